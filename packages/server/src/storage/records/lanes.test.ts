import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type LaneLimits, lanes, type Place } from './lanes.ts';
import { HEAVY_MS, type Weight } from './weights.ts';

const LIMITS: LaneLimits = { places: 4, heavy: 1, kept: 1, waiting: 10, waitingOfOne: 5 };

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Lets several in, and tells who is inside. */
function hall(limits: Partial<LaneLimits> = {}) {
  const { enter } = lanes({ ...LIMITS, ...limits });
  const inside = new Map<string, Place>();
  const come = async (name: string, weight: Weight, signal = new AbortController().signal) => {
    inside.set(name, await enter({ owner: name.slice(0, 1), weight }, signal));
  };
  const leave = async (name: string) => {
    inside.get(name)?.leave();
    inside.delete(name);
    await vi.advanceTimersByTimeAsync(0);
  };
  return { come, leave, names: () => [...inside.keys()] };
}

test('heavy ones share their places and take turns by owner; small ones pass them', async () => {
  const { come, leave, names } = hall();
  for (const name of ['a1', 'a2', 'a3', 'b1']) void come(name, 'heavy');
  await come('c1', 'small');
  expect(names()).toEqual(['a1', 'c1']);
  await leave('a1');
  expect(names()).toEqual(['c1', 'a2']);
  await leave('a2');
  expect(names()).toEqual(['c1', 'b1']);
});

test('what nobody knows leaves a place for what is known to be small, and has the first of the others', async () => {
  const { come, leave, names } = hall();
  for (const name of ['a1', 'a2', 'a3', 'a4']) void come(name, 'unknown');
  await come('b1', 'small');
  expect(names()).toEqual(['a1', 'a2', 'a3', 'b1']);
  void come('b2', 'small');
  await leave('a1');
  expect(names()).toEqual(['a2', 'a3', 'b1', 'a4']);
  await leave('b1');
  expect(names()).toEqual(['a2', 'a3', 'a4', 'b2']);
});

test('who stays for long counts as heavy from then on', async () => {
  const { come, leave, names } = hall();
  await come('a1', 'small');
  await vi.advanceTimersByTimeAsync(HEAVY_MS);
  void come('b1', 'heavy');
  await vi.advanceTimersByTimeAsync(0);
  expect(names()).toEqual(['a1']);
  await leave('a1');
  expect(names()).toEqual(['b1']);
});

test('who gives up waiting takes no place', async () => {
  const { come, leave, names } = hall();
  const bored = new AbortController();
  await come('a1', 'heavy');
  const gone = come('b1', 'heavy', bored.signal);
  void come('c1', 'heavy');
  bored.abort(new Error('left'));
  await expect(gone).rejects.toThrow('left');
  await leave('a1');
  expect(names()).toEqual(['c1']);
});

test('one owner, and all together, may have only so many waiting; the server itself always may', async () => {
  const limits = { ...LIMITS, waiting: 3, waitingOfOne: 2 };
  const { enter } = lanes(limits);
  const { signal } = new AbortController();
  const ask = async (owner: string | null) => enter({ owner, weight: 'heavy' }, signal);
  await ask('a');
  for (const owner of ['a', 'a']) void ask(owner);
  await expect(ask('a')).rejects.toMatchObject({ code: 'records_busy_with_you', status: 429 });
  void ask('b');
  await expect(ask('c')).rejects.toMatchObject({ code: 'records_busy', status: 503, details: { seconds: 5 } });
  const own = vi.fn();
  ask(null).catch(own);
  await vi.advanceTimersByTimeAsync(0);
  expect(own).not.toHaveBeenCalled();
});
