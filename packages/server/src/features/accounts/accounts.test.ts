import { describe, expect, test } from 'vitest';
import { hashPassword, verifyPassword } from './passwords.ts';
import { checkEmail, checkPassword, checkRole, managing, may, type Viewer } from './rules.ts';

describe('passwords', () => {
  test('are kept as salted hashes that only the password opens', async () => {
    const [one, two] = await Promise.all([
      hashPassword('quatre mots au hasard'),
      hashPassword('quatre mots au hasard'),
    ]);
    expect(one).not.toBe(two);
    expect(one).toMatch(/^scrypt\$32768\$8\$3\$/);
    expect(await verifyPassword('quatre mots au hasard', one)).toBe(true);
    expect(await verifyPassword('quatre mots au hasarD', one)).toBe(false);
    expect(await verifyPassword('quatre mots au hasard', null)).toBe(false);
  });

  test('have 12 to 200 characters', () => {
    expect(() => checkPassword('court')).toThrow('12 to 200');
    expect(() => checkPassword('x'.repeat(201))).toThrow('12 to 200');
    expect(() => checkPassword('assez long ça')).not.toThrow();
  });
});

test('addresses are kept in lower case; other texts are refused', () => {
  expect(checkEmail(' Ada@Example.ORG ')).toBe('ada@example.org');
  expect(() => checkEmail('ada')).toThrow('not an e-mail address');
  expect(() => checkRole('king')).toThrow('not a role');
});

describe('rights', () => {
  const viewer = (grants: Viewer['grants']): Viewer => ({ accountId: 'a', email: 'e', name: 'n', by: 'key', grants });

  test.each([
    [[{ portalId: null, role: 'installation_administrator' }], 'publisher', true],
    [[{ portalId: 'p', role: 'portal_administrator' }], 'publisher', true],
    [[{ portalId: 'p', role: 'publisher' }], 'portal_administrator', false],
    [[{ portalId: 'other', role: 'portal_administrator' }], 'publisher', false],
    [[], 'publisher', false],
  ] as const)('%j may be a %s on p: %s', (grants, role, expected) => {
    expect(may(viewer(grants), role, 'p')).toBe(expected);
    expect(may(null, role, 'p')).toBe(false);
  });

  test('to manage are those of sessions and keys, never of what an application holds', () => {
    const held = viewer([{ portalId: null, role: 'installation_administrator' }]);
    for (const by of ['session', 'key'] as const) expect(managing({ ...held, by })).toEqual({ ...held, by });
    expect(() => managing({ ...held, by: 'token' })).toThrow('manages nothing');
    expect(() => managing(null)).toThrow('needs a signed-in account');
  });
});
