import { expect, test } from 'vitest';
import { toyDataset } from '../../storage/records/toy.ts';
import { sightsOf } from './sight.ts';

const whole = { ...toyDataset({ uid: 'da_whole', id: 'whole' }), readable: null };
const part = { ...toyDataset({ uid: 'da_part', id: 'part', visibility: 'restricted' as const }), readable: null };
const half = (condition: string) => new Map([[part.uid, condition]]);
const grants = new Map([
  ['a', half('pop > 1')],
  ['b', half('pop > 1')],
  ['c', half('pop > 2')],
]);

const seesAs = (accountId: string | null, seesAll = false) => ({ accountId, seesAll });

test('all who see the same share one sight, and nobody else', () => {
  const seenBy = sightsOf([whole, part], grants);
  expect(seenBy(seesAs('b'))).toBe(seenBy(seesAs('a')));
  expect(seenBy(seesAs('nothing granted'))).toBe(seenBy(seesAs(null)));
  const sights = [seesAs('a'), seesAs('c'), seesAs(null), seesAs('a', true)].map(seenBy);
  expect(new Set(sights).size).toBe(4);
  expect(new Set(sights.map(({ key }) => key)).size).toBe(4);
  expect(sights.map(({ datasets }) => datasets.get('part')?.readable)).toEqual([
    ['pop > 1'],
    ['pop > 2'],
    undefined,
    null,
  ]);
});

test('what is readable whole is described once', () => {
  const seenBy = sightsOf([whole, part], grants);
  for (const reader of [seesAs('a'), seesAs(null)]) expect(seenBy(reader).datasets.get('whole')).toBe(whole);
});
