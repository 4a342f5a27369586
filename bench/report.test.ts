import { expect, test } from 'vitest';
import { pageReport, terminalReport } from './report.ts';
import type { Results } from './results.ts';

const MB = 2 ** 20;

const cost = { mainThread: [20, 30, 25], shown: [500, 700, 600], shift: [0, 0.01, 0] };

const results: Results = {
  date: '2026-01-02',
  machine: {
    cores: 2,
    processor: 'Example 3000',
    memoryBytes: 8192 * MB,
    system: 'linux x64',
    node: '24.0.0',
    duckdb: '1.5.0',
    lucarne: '0.1.0',
  },
  others: [0.02, 0.05],
  rows: 1_000_000,
  seconds: 100,
  compared: [
    {
      id: 'page',
      title: 'Page of ten records',
      sentence: 'Ten records.',
      product: [3, 9, 4],
      firstByte: [3, 3, 3],
      engine: [1, 2, 5],
      stages: { parse: 0.1, rows: 3 },
    },
    {
      id: 'csv',
      title: 'CSV export',
      sentence: 'All records.',
      product: [900],
      firstByte: [150],
      engine: [600],
      stages: { rows: 140 },
    },
  ],
  exportMemory: [
    {
      id: 'csv',
      title: 'CSV export',
      before: { server: 300 * MB, worker: null },
      peak: { server: 330 * MB, worker: null },
    },
  ],
  emptyAnswer: [0.2],
  imported: {
    product: [{ ms: 9000, sendingMs: 1000, stages: { reading: 5000, writing: 2800 } }],
    engine: [750],
    peak: { server: 400 * MB, worker: 600 * MB },
    bytes: { csv: 120 * MB, snapshot: 30 * MB, cache: 90 * MB },
  },
  starts: { first: 4000, withoutRecords: [900, 1000, 1100], withRecords: [1200], firstQuestion: [12] },
  rest: { server: 300 * MB, worker: null },
  after: { server: 450 * MB, worker: null },
  loads: [
    {
      clients: 16,
      downloads: 0,
      seconds: 10,
      answers: 5000,
      p50: 20,
      p95: 40,
      longest: 80,
      downloaded: 0,
      engineAnswers: 10_000,
      peak: { server: 600 * MB, worker: null },
    },
  ],
  choice: [
    { id: 'none', title: 'The page alone', bytes: { raw: 0, brotli: 0 }, requests: 0, stored: null, ...cost },
    { id: 'static', title: 'A script', bytes: { raw: 27_000, brotli: 6900 }, requests: 1, stored: 154, ...cost },
  ],
  door: { entries: 40, bare: [2], guarded: [8] },
};

test('a ratio is that of the medians, and the longest part is named with its share', () => {
  expect(pageReport(results)).toContain('| Page of ten records | 4.00 ms | 9.00 ms | 2.00 ms | 2.00 × | rows 75 % |');
});

test('an export says when its first byte came', () => {
  expect(pageReport(results)).toContain('The first byte of the CSV came after 150 ms');
});

test('an import is told whole, by its parts, and beside the engine', () => {
  const page = pageReport(results);
  expect(page).toContain('until published | 9,000 ms | 12.0 × |');
  expect(page).toContain('| — of which reading | 5,000 ms | 6.67 × |');
  expect(page).toContain('| Engine alone, CSV to Parquet | 750 ms | 1.00 × |');
});

test('memory is compared with rest, and what nobody could measure shows a dash', () => {
  expect(pageReport(results)).toContain('| 16 clients, at most | 600 MB | 2.00 × | – |');
  const unknown = { ...results, rest: { server: null, worker: null } };
  expect(pageReport(unknown)).toContain('| 16 clients, at most | 600 MB | – | – |');
});

test('what a download adds stands beside what was before', () => {
  const page = pageReport(results);
  expect(page).toContain('| Before: CSV export | 300 MB | 1.00 × | – |');
  expect(page).toContain('| During: CSV export, at most | 330 MB | 1.10 × | – |');
});

test('growth is told by question, with what dominates', () => {
  const [page, csv] = results.compared;
  if (!page || !csv) throw new Error('two questions are needed');
  const { imported, exportMemory, machine, others, date } = results;
  const [first] = imported.product;
  if (!first) throw new Error('an import is needed');
  const size = { bytes: imported.bytes, import: first, importPeak: imported.peak, exportMemory };
  const slower = { ...csv, product: [9000], engine: [6000] };
  const sizes = [
    { ...size, rows: 1_000_000, compared: [page, csv] },
    { ...size, rows: 10_000_000, compared: [page, slower] },
  ];
  const growth = { date, machine, others, seconds: 500, sizes };
  const report = pageReport(results, { exports: null, growth });
  expect(report).toContain('## From 1,000,000 to 10,000,000 rows');
  expect(report).toContain('| CSV export | 900 ms | 9,000 ms | 10.0 × | 10.0 × | 1.50 × | rest 98 % |');
  expect(report).toContain(
    'grows with the table (csv export); it does not where few rows are read or the answer was kept (page of ten records)',
  );
  expect(report).toContain('| Added by: CSV export | 30.0 MB | 30.0 MB | 1.00 × |');
});

test('each format of export is told with its memory', () => {
  const memory = (server: number) => ({ server: server * MB, worker: null });
  const facts = { ms: 2000, firstByteMs: 150, bytes: 120 * MB, processorMs: 2500 };
  const exported = [{ title: 'n3', ...facts, before: memory(300), peak: memory(341) }];
  const { machine, others, date } = results;
  const page = pageReport(results, {
    exports: { date, machine, others, rows: 1000, seconds: 60, exported },
    growth: null,
  });
  expect(page).toContain('## Every format, 1,000 rows');
  expect(page).toContain('| n3 | 150 ms | 2,000 ms | 2,500 ms | 120 MB | 41.0 MB |');
});

test('a load is compared with what the engine alone answers', () => {
  expect(pageReport(results)).toContain('| 16 clients | 500 | 1,000 | 2.00 × | 20.0 ms | 40.0 ms | 80.0 ms | – |');
});

test('the page names the date, the machine and the versions', () => {
  const page = pageReport(results);
  for (const fact of ['2026-01-02', '2 cores (Example 3000)', 'Node 24.0.0, DuckDB 1.5.0', '1,000,000 rows']) {
    expect(page).toContain(fact);
  }
});

test('a machine that was busy is told', () => {
  expect(pageReport(results)).not.toContain('busy with other work');
  const busy = { ...results, others: [0.02, 0.6] };
  for (const report of [pageReport, terminalReport]) expect(report(busy)).toContain('busy with other work');
});

test('the terminal shows the same tables', () => {
  const report = terminalReport(results);
  for (const title of ['Questions', 'Import', 'Start', 'Memory', 'Many at once']) expect(report).toContain(title);
  expect(report).toMatch(/Page of ten records +4\.00 ms +9\.00 ms +2\.00 ms +2\.00 × +rows 75 %/);
});

test('ways to ask for consent are told side by side, and so is the door', () => {
  const page = pageReport(results);
  expect(page).toContain('| The page alone | 0 | 0 | 0 | 25.0 ms | 600 ms | 0.010 | – |');
  expect(page).toContain('| A script | 27,000 | 6,900 | 1 | 25.0 ms | 600 ms | 0.010 | 154 |');
  expect(page).toContain('its policy computed | 8.0 µs | 4.00 × |');
});
