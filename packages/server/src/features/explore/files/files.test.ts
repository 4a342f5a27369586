import { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import { shortNames } from './dbf.ts';
import { knownSystems, referenceSystem } from './projections.ts';
import { cellText, jsonText, type RowValues, rowBatches } from './rows.ts';
import { elementNames, xmlText } from './xml.ts';

test('rows are the same however the bytes are cut, and keep every digit of an integer', async () => {
  const rows = Array.from({ length: 500 }, (_, index) => ({ i: index, t: 'é🌻'.repeat(index), x: 1 / (index + 3) }));
  const lines = [...rows.map((row) => JSON.stringify(row)), '{"i":-9223372036854775808}', '{"t":"1234567890123456"}'];
  const bytes = Buffer.from(`${lines.join('\n')}\n`);
  for (const size of [61, 4_099, 262_144, bytes.length]) {
    const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) =>
      bytes.subarray(at * size, (at + 1) * size),
    );
    const read: RowValues[] = [];
    for await (const batch of rowBatches(Readable.from(pieces))) read.push(...batch);
    expect(read).toEqual([...rows, { i: -9223372036854775808n }, { t: '1234567890123456' }]);
  }
});

test('a cell is what a CSV file has', () => {
  expect(cellText([true, 1n, 'a'], 'text', '|')).toBe('True|1|a');
  expect(cellText({ lon: 4.84, lat: 45.76 }, 'geo_point_2d')).toBe('45.76, 4.84');
  expect(cellText({ type: 'Feature', geometry: { type: 'Point', coordinates: [1, 2] } }, 'geo_shape')).toBe(
    '{"type":"Point","coordinates":[1,2]}',
  );
  expect(jsonText({ a: [1n, null, 'x'], 'b"': { c: true } })).toBe('{"a":[1,null,"x"],"b\\"":{"c":true}}');
});

test('names of tables have ten letters, names of elements no strange ones, and none is twice', () => {
  expect(shortNames(['population_totale', 'Population_2', 'population_municipale', 'é à', ''])).toEqual([
    'population',
    'Populati_2',
    'populati_3',
    'ea',
    'field',
  ]);
  expect([...elementNames(['2020', 'a b', 'a-b', 'count(*)']).values()]).toEqual(['_2020', 'a_b', 'a_b_2', 'count___']);
});

test('XML holds what it can hold', () => {
  expect(xmlText('<a b="c">&\u0000\u0008\ufffe\ud800 🌻\r\n')).toBe('&lt;a b=&quot;c&quot;&gt;&amp; 🌻&#13;\n');
});

test('every reference system takes the middle of its country, and refuses what is no place', () => {
  for (const epsg of knownSystems) {
    const place = referenceSystem(epsg).project?.([3, 46.5]) ?? [3, 46.5];
    expect(place.every(Number.isFinite), String(epsg)).toBe(true);
  }
  expect(referenceSystem(2154).project?.([3, 46.5]).map(Math.round)).toEqual([700_000, 6_600_000]);
  expect(() => referenceSystem(3857).project?.([0, 90])).toThrow('A shape lies outside the reference system 3857.');
  expect(() => referenceSystem(1)).toThrow('The reference system 1 is not known.');
});
