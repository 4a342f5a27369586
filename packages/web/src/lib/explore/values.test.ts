import { expect, it } from 'vitest';
import { overwriteGetLocale } from '../../paraglide/runtime.js';
import type { FieldType, RecordValue } from './types.ts';
import { isSortable, showValue } from './values.ts';

overwriteGetLocale(() => 'fr');

it.each<[FieldType, RecordValue, string | null]>([
  ['text', 'Orléans', 'Orléans'],
  ['text', '', null],
  ['text', null, null],
  ['text', ['45000', '45100'], '45000, 45100'],
  ['text', [null, ''], null],
  ['int', 2026, '2026'],
  ['int', 116_357, '116\u202f357'],
  ['int', 9_223_372_036_854_775_807n, '9\u202f223\u202f372\u202f036\u202f854\u202f775\u202f807'],
  ['double', -1.25, '-1,25'],
  ['boolean', false, 'Non'],
  ['date', '2026-01-01', '1er janvier 2026'],
  ['date', '2026-05', 'mai 2026'],
  ['date', '2026', '2026'],
  ['datetime', '2026-11-01T23:30:00+00:00', '2 novembre 2026 à 00:30'],
  ['geo_point_2d', { lon: 1.909251, lat: 47.902964 }, '47,90296\u00a0; 1,90925'],
  ['geo_shape', { type: 'Feature', geometry: { type: 'Polygon', coordinates: [] } }, 'Polygon'],
  ['json_blob', { a: [1] }, '{"a":[1]}'],
  ['file', { filename: 'plan.pdf', url: 'https://data.example/' }, 'plan.pdf'],
])('shows a %s %o as %o', (type, value, words) => {
  expect(showValue(value, type, 'Europe/Paris')).toBe(words);
});

it('shows what does not fit its type as it is', () => {
  expect(showValue('abc', 'int', 'UTC')).toBe('abc');
  expect(showValue('never', 'date', 'UTC')).toBe('never');
  expect(showValue('never', 'datetime', 'UTC')).toBe('never');
});

it('offers to sort by what has an order', () => {
  const field = { name: 'a', label: 'A', description: null, annotations: {} };
  expect(isSortable({ ...field, type: 'int' })).toBe(true);
  expect(isSortable({ ...field, type: 'geo_shape' })).toBe(false);
  expect(isSortable({ ...field, type: 'text', annotations: { multivalued: true } })).toBe(false);
});
