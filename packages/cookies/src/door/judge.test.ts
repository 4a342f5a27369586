import fc from 'fast-check';
import { expect, test } from 'vitest';
import { day, exempt, playerCookie, withBoth } from '../../test/fixture.ts';
import { choose } from '../choice/answers.ts';
import { withEntry } from '../register/example.ts';
import { type DropReason, judgeSetCookie } from './judge.ts';
import { expireCookie, writeCookie } from './write.ts';

const now = (): number => Date.parse('2026-11-22T12:00:00Z');
const judged = (header: string, https = true): 'pass' | 'deletion' | DropReason => {
  const judgement = judgeSetCookie(withBoth, header, { https, now });
  if (!judgement.pass) return judgement.reason;
  return judgement.deletion ? 'deletion' : 'pass';
};

const good = 'sessionid=abc; Max-Age=1209600; Path=/; HttpOnly; SameSite=Lax; Secure';
const csrf = 'csrftoken=abc; Max-Age=60; Path=/; SameSite=Lax; Secure';

test.each<readonly [string, ReturnType<typeof judged>, string]>([
  ['as declared', 'pass', good],
  [
    'spaces and case as browsers take them',
    'pass',
    ' sessionid = abc ;max-age = 1209600;PATH=/;httponly;samesite=LAX;secure;',
  ],
  ['a shorter life', 'pass', csrf],
  ['readable by script, as declared', 'pass', csrf],
  ['Expires in place of Max-Age', 'pass', `${csrf.replace('Max-Age=60', 'Expires=Sun, 06 Dec 2026 12:00:00 GMT')}`],
  ['Max-Age wins over a later Expires', 'pass', `${csrf}; Expires=Wed, 01 Jan 2042 00:00:00 GMT`],
  ['an equals sign in the value', 'pass', good.replace('abc', 'a=b')],

  ['an unknown name', 'undeclared', good.replace('sessionid', 'stray')],
  ['another case of the name', 'undeclared', good.replace('sessionid', 'SessionID')],
  ['no name', 'undeclared', good.replace('sessionid=abc', 'abc')],
  ['an empty name', 'undeclared', good.replace('sessionid=', '=')],
  ['a prefix', 'undeclared', `__Host-${good}`],
  ['the name of an entry that is no cookie', 'undeclared', good.replace('sessionid', 'anonymous_statistics')],
  [
    'a cookie that another host holds',
    'undeclared',
    'media_visitor=1; Max-Age=60; Path=/; HttpOnly; SameSite=None; Secure',
  ],
  ['asked, and nothing chosen', 'not_accepted', csrf.replace('csrftoken', '_pk_id.1')],

  ['a longer life', 'longer_life', good.replace('1209600', '1209601')],
  ['a later Expires', 'longer_life', csrf.replace('Max-Age=60', 'Expires=Sun, 06 Dec 2026 12:00:01 GMT')],
  ['no life', 'no_lifetime', good.replace('Max-Age=1209600; ', '')],
  ['a domain', 'domain', `${good}; Domain=example.org`],
  ['an empty domain', 'domain', `${good}; Domain`],
  ['another path', 'path', good.replace('Path=/', 'Path=/login')],
  ['no path', 'path', good.replace('Path=/; ', '')],
  ['another SameSite', 'same_site', good.replace('Lax', 'None')],
  ['no SameSite', 'same_site', good.replace('SameSite=Lax; ', '')],
  ['readable by script, though HttpOnly', 'http_only', good.replace('HttpOnly; ', '')],
  ['HttpOnly, though readable by script', 'http_only', `${csrf}; HttpOnly`],
  ['no Secure', 'secure', good.replace('; Secure', '')],
  ['partitioned, and not declared so', 'partitioned', `${good}; Partitioned`],
  ['a priority', 'unknown_attribute', `${good}; Priority=High`],

  ['a control character', 'malformed', good.replace('abc', 'a\u0000c')],
  ['a line break', 'malformed', `${good}\r\nSet-Cookie: stray=1`],
  ['an attribute twice', 'malformed', `${good}; Max-Age=99999999`],
  ['a life that is no number', 'malformed', good.replace('1209600', '1e9')],
  ['a date that does not exist', 'malformed', csrf.replace('Max-Age=60', 'Expires=Mon, 31 Feb 2020 00:00:00 GMT')],
  ['over 4096 characters', 'malformed', good.replace('abc', 'a'.repeat(4096))],

  ['a deletion', 'deletion', 'sessionid=; Max-Age=0'],
  [
    'a deletion of any name, path and domain',
    'deletion',
    'stray=; Max-Age=0; Path=/x; Domain=example.org; Priority=High',
  ],
  ['a deletion by date', 'deletion', 'stray=; Expires=Thu, 01 Jan 1970 00:00:00 GMT'],
  ['a deletion by an older form of date', 'deletion', 'stray=; expires=Thu, 01-Jan-1970 00:00:00 GMT'],
  ['a negative life', 'deletion', 'stray=; Max-Age=-1'],
  ['a life of nothing, but a value', 'undeclared', 'stray=1; Max-Age=0'],
  ['an empty value, but a life', 'undeclared', 'stray=; Max-Age=1'],
  ['an empty value for the session', 'undeclared', 'stray='],
  ['a deletion that a second Max-Age undoes', 'malformed', 'stray=; Max-Age=0; Max-Age=99'],
  ['a deletion that a Max-Age undoes', 'undeclared', 'stray=; Max-Age=99; Expires=Thu, 01 Jan 1970 00:00:00 GMT'],
  ['a life of nothing that browsers ignore', 'malformed', 'stray=; Max-Age=+0'],
  ['a life of nothing after a space that browsers keep', 'malformed', 'stray=; Max-Age=\u00a00'],
  ['a life of nothing too long to be read', 'malformed', `stray=; Max-Age=${'0'.repeat(1100)}`],
])('%s: %s', (_what, verdict, header) => {
  expect(judged(header)).toBe(verdict);
});

test('Secure is asked for on https only', () => {
  expect(judged(good.replace('; Secure', ''), false)).toBe('pass');
  expect(judged(good, false)).toBe('pass');
});

test('an asked cookie passes once accepted, as its pattern and attributes say', () => {
  const choice = choose(withBoth, null, { answers: { audience: true } }, day);
  const header = '_pk_id.1.fa=x; Max-Age=3600; Path=/; SameSite=Lax; Secure';
  const judge = (text: string) => judgeSetCookie(withBoth, text, { https: true, choice });
  expect(judge(header)).toEqual({ pass: true, name: '_pk_id.1.fa', deletion: false });
  expect(judge(header.replace('3600', '3601'))).toEqual({ pass: false, name: '_pk_id.1.fa', reason: 'longer_life' });
});

test('an exact entry wins over a pattern that covers it', () => {
  const { pattern: _, ...rest } = withBoth.entries.at(-1) ?? playerCookie;
  const register = withEntry(withBoth, {
    ...rest,
    name: '_pk_id.own',
    pattern: undefined,
    lifetime_s: 10,
  } as typeof playerCookie);
  const choice = choose(register, null, { answers: { audience: true } }, day);
  const header = '_pk_id.own=x; Max-Age=11; Path=/; SameSite=Lax; Secure';
  expect(judgeSetCookie(register, header, { https: true, choice }).pass).toBe(false);
});

test('a session cookie passes where the entry has no lifetime, and no other does', () => {
  const register = withEntry(withBoth, { ...playerCookie, name: 'tab', host: undefined, lifetime_s: null });
  const choice = choose(register, null, { answers: { videos: true } }, day);
  const judge = (life: string) =>
    judgeSetCookie(register, `tab=1${life}; Path=/; HttpOnly; SameSite=None; Secure`, { https: true, choice });
  expect(judge('')).toMatchObject({ pass: true });
  expect(judge('; Max-Age=1')).toMatchObject({ pass: false, reason: 'longer_life' });
});

test('all that is written passes, on http and https', () => {
  const names = ['sessionid', 'django_language', 'csrftoken', 'cookies_preferences'] as const;
  fc.assert(
    fc.property(fc.constantFrom(...names), fc.boolean(), fc.uuid(), (name, https, value) => {
      expect(judgeSetCookie(exempt, writeCookie(name, value, { https }), { https })).toEqual({
        pass: true,
        name,
        deletion: false,
      });
      expect(judgeSetCookie(exempt, expireCookie(name, { https }), { https })).toEqual({
        pass: true,
        name,
        deletion: true,
      });
    }),
  );
});

test('no text makes the door fail, and none that lacks a declared name sets a cookie', () => {
  const part = fc.constantFrom(
    'sessionid',
    'x',
    '=',
    ';',
    ' ',
    '0',
    '1',
    'Max-Age',
    'Path=/',
    'HttpOnly',
    'SameSite=Lax',
    'Secure',
    '\t',
    '\u00e9',
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(part, { maxLength: 14 }).map((parts) => parts.join('')),
      ),
      (header) => {
        const judgement = judgeSetCookie(exempt, header, { https: true });
        if (judgement.pass && !judgement.deletion) expect(header.trimStart()).toMatch(/^sessionid/);
        else if (judgement.pass) expect(header).toMatch(/^[^=;]*(= *)?;/);
        else expect(judgement.reason).not.toBe('');
      },
    ),
    { numRuns: 5000 },
  );
});

test('a cookie that is declared as partitioned must be so', () => {
  const { host: _elsewhere, question: _asked, ...own } = playerCookie;
  const entry = {
    ...own,
    party: 'first',
    purposeKind: 'necessary',
    ground: 'requested_service',
    attributes: { secure: true, http_only: true, same_site: 'None', path: '/', partitioned: true },
  } as const;
  const register = withEntry(exempt, entry);
  const header = `${entry.name}=1; Max-Age=60; Path=/; HttpOnly; SameSite=None; Secure`;
  expect(judgeSetCookie(register, `${header}; Partitioned`, { https: true })).toMatchObject({ pass: true });
  expect(judgeSetCookie(register, header, { https: true })).toMatchObject({ pass: false, reason: 'partitioned' });
});
