import { expect, test } from 'vitest';
import { linesOf, type RawTable } from './charter-tables.ts';

const cell = (text: string, column: string | null = null) => ({ text, main: text, column });
const table = (headings: readonly string[], ...rows: readonly (readonly string[])[]): RawTable => ({
  headings: headings.map((text) => cell(text)),
  rows: rows.map((row) => row.map((text) => cell(text))),
});

test.each([
  ['Fournisseur', 'Nom du cookie', 'Finalité', 'Durée de conservation'],
  ['Provider', 'Cookie name', 'Purpose', 'Lifetime'],
  ['Proveedor', 'Nombre', 'Finalidad', 'Duración'],
])('the columns are known by their headings: %s, %s', (...headings) => {
  expect(linesOf(table(headings, ['Town', 'a', '', '10 d']))).toEqual([
    { name: 'a', lifetime: '10 d', provider: 'Town', empty: [headings[2]] },
  ]);
});

test('what the page itself says of its columns comes first', () => {
  const headings = [cell('Qui', 'provider'), cell('Quoi', 'name'), cell('Durée', 'kind'), cell('Temps', 'lifetime')];
  const row = [cell('Town'), { text: 'a\nsur l’appareil', main: 'a', column: null }, cell('necessary'), cell('10 j')];
  expect(linesOf({ headings, rows: [row] })).toEqual([{ name: 'a', lifetime: '10 j', provider: 'Town', empty: [] }]);
});

test('another table lists no cookies', () => {
  expect(linesOf(table(['Name', 'Age'], ['Ada', '36']))).toEqual([]);
  expect(linesOf(table([], ['a', 'b']))).toEqual([]);
});
