import { describe, expect, test } from 'vitest';
import { cookie, DAY, entry, site, state } from '../../../test/audit/evidence.ts';
import type { AuditReport } from '../audit.ts';
import { compare } from '../compare/compare.ts';
import { draftOf } from '../draft.ts';
import { rules } from '../model.ts';
import { english } from '../words/english.ts';
import { french } from '../words/french.ts';
import { spanish } from '../words/spanish.ts';
import { wordsOf } from '../words/words.ts';
import { htmlReport } from './html.ts';
import { jsonReport } from './json.ts';
import { junitReport } from './junit.ts';
import { textReport } from './text.ts';

/** A site that writes what it likes into its names. */
const hostile = '<img src=x onerror="alert(1)">\u001b[31m&\u0000]]>';
const states = [
  state('no_answer', { cookies: [cookie(), cookie({ name: hostile, by: 'https://data.example.fr/x.js' })] }),
  state('accepted', {}, { notRun: 'no_banner', pages: [] }),
];
const register = {
  source: 'well_known',
  address: 'https://data.example.fr/.well-known/cookies.json',
  version: 2,
  hash: null,
  realHash: null,
  entries: [entry(), entry({ label: 'ghost' })],
} as const;
const charter = { url: 'https://data.example.fr/cookies/', lines: [] };
const report: AuditReport = {
  schema: 'lucarne-cookies-audit/1',
  url: 'https://data.example.fr/',
  site,
  time: '2026-11-22T10:00:00.000Z',
  browser: 'Chromium 156',
  language: 'en',
  register,
  charter,
  banner: null,
  pages: ['https://data.example.fr/'],
  leftOut: 3,
  states,
  differences: compare({ site, register, states, banner: null, charter, everythingWalked: false }),
  verdict: 'differences',
  draft: draftOf(states, site, '2026-11-22'),
};

test('the text says first what differs, with where and by whom, and what was not walked', () => {
  const text = textReport(report, english);
  expect(text.split('\n').slice(0, 6)).toEqual([
    'https://data.example.fr/, audited on November 22, 2026: 1 pages, 1 states, Chromium 156.',
    'Register: version 2, 2 lines, published by the site at https://data.example.fr/.well-known/cookies.json',
    '',
    'Differences (1)',
    '✗ the cookie «<img src=x onerror="alert(1)"> [31m& ]]>» of data.example.fr is not in the register',
    '  no answer · first seen on / ; by https://data.example.fr/x.js',
  ]);
  expect(text).toContain('! «ghost» (cookie) is in the register and was never seen');
  expect(text).toContain('– accepted: no banner was found: nothing to answer');
  expect(text).toContain('3 more pages were found and left out');
  expect(text.endsWith('✗ There are differences between the register and the browser.')).toBe(true);
});

test('the JSON says its schema, every fact and every sentence', () => {
  const data = JSON.parse(JSON.stringify(jsonReport(report))) as AuditReport;
  expect(data.schema).toBe('lucarne-cookies-audit/1');
  expect(data.states).toEqual(states);
  expect(data.differences[0]).toMatchObject({ rule: 'undeclared_cookie', sentence: expect.stringContaining('«<img') });
});

test('JUnit has a suite for each state, and is well-formed whatever a site writes', () => {
  const xml = junitReport(report, english);
  expect(xml).toContain('<testsuite name="no answer" tests="3" failures="1" skipped="0">');
  expect(xml).toContain('<testsuite name="accepted" tests="3" failures="0" skipped="3">');
  expect(xml).toContain('&lt;img src=x onerror=&quot;alert(1)&quot;&gt; [31m&amp; ]]&gt;');
  const open = [...xml.matchAll(/<(\w+)[^>]*[^/]>/g)].map(([, name]) => name);
  const closed = [...xml.matchAll(/<\/(\w+)>/g)].map(([, name]) => name);
  expect(open.sort()).toEqual(closed.sort());
});

test('the page needs nothing from anywhere, and runs nothing that a site wrote', () => {
  const html = htmlReport(report, english);
  expect(html).not.toContain('<img');
  expect(html).not.toMatch(/<(script|link|iframe)|src=(?!x)|url\(/);
  expect(html).toContain('&lt;img src=x onerror=&quot;alert(1)&quot;&gt;');
  expect(html).toContain(`<html lang="en">`);
  expect(html).toContain('Secure; SameSite=Lax; Path=/');
});

describe.each([english, french, spanish])('in $language', (words) => {
  test.each(rules)('%s fills with the facts that it is given', (rule) => {
    const given = new Set(english.rules[rule].match(/\{\w+\}/g));
    expect(new Set(words.rules[rule].match(/\{\w+\}/g))).toEqual(given);
  });

  test('everything is said', () => {
    const empty = Object.values(words).flatMap((part) =>
      Object.values<string>(part).filter((text) => text.trim() === ''),
    );
    expect(empty).toEqual([]);
    expect(Object.keys(words.values).sort()).toEqual(Object.keys(english.values).sort());
    expect(htmlReport(report, words)).toContain(`<html lang="${words.language}">`);
  });
});

test('a language that reports are not written in is answered in English', () => {
  expect(wordsOf('fr-CA')).toBe(french);
  expect(wordsOf('de')).toBe(english);
});

test('a life is written as the language writes days', () => {
  const longer = state('no_answer', { cookies: [cookie({ asked_s: 20 * DAY })] });
  const differences = compare({ site, register, states: [longer], banner: null, charter, everythingWalked: false });
  expect(textReport({ ...report, differences }, french)).toContain('dure 20 j, le registre dit 10 j');
});
