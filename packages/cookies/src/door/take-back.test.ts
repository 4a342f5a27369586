import { expect, test } from 'vitest';
import { audience, day, exempt, withBoth } from '../../test/fixture.ts';
import { choose } from '../choice/answers.ts';
import { withEntry } from '../register/example.ts';
import type { Attributes, Entry } from '../register/register.ts';
import { judgeSetCookie } from './judge.ts';
import { takeBack } from './take-back.ts';

const cookie = (name: string, attributes: Partial<Attributes>): Entry => {
  const { pattern: _, ...rest } = audience;
  return { ...rest, name, attributes: { secure: true, http_only: true, same_site: 'Lax', path: '/', ...attributes } };
};
const register = [cookie('tracker', { path: '/explore/' }), cookie('script', { http_only: false })].reduce(
  withEntry,
  withBoth,
);
const yes = choose(register, null, { answers: { audience: true } }, day);
const no = choose(register, null, { answers: { audience: false } }, day);
const names = (headers: readonly string[]) => headers.map((header) => header.split('=')[0]);

test('what came and is refused is taken back, on its own path and on the root', () => {
  expect(takeBack(register, no, { sent: ['tracker', 'sessionid', 'stray'], https: true })).toEqual([
    'tracker=; Max-Age=0; Path=/explore/; SameSite=Lax; Secure',
    'tracker=; Max-Age=0; Path=/; SameSite=Lax; Secure',
  ]);
});

test('without an answer too, and nothing once accepted', () => {
  expect(names(takeBack(register, null, { sent: ['_pk_id.1'], https: true }))).toEqual(['_pk_id.1']);
  expect(takeBack(register, yes, { sent: ['_pk_id.1', 'tracker', 'script'], https: true, unseen: true })).toEqual([]);
});

test('a choice also reaches what other paths hold, which this request did not show', () => {
  expect(names(takeBack(register, no, { sent: [], https: true }))).toEqual([]);
  expect(new Set(names(takeBack(register, no, { sent: [], https: true, unseen: true })))).toEqual(new Set(['tracker']));
});

test('what a script may have written for the whole domain is taken back there as well', () => {
  const host = 'data.example.fr:3000';
  const domains = takeBack(register, no, { sent: ['script'], https: true, host }).map(
    (header) => /Domain=([^;]+)/.exec(header)?.[1],
  );
  expect(domains).toEqual([undefined, 'data.example.fr', 'example.fr']);
  expect(takeBack(register, no, { sent: ['tracker'], https: true, host }).join()).not.toContain('Domain');
});

test.each(['127.0.0.1', 'localhost', '[::1]:3000', 'a b; x', ''])(
  'a host that has no domain names none: %j',
  (host) => {
    expect(takeBack(register, no, { sent: ['script'], https: false, host }).join()).not.toContain('Domain');
  },
);

test('a partitioned cookie is taken back where it is kept', () => {
  const apart = withEntry(exempt, cookie('apart', { same_site: 'None', partitioned: true }));
  expect(takeBack(apart, null, { sent: ['apart'], https: true })[0]).toMatch(/; Secure; Partitioned$/);
});

test('an exact name wins over a pattern, as at the door', () => {
  const { question: _, ...free } = cookie('_pk_id.own', {}) as Entry & { readonly name: string };
  const own = { ...free, purposeKind: 'necessary', ground: 'requested_service' } as Entry;
  expect(takeBack(withEntry(register, own), no, { sent: ['_pk_id.own'], https: true })).toEqual([]);
});

test('each header passes the door, and names that no header can hold are left', () => {
  const headers = takeBack(register, no, {
    sent: ['tracker', 'script', '_pk_id."', '_pk_id.\r\n'],
    https: true,
    host: 'a.b.c',
  });
  expect(headers.length).toBeGreaterThan(3);
  for (const header of headers)
    expect(judgeSetCookie(register, header, { https: true })).toMatchObject({ deletion: true });
});
