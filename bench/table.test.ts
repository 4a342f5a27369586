import { expect, test } from 'vitest';
import { markdownTable, type Table, terminalTable } from './table.ts';

const table: Table = {
  title: 'Queries',
  head: ['What', 'Time'],
  rows: [
    ['page', '1.20 ms'],
    ['a|b', '820 ms'],
  ],
};

test('a terminal gets lined up columns, figures to the right', () => {
  expect(terminalTable(table).split('\n')).toEqual([
    'Queries',
    '',
    'What     Time',
    '────  ───────',
    'page  1.20 ms',
    'a|b    820 ms',
  ]);
});

test('Markdown gets a heading, aligned figures, and no cell that ends too early', () => {
  expect(markdownTable(table).split('\n')).toEqual([
    '## Queries',
    '',
    '| What | Time |',
    '| --- | ---: |',
    '| page | 1.20 ms |',
    '| a\\|b | 820 ms |',
  ]);
});
