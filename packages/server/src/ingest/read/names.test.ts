import { expect, test } from 'vitest';
import { fieldNames, plainName } from './names.ts';

test.each([
  ['Code INSEE', 'code_insee'],
  ['Département', 'departement'],
  ['  Nom (complet) ', 'nom_complet'],
  ['Cœur de ville', 'coeur_de_ville'],
  ['% de logements', 'de_logements'],
  ['N°', 'n'],
  ['2024', '2024'],
  ['a--b__c', 'a_b_c'],
  ['Straße', 'strasse'],
  ['É'.normalize('NFD'), 'e'],
  ['$id', 'id'],
  ['日本', ''],
])('%s is named %s', (label, name) => {
  expect(plainName(label)).toBe(name);
});

test('repeats are numbered, and never take a name that stands', () => {
  expect(fieldNames(['Nom', 'nom', 'NOM', 'nom_2'])).toEqual(['nom', 'nom_2', 'nom_3', 'nom_2_2']);
});

test('a column without a name is named by its place', () => {
  expect(fieldNames(['a', 'b', '', '???'])).toEqual(['a', 'b', 'column_3', 'column_4']);
});

test('what DuckDB calls its own is numbered as if it stood', () => {
  expect(fieldNames(['rowid', 'file_row_number'])).toEqual(['rowid_2', 'file_row_number_2']);
});

test('names are at most 100 characters, repeats included', () => {
  const [first, second] = fieldNames(['x'.repeat(300), 'x'.repeat(400)]);
  expect(first).toBe('x'.repeat(100));
  expect(second).toBe(`${'x'.repeat(98)}_2`);
});
