import { expect, it } from 'vitest';
import { readView } from '../explore/query.ts';
import { recordLimits } from '../explore/records.ts';
import { addressOf, type ConsoleForm, formPairs, readForm, requestOf } from './request.ts';

const formOf = (query: string): ConsoleForm => {
  const params = new URLSearchParams(query);
  return readForm(params, readView(params, recordLimits));
};
const asked = (query: string): string => decodeURIComponent(addressOf(requestOf(formOf(query), 'communes')));
const base = '/api/explore/v2.1/catalog/datasets/communes';

it.each([
  ['', '/records'],
  ['select=nom&limit=5', '/records?select=nom&limit=5'],
  ['where=a+%3E+1&group_by=b&order_by=b&offset=2', '/records?where=a+>+1&group_by=b&order_by=b&offset=2'],
  ['refine=a:1%0D%0Ab:2%0D%0A', '/records?refine=a:1&refine=b:2'],
  ['endpoint=record&record=0f&select=nom&where=x', '/records/0f?select=nom'],
  ['endpoint=facets&facet=a%0Ab&select=nom', '/facets?facet=a&facet=b'],
  ['endpoint=exports&format=geojson&facet=a', '/exports/geojson'],
  ['endpoint=nothing', '/records'],
])('reads ?%s as a request', (query, address) => {
  expect(asked(query)).toBe(base + address);
});

it('takes up what the other tabs filter and sort by', () => {
  expect(asked('q=orl&where=a=1&refine.b=c&sort=-nom&rows=50')).toBe(
    `${base}/records?where="orl*"+and+(a=1)&order_by=\`nom\`+asc&limit=50&refine=b:"c"`,
  );
});

it('keeps an identifier of a record inside its part of the path', () => {
  expect(addressOf(requestOf(formOf('endpoint=record&record=../../x?y'), 'communes'))).toBe(
    `${base}/records/..%2F..%2Fx%3Fy`,
  );
});

it('writes a form as the address that it is read from', () => {
  const form = formOf('endpoint=exports&format=json&where=a&refine=x:1%0Ay:2&lang=fr&timezone=Europe/Paris');
  expect(formOf(new URLSearchParams(formPairs(form)).toString())).toEqual(form);
});
