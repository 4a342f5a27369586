import { type Choice, choose, exemptRegister, type Register, videoPlayer, withEntry } from '@lucarne/cookies';
import { describe, expect, test } from 'vitest';
import { NOTHING_LOADS, type PageFacts, pageHeaders } from './page-headers.ts';

const exempt = exemptRegister({ portal: 'p', version: 1, date: '2026-01-01', provider: { name: 'L', url: '/' } });
const provider = { name: 'Films', url: 'https://video.example/' };
const attributes = { secure: true, http_only: true, same_site: 'None', path: '/' } as const;
const player = videoPlayer({ host: 'video.example', cookie: 'v', lifetime_s: 1, attributes, provider });
const register: Register = player.reduce<Register>(withEntry, exempt);
const yes = choose(register, null, { answers: { videos: true } }, '2026-01-02');

const headersOf = (facts: Partial<PageFacts> = {}) =>
  pageHeaders({ register, choice: null, path: '/', https: false, once: [], ...facts });
const policyFor = (facts: Partial<PageFacts> = {}) => headersOf(facts)['content-security-policy'] ?? '';

describe('the policy of a page', () => {
  test.each<[string, Choice | null, readonly string[], string, boolean]>([
    ['nobody answered', null, [], '/', false],
    ['accepted', yes, [], '/', true],
    ['opened once', null, ['video.example'], '/', true],
    ['opened once, a host that the register does not name', null, ['evil.example'], '/', false],
    ['accepted, in the back office', yes, [], '/backoffice/', false],
    ['accepted, in the back office by another writing', yes, [], '/%62ackoffice/cookies/', false],
    ['accepted, at an address that is none', yes, [], '/%ff', true],
  ])('names the host: %s', (_state, choice, once, path, named) => {
    const policy = policyFor({ choice, once, path });
    expect(policy.includes('frame-src video.example;')).toBe(named);
    expect(policy).not.toContain('evil.example');
  });

  test('wants Trusted Types, lets nobody frame the page and nothing inline run', () => {
    const policy = policyFor({ choice: yes });
    for (const part of ["require-trusted-types-for 'script'", "frame-ancestors 'none'", "base-uri 'none'"]) {
      expect(policy).toContain(part);
    }
    expect(policy).not.toMatch(/unsafe|nonce|\*|https:/);
  });

  test('tells an address always, and a group where browsers believe it', () => {
    expect(policyFor()).toMatch(/; report-uri \/api\/reports\/$/);
    expect(headersOf()['reporting-endpoints']).toBeUndefined();
    expect(policyFor({ https: true })).toMatch(/; report-uri \/api\/reports\/; report-to csp$/);
    expect(headersOf({ https: true })['reporting-endpoints']).toBe('csp="/api/reports/"');
  });
});

test('no cache that others share keeps a page, and none at all keeps one that was opened once', () => {
  expect(headersOf()).toMatchObject({ 'cache-control': 'private, no-cache', vary: 'Accept-Language, Cookie, Sec-GPC' });
  expect(headersOf({ once: ['video.example'] })['cache-control']).toBe('private, no-store');
});

test('what is no page loads nothing', () => {
  expect(NOTHING_LOADS).toMatch(/^default-src 'none'; /);
  expect(NOTHING_LOADS).not.toMatch(/'self'|http/);
});
