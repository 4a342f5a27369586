import { exemptRegister, type Register } from '@lucarne/cookies';
import { expect, test } from 'vitest';
import { removals } from './refused.ts';

const exempt = exemptRegister({ portal: 'p', version: 1, date: '2026-01-01', provider: { name: 'L', url: '/' } });
const [session] = exempt.entries;
const kept = (name: string, partitioned: boolean) => ({
  ...session,
  name,
  attributes: { secure: true, http_only: true, same_site: 'None', path: '/a,b', partitioned },
});
const register = { ...exempt, entries: [...exempt.entries, kept('apart', true), kept('plain', false)] } as Register;
const where = { https: true, origin: 'https://data.example.fr', path: '/' };

test('a cookie that is kept apart for each site is removed as such, on its own path first', () => {
  const [first, ...others] = removals(register, ['apart'], where);
  expect(first).toBe('apart=; Max-Age=0; Path=/a,b; SameSite=Lax; Secure; Partitioned');
  expect(others).toContain('apart=; Max-Age=0; Path=/; Domain=example.fr; SameSite=Lax; Secure');
});

test('one of which nothing is known is removed both ways; one that is known not to be, once', () => {
  expect(removals(register, ['stray'], where).filter((one) => one.endsWith('Partitioned'))).toHaveLength(1);
  expect(removals(register, ['plain'], where).filter((one) => one.endsWith('Partitioned'))).toEqual([]);
  expect(removals(register, ['stray'], { ...where, https: false }).join()).not.toContain('Partitioned');
});

test('however many there are, each is removed where it most likely is', () => {
  const names = Array.from({ length: 40 }, (_, index) => `k${index}`);
  const lines = removals(register, names, where);
  expect(lines).toHaveLength(48);
  expect(lines.slice(0, 40)).toEqual(names.map((name) => `${name}=; Max-Age=0; Path=/; SameSite=Lax; Secure`));
});
