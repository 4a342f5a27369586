import { exemptRegister } from '@lucarne/cookies';
import { expect, test } from 'vitest';
import { sharing } from './store.ts';

const version = (number: number) => ({
  register: exemptRegister({
    portal: 'one',
    version: number,
    date: '2026-11-22',
    provider: { name: 'Lucarne', url: '/' },
  }),
  hash: String(number),
});

test('a version holds the very entries of the one before it where they are equal, and its own elsewhere', () => {
  const [before, after] = [version(1), structuredClone(version(2))];
  const [first, ...others] = after.register.entries;
  const changed = { ...after, register: { ...after.register, entries: [{ ...first, service: 'other' }, ...others] } };
  const shared = sharing(before, changed as typeof after);
  expect(shared).toEqual(changed);
  expect(shared.register.entries.map((entry, at) => entry === before.register.entries[at])).toEqual([
    false,
    ...others.map(() => true),
  ]);
  expect(sharing(undefined, before)).toEqual(before);
});
