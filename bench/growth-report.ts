import type { Section } from './report.ts';
import type { Compared, Grown, Growth } from './results.ts';
import { longestStage } from './stages.ts';
import { median, ratio } from './statistics.ts';
import type { Table } from './table.ts';
import { counted, duration, megabytes, share, times } from './words.ts';

/** How the cost of each question grows with the table, and what dominates it. */
export function growthSections({ date, machine, sizes, seconds }: Growth): readonly Section[] {
  const [small, large] = sizes;
  if (!small || !large) return [];
  const factor = large.rows / small.rows;
  const head = [
    'Question',
    counted(small.rows),
    counted(large.rows),
    'Growth',
    'Engine’s growth',
    'Ratio',
    'Longest part',
  ];
  const rows = large.compared.flatMap((one) => {
    const before = small.compared.find(({ id }) => id === one.id);
    return before ? [growthRow(before, one)] : [];
  });
  const table: Table = { title: `From ${counted(small.rows)} to ${counted(large.rows)} rows`, head, rows };
  const notes = [
    `Over HTTP, medians; growth is what ${times(factor)} the rows take, for the product and for the engine alone; the ratio to the engine and the longest part are those of the larger table.`,
    dominating(small, large),
    `Measured by \`npm run bench -- growth\` on ${date}, ${machine.cores} cores, DuckDB ${machine.duckdb}, in ${duration(seconds * 1000)}.`,
  ];
  return [{ table, notes }, sizeSection(small, large)];
}

function growthRow(before: Compared, { title, product, engine, stages }: Compared): readonly string[] {
  const { name, ms } = longestStage(stages, median(product));
  return [
    title,
    duration(median(before.product)),
    duration(median(product)),
    times(ratio(product, before.product)),
    times(ratio(engine, before.engine)),
    times(ratio(product, engine)),
    `${name} ${share(ms, median(product))}`,
  ];
}

/** Which questions are answered in the time that all rows take to be read, and which do not feel them. */
function dominating(small: Grown, large: Grown): string {
  const half = large.rows / small.rows / 2;
  const growing = large.compared.filter(({ id, product }) => {
    const before = small.compared.find((one) => one.id === id);
    return before !== undefined && ratio(product, before.product) >= half;
  });
  const names = (all: readonly Compared[]) => all.map(({ title }) => title.toLowerCase()).join(', ') || 'none';
  const others = large.compared.filter((one) => !growing.includes(one));
  return `Reading every row dominates where the time grows with the table (${names(growing)}); it does not where few rows are read or the answer was kept (${names(others)}).`;
}

function sizeSection(small: Grown, large: Grown): Section {
  const head = ['What', counted(small.rows), counted(large.rows), 'Growth'];
  const sized = (what: string, of: (one: Grown) => number | null, shown: (value: number) => string) => {
    const [a, b] = [of(small) ?? Number.NaN, of(large) ?? Number.NaN];
    return [what, shown(a), shown(b), times(b / a)];
  };
  const stages = Object.keys(large.import.stages);
  const memories = large.exportMemory.map(({ id, title }) =>
    sized(`Added by: ${title}`, (one) => addedBy(one, id), megabytes),
  );
  const rows = [
    sized('Import, until published', (one) => one.import.ms, duration),
    ...stages.map((stage) => sized(`— of which ${stage}`, (one) => one.import.stages[stage] ?? null, duration)),
    sized('Largest worker while importing', (one) => one.importPeak.worker, megabytes),
    ...memories,
    sized('CSV', (one) => one.bytes.csv, megabytes),
    sized('Snapshot', (one) => one.bytes.snapshot, megabytes),
    sized('Table that answers', (one) => one.bytes.cache, megabytes),
  ];
  const longest = longestStage(large.import.stages, large.import.ms);
  const notes = [
    `Of the import of the larger table ${share(longest.ms, large.import.ms)} is ${longest.name}.`,
    'Memory that a download adds: what the server holds at most, less what it held before.',
  ];
  return { table: { title: 'What a larger table takes', head, rows }, notes };
}

function addedBy({ exportMemory }: Grown, id: string): number | null {
  const { before, peak } = exportMemory.find((one) => one.id === id) ?? {};
  return typeof before?.server === 'number' && typeof peak?.server === 'number' ? peak.server - before.server : null;
}
