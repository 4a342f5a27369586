import { choiceSection, doorSection } from './choice/report.ts';
import { exportSections } from './exports-report.ts';
import { growthSections } from './growth-report.ts';
import type { Memory } from './memory.ts';
import type { Compared, ExportsMeasured, Growth, Imported, Load, Results } from './results.ts';
import { longestStage } from './stages.ts';
import { median, quantile, ratio } from './statistics.ts';
import { markdownTable, type Table, terminalTable } from './table.ts';
import { counted, duration, megabytes, share, times } from './words.ts';

/** Each table with what it compares. */
export interface Section {
  readonly table: Table;
  readonly notes: readonly string[];
}

/** The results for a terminal. */
export function terminalReport(results: Results): string {
  const tables = sectionsOf(results).map(({ table }) => terminalTable(table));
  const { cores, node, duckdb } = results.machine;
  const where =
    `${counted(results.rows)} rows, ${cores} cores, Node ${node}, DuckDB ${duckdb}. ${busyness(results)}`.trim();
  return [where, ...tables].join('\n\n');
}

/** What is measured apart from the rest. */
export interface Apart {
  readonly exports: ExportsMeasured | null;
  readonly growth: Growth | null;
}

/** The results as a page: the machine, then each table and what it says; exports and how costs grow are measured apart. */
export function pageReport(results: Results, { exports, growth }: Apart = { exports: null, growth: null }): string {
  const apart = [...(exports ? exportSections(exports) : []), ...(growth ? growthSections(growth) : [])];
  const all = [...sectionsOf(results), ...apart];
  const sections = all.map(({ table, notes }) => `${markdownTable(table)}\n\n${bullets(notes)}`);
  return `${introduction(results)}\n\n${sections.join('\n\n')}\n`;
}

/** How costs grow, for a terminal. */
export const growthReport = (growth: Growth): string =>
  growthSections(growth)
    .map(({ table }) => terminalTable(table))
    .join('\n\n');

/** Every format of export, for a terminal. */
export const exportsReport = (measured: ExportsMeasured): string =>
  exportSections(measured)
    .map(({ table }) => terminalTable(table))
    .join('\n\n');

/** The part about consent, for a terminal. */
export const consentReport = (results: Pick<Results, 'choice' | 'door'>): string =>
  consentSections(results)
    .map(({ table }) => terminalTable(table))
    .join('\n\n');

const consentSections = ({ choice, door }: Pick<Results, 'choice' | 'door'>): readonly Section[] => [
  ...(choice.length > 0 ? [choiceSection(choice)] : []),
  doorSection(door),
];

const bullets = (notes: readonly string[]): string => notes.map((note) => `- ${note}`).join('\n');

function introduction(results: Results): string {
  const { date, machine, others, rows, seconds, imported, emptyAnswer } = results;
  const { cores, processor, memoryBytes, system, node, duckdb, lucarne } = machine;
  return `# Benchmarks

This page is written by \`npm run bench\`; no figure in it was typed. \`bench/results.json\` has every single run.

The bench starts the whole product as a process, imports a table that it makes (${counted(rows)} rows of ten fields,
${megabytes(imported.bytes.csv)} of CSV, the same at each run) through the management API, and asks over HTTP. Beside each question the
same work is done in SQL by the engine alone: DuckDB in the bench's own process, with its own settings, over a copy of the
very file that the product reads. Both take turns, of ten small questions or of one long work, and a ratio is that of their
medians: times move from machine to machine and from run to run, ratios far less. Both are asked other questions for ten
seconds first, as a portal runs for weeks. The answers of both are compared before anything is timed.${spaced(busyness(results))}

| | |
| --- | --- |
| Date | ${date} |
| Machine | ${cores} cores (${processor}), ${megabytes(memoryBytes)}, ${system} |
| Versions | Lucarne ${lucarne}, Node ${node}, DuckDB ${duckdb} |
| Processor time that others used meanwhile, median and most | ${share(median(others), 1)}, ${share(Math.max(...others), 1)} |
| An answer that asks no engine (\`/healthz\`), median | ${duration(median(emptyAnswer))} |
| Duration of the bench | ${duration(seconds * 1000)} |`;
}

const spaced = (sentence: string): string => (sentence ? ` ${sentence}` : '');

/** The share of the processor, on average, from which times say more of others than of us. */
const BUSY = 0.1;

/** Figures of a machine that does other things besides are told as such. */
function busyness({ others }: Results): string {
  if (others.reduce((sum, used) => sum + used, 0) < BUSY * others.length) return '';
  return 'The machine was busy with other work when this was measured: look at the ratios, not at the times.';
}

function sectionsOf(results: Results): readonly Section[] {
  return [
    ...[questions(results), importing(results.imported), starting(results), memory(results), loads(results)],
    ...consentSections(results),
  ];
}

function questions({ compared }: Results): Section {
  const head = ['Question', 'Over HTTP', 'p95', 'Engine alone', 'Ratio', 'Longest part'];
  const rows = compared.map(({ title, product, engine, stages }) => [
    title,
    duration(median(product)),
    duration(quantile(product, 0.95)),
    duration(median(engine)),
    times(ratio(product, engine)),
    longest(stages, median(product)),
  ]);
  const sentences = compared.map(({ title, sentence, product }) => `${title}: ${sentence} ${product.length} runs.`);
  return { table: { title: 'Questions', head, rows }, notes: [...sentences, ...exportNote(compared), PARTS] };
}

const PARTS =
  'The longest part is one of the stages that the product tells in `Server-Timing` (`rows` is the engine’s, with the wait for it), or `rest`: HTTP, the look-up in the catalogue, the client.';

function exportNote(compared: readonly Compared[]): string[] {
  const csv = compared.find(({ id }) => id === 'csv');
  if (!csv) return [];
  const first = duration(median(csv.firstByte));
  return [`The first byte of the CSV came after ${first}; its stages end there, so \`rest\` is the rest of the file.`];
}

function longest(stages: Compared['stages'], whole: number): string {
  const { name, ms } = longestStage(stages, whole);
  return `${name} ${share(ms, whole)}`;
}

function importing({ product, engine, bytes }: Imported): Section {
  const whole = product.map(({ ms }) => ms);
  const names = [...new Set(product.flatMap(({ stages }) => Object.keys(stages)))];
  const parts: [string, readonly number[]][] = [
    ['sending', product.map(({ sendingMs }) => sendingMs)],
    ...names.map((name): [string, number[]] => [name, product.map(({ stages }) => stages[name] ?? 0)]),
  ];
  const row = (name: string, all: readonly number[]) => [name, duration(median(all)), times(ratio(all, engine))];
  const rows = [
    row('Import, from the first byte sent until published', whole),
    ...parts.map(([name, all]) => row(`— of which ${name}`, all)),
    row('Engine alone, CSV to Parquet', engine),
  ];
  const notes = [
    'Over HTTP the file is sent and kept, and a worker finds the types over all lines, writes the snapshot, the table that answers, each record’s identifier and the hash of the content.',
    'The engine alone guesses types from the first lines, checks nothing more and writes one Parquet file.',
    'Queued and waiting: until the worker has started. What one stage takes is seen from outside, by looks 50 ms apart.',
    `${product.length} runs, medians; the CSV has ${megabytes(bytes.csv)}, the snapshot ${megabytes(bytes.snapshot)}, the table that answers ${megabytes(bytes.cache)}.`,
  ];
  return { table: { title: 'Import', head: ['What', 'Time', 'Ratio'], rows }, notes };
}

function starting({ starts, imported }: Results): Section {
  const { first, withoutRecords, withRecords, firstQuestion } = starts;
  const rows = [
    ['First start, on an empty folder', duration(first), times(first / median(withoutRecords))],
    ['Later start, no records', duration(median(withoutRecords)), times(1)],
    ['Later start, all records', duration(median(withRecords)), times(ratio(withRecords, withoutRecords))],
    ['First question after it (page of ten)', duration(median(firstQuestion)), '–'],
  ];
  const notes = [
    'From the start of the process until `/readyz` says yes; the ratio is to a later start without records, with which those with records took turns.',
    `All records: ${imported.product.length} versions of the table in the data folder, the last one in service.`,
  ];
  return { table: { title: 'Start', head: ['What', 'Time', 'Ratio'], rows }, notes };
}

function memory({ rest, after, imported, loads: all, exportMemory }: Results): Section {
  const row = (what: string, { server, worker }: Memory) => {
    const grown = server === null || rest.server === null ? Number.NaN : server / rest.server;
    return [what, megabytes(server), times(grown), megabytes(worker)];
  };
  const rows = [
    row('At rest, just started with all records', rest),
    row('While importing, at most', imported.peak),
    ...exportMemory.flatMap(({ title, before, peak }) => [
      row(`Before: ${title}`, before),
      row(`During: ${title}, at most`, peak),
    ]),
    ...all.map((load) => row(`${loadName(load)}, at most`, load.peak)),
    row('After all that', after),
  ];
  const notes = [
    'Resident memory, as the system counts it; the ratio is to the server at rest. It holds what the engine keeps of the files that it read.',
    'The largest worker is the process that reads the file; it ends with the import.',
  ];
  return { table: { title: 'Memory', head: ['When', 'Server', 'Ratio', 'Largest worker'], rows }, notes };
}

function loads({ loads: all }: Results): Section {
  const head = ['Clients', 'Answers a second', 'Engine alone', 'Ratio', 'Median', 'p95', 'Longest', 'Downloaded'];
  const rows = all.map(({ answers, engineAnswers, seconds, p50, p95, longest: most, ...load }) => [
    loadName(load),
    counted(Math.round(answers / seconds)),
    engineAnswers === null ? '–' : counted(Math.round(engineAnswers / seconds)),
    times((engineAnswers ?? Number.NaN) / answers),
    ...[p50, p95, most].map(duration),
    load.downloads > 0 ? `${megabytes(load.downloaded / seconds)}/s` : '–',
  ]);
  const [{ seconds } = { seconds: Number.NaN }] = all;
  const notes = [
    `Each client asks the small questions above in turn, the next as soon as it was answered, for ${duration(seconds * 1000)}; clients and server share the machine.`,
    'Some questions are asked by several clients; the product answers from memory what was asked before, which the engine alone does not.',
    'The engine alone answers the same questions on as many connections, in the process that asks; the ratio says how many answers it gives for one of the product.',
  ];
  return { table: { title: 'Many at once', head, rows }, notes };
}

const loadName = ({ clients, downloads }: Pick<Load, 'clients' | 'downloads'>): string =>
  `${clients} clients${downloads > 0 ? ` and ${downloads} downloads of all records` : ''}`;
