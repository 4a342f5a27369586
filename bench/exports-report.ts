import type { Section } from './report.ts';
import type { ExportsMeasured } from './results.ts';
import { counted, duration, megabytes } from './words.ts';

/** What each format takes: time, bytes, processor, memory. */
export function exportSections({ date, machine, rows, seconds, exported }: ExportsMeasured): readonly Section[] {
  const head = ['Format', 'First byte', 'Time', 'Processor', 'Size', 'Memory added'];
  const lines = exported.map(({ title, firstByteMs, ms, processorMs, bytes, before, peak }) => [
    title,
    duration(firstByteMs),
    duration(ms),
    duration(processorMs),
    megabytes(bytes),
    megabytes(before.server === null || peak.server === null ? null : peak.server - before.server),
  ]);
  const notes = [
    'Over HTTP, all records with all their fields, read to the last byte, once; each by a server that was started for it alone and had answered pages, facets and groups for five seconds.',
    'Processor: of the server, all its threads together. Memory added: what the server holds at most, looked at twenty times a second, less what it held before; it has no workers here.',
    `Measured by \`npm run bench -- exports\` on ${date}, ${machine.cores} cores, DuckDB ${machine.duckdb}, in ${duration(seconds * 1000)}.`,
  ];
  return [{ table: { title: `Every format, ${counted(rows)} rows`, head, rows: lines }, notes }];
}
