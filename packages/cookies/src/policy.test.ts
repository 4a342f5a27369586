import { expect, test } from 'vitest';
import { day, exempt, playerHost, withPlayer } from '../test/fixture.ts';
import { answerAll, choose } from './choice/answers.ts';
import { type PolicySettings, policyOf } from './policy.ts';
import { withEntry } from './register/example.ts';
import type { Entry, Register } from './register/register.ts';

const accepted = (register: Register) => choose(register, null, { answers: answerAll(register, true) }, day);
const refused = (register: Register) => choose(register, null, { answers: answerAll(register, false) }, day);
const front: PolicySettings = { where: 'front' };
/** The policy as a map from directive to sources. */
const directives = (policy: string): Readonly<Record<string, string>> =>
  Object.fromEntries(policy.split('; ').map((part) => [part.split(' ')[0], part.split(' ').slice(1).join(' ')]));

test('a page that only reads', () => {
  expect(policyOf(exempt, null, front)).toBe(
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; worker-src 'self'; " +
      "font-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
  );
});

test('a hydrated page: nonce, announcer, Trusted Types', () => {
  const policy = directives(
    policyOf(exempt, null, { where: 'back', nonce: 'r4nd', hydrated: true, trustedTypes: ['default'] }),
  );
  expect(policy['script-src']).toBe("'self' 'nonce-r4nd'");
  expect(policy['style-src-attr']).toMatch(/^'unsafe-hashes' 'sha256-[\w+/]{43}='$/);
  expect(policy['require-trusted-types-for']).toBe("'script'");
  expect(policy['trusted-types']).toBe('svelte-trusted-html default');
});

test('hashes stand in place of a nonce', () => {
  expect(
    directives(policyOf(exempt, null, { where: 'front', hashes: ['sha256-AA=', 'sha256-BB='] }))['script-src'],
  ).toBe("'self' 'sha256-AA=' 'sha256-BB='");
});

test('a player’s frame is allowed once accepted, on the public site, and nothing else is', () => {
  const silent = policyOf(withPlayer, null, front);
  const open = policyOf(withPlayer, accepted(withPlayer), front);
  expect(silent).not.toContain('media.localhost');
  expect(policyOf(withPlayer, refused(withPlayer), front)).toBe(silent);
  expect(policyOf(withPlayer, accepted(withPlayer), { where: 'back' })).toBe(silent);
  const { 'frame-src': frames, ...rest } = directives(open);
  expect(frames).toBe('media.localhost:3000');
  expect(rest).toEqual(directives(silent));
});

test('a name of this machine without a port stands for any port', () => {
  const register = withEntry(exempt, { ...playerHost, name: 'media.localhost' });
  expect(directives(policyOf(register, accepted(register), front))['frame-src']).toBe('media.localhost:*');
});

test('each use of a host opens its own directive', () => {
  const host: Entry = { ...playerHost, name: 'cdn.example', loads: ['image', 'connect', 'script'] };
  const register = withEntry(withPlayer, host);
  const policy = directives(policyOf(register, accepted(register), front));
  expect(policy).toMatchObject({
    'script-src': "'self' cdn.example",
    'img-src': "'self' data: cdn.example",
    'connect-src': "'self' cdn.example",
    'frame-src': 'media.localhost:3000',
  });
});

test('an exempt host needs no choice; a pattern stands for the hosts below', () => {
  const { name: _, ...rest } = playerHost;
  const host = {
    ...rest,
    pattern: '*.tiles.example',
    purposeKind: 'necessary',
    ground: 'requested_service',
    question: undefined,
    loads: ['image'],
  } as Entry;
  expect(directives(policyOf(withEntry(exempt, host), null, front))['img-src']).toBe("'self' data: *.tiles.example");
});

test.each(["x; script-src 'unsafe-inline'", '*', 'https:', "'unsafe-inline'"])(
  'a name that is no host never reaches the header: %s',
  (name) => {
    const register = withEntry(exempt, { ...playerHost, name, loads: ['script'] } as Entry);
    expect(policyOf(register, accepted(register), front)).toBe(policyOf(exempt, null, front));
  },
);

const held = (loads: Entry['loads'], name = 'cdn.example'): Register =>
  withEntry(withPlayer, { ...playerHost, name, ...(loads ? { loads } : {}) });

test.each([
  ['media', 'media-src', 'cdn.example'],
  ['style', 'style-src', "'self' cdn.example"],
  ['font', 'font-src', "'self' cdn.example"],
  ['form', 'form-action', "'self' cdn.example"],
] as const)('%s opens %s, and no other directive', (load, directive, sources) => {
  const register = held([load]);
  const open = directives(policyOf(register, accepted(register), front));
  expect(open[directive]).toBe(sources);
  expect(Object.entries(open).filter(([, value]) => value.includes('cdn.example'))).toHaveLength(1);
});

test('a host that is opened once stands in this answer alone, and only if the register has it', () => {
  const register = held(['frame']);
  const once = policyOf(register, refused(register), {
    ...front,
    once: ['cdn.example', 'evil.example', "x; script-src 'unsafe-inline'"],
  });
  expect(directives(once)['frame-src']).toBe('cdn.example');
  expect(once).not.toContain('evil');
  expect(once).not.toContain('unsafe-inline');
  expect(policyOf(register, refused(register), front)).not.toContain('cdn.example');
});

test('a host of the public site is not opened in the administration, not even once', () => {
  expect(policyOf(held(['frame']), null, { where: 'back', once: ['cdn.example'] })).not.toContain('cdn.example');
});

test('one provider accepted opens its hosts alone', () => {
  const register = withEntry(withPlayer, {
    ...playerHost,
    name: 'b.example',
    provider: { name: 'B', url: 'https://b.example/' },
  });
  const choice = choose(register, null, { answers: { 'videos/b.example': true } }, day);
  expect(directives(policyOf(register, choice, front))['frame-src']).toBe('b.example');
});

test('what is blocked is told to an address, never to a text that could end the directive', () => {
  expect(directives(policyOf(exempt, null, { ...front, reportUri: '/csp/' }))['report-uri']).toBe('/csp/');
  for (const reportUri of ["/x; script-src 'unsafe-inline'", '/a b', '/a,b', 'javascript:x', '/a\nb']) {
    expect(policyOf(exempt, null, { ...front, reportUri })).toBe(policyOf(exempt, null, front));
  }
});

test('Trusted Types are required on every page, and a policy must be named to be made', () => {
  for (const where of ['front', 'back'] as const) {
    const policy = directives(policyOf(exempt, null, { where }));
    expect(policy['require-trusted-types-for']).toBe("'script'");
    expect(policy['trusted-types']).toBe("'none'");
  }
});
