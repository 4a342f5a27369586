import { describe, expect, test } from 'vitest';
import { openReportLimit } from './limit.ts';
import { readReports } from './read.ts';

const hosts = ['data.example', 'old.example'];
const older = (facts: object) => ({
  'csp-report': {
    'document-uri': 'https://data.example/pages/a/?q=secret#x',
    'blocked-uri': 'https://tracker.example/pixel?who=me',
    'effective-directive': 'img-src',
    ...facts,
  },
});
const newer = (facts: object) => ({
  type: 'csp-violation',
  body: {
    documentURL: 'https://data.example/pages/a/?q=secret',
    blockedURL: 'https://tracker.example/pixel',
    effectiveDirective: 'img-src',
    ...facts,
  },
});
const kept = { host: 'tracker.example', directive: 'img-src', page: '/pages/a/' };

test('host, directive and page are kept of both forms, and nothing else', () => {
  expect(readReports(older({ referrer: 'https://who.example/', 'script-sample': 'x' }), hosts)).toEqual([kept]);
  expect(readReports([newer({ sample: 'x' }), newer({})], hosts)).toEqual([kept, kept]);
});

test.each([
  ['script-src-elem', 'script-src'],
  ['frame-src https://a.example', 'frame-src'],
  ['child-src', 'frame-src'],
  ['style-src-elem', 'style-src'],
])('the directive %s counts as %s', (written, directive) => {
  expect(readReports(older({ 'effective-directive': written }), hosts)).toEqual([{ ...kept, directive }]);
});

test('the older name of the directive is read too', () => {
  const report = older({ 'effective-directive': undefined, 'violated-directive': "img-src 'self'" });
  expect(readReports(report, hosts)).toEqual([kept]);
});

describe('what is passed over', () => {
  test.each([
    ['inline code', { 'blocked-uri': 'inline' }],
    ['eval', { 'blocked-uri': 'eval' }],
    ['data', { 'blocked-uri': 'data' }],
    ['our own host', { 'blocked-uri': 'https://old.example/x' }],
    ['a page of another site', { 'document-uri': 'https://evil.example/' }],
    ['an extension', { 'blocked-uri': 'chrome-extension://abc/x.js' }],
    ['what an extension asked for', { 'source-file': 'moz-extension://abc/x.js' }],
    ['an unknown directive', { 'effective-directive': 'constructor' }],
    ['no directive', { 'effective-directive': 7 }],
    ['no address', { 'blocked-uri': { a: 1 } }],
    ['a very long address', { 'blocked-uri': `https://a.example/${'x'.repeat(5000)}` }],
  ])('%s', (_what, facts) => expect(readReports(older(facts), hosts)).toEqual([]));

  test.each([
    null,
    3,
    'x',
    [],
    [[]],
    {},
    { 'csp-report': null },
    { 'csp-report': [] },
    [{ type: 'deprecation', body: {} }],
  ])('what is no report: %j', (body) => expect(readReports(body, hosts)).toEqual([]));
});

test('of a long list the first twenty count', () => {
  expect(readReports(Array(50).fill(newer({})), hosts)).toHaveLength(20);
});

test('a portal takes so many a minute; another portal and another minute begin anew', () => {
  const limit = openReportLimit();
  expect(limit.take('one', 100, 0)).toBe(100);
  expect(limit.take('one', 100, 59_999)).toBe(20);
  expect(limit.take('one', 1, 59_999)).toBe(0);
  expect(limit.take('two', 1, 59_999)).toBe(1);
  expect(limit.take('one', 1, 60_000)).toBe(1);
});
