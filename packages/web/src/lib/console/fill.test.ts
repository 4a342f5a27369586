import { expect, it } from 'vitest';
import type { DatasetField, FieldType, RecordRow, RecordValue } from '../explore/types.ts';
import { filledFields, quotedName } from './fill.ts';

const field = (name: string, type: FieldType): DatasetField => ({
  name,
  type,
  label: name,
  description: null,
  annotations: {},
});

it.each<[FieldType, RecordValue, string]>([
  ['text', 'say "hi"', 'f = "say \\"hi\\""'],
  ['int', 9007199254740993n, 'f >= 9007199254740993'],
  ['double', -0.5, 'f >= -0.5'],
  ['boolean', false, 'f is false'],
  ['date', '2024-05', "f >= date'2024-05'"],
  ['datetime', '2024-05-06T07:08:09+00:00', "f >= date'2024-05-06'"],
  ['geo_point_2d', { lon: 4.84, lat: 45.76 }, "within_distance(f, geom'POINT(4.84 45.76)', 10km)"],
  ['geo_shape', { type: 'Feature' }, 'f is not null'],
  ['text', null, 'f is not null'],
])('makes a condition on a %s', (type, value, condition) => {
  expect(filledFields([field('f', type)], [{ f: value }], [])).toMatchObject([{ condition }]);
});

it('shows a few values, each once, items of lists too', () => {
  const rows: RecordRow[] = [{ f: ['a', 'b'] }, { f: null }, { f: ['b', 'c', 'd'] }, {}];
  expect(filledFields([field('f', 'text')], rows, [])[0]?.values).toEqual(['a', 'b', 'c']);
});

it.each([
  ['nom', 'nom'],
  ['Year', '`Year`'],
  ['12', '`12`'],
  ['a b', '`a b`'],
  ['a`b', '`a\\`b`'],
])('names %s as %s', (name, quoted) => {
  expect(quotedName(name, ['year'])).toBe(quoted);
});
