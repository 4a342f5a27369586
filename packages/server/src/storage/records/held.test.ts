import { expect, test } from 'vitest';
import { heldTables } from './held.ts';

/** Tables that open and shut when the test says so. */
function gates(limit: number) {
  const log: string[] = [];
  const doors = new Map<string, () => void>();
  const through = async (act: string, name: string) => {
    log.push(`${act} ${name}`);
    await new Promise<void>((resolve) => doors.set(`${act} ${name}`, resolve));
  };
  const failures: string[] = [];
  const tables = heldTables<string, { source: string }>({
    keyOf: (name) => name,
    async open(name) {
      await through('open', name);
      return { source: name };
    },
    shut: ({ source }) => through('shut', source),
    limit,
    failed: (what) => failures.push(what),
  });
  const letThrough = async (door: string) => {
    await expect.poll(() => doors.has(door)).toBe(true);
    doors.get(door)?.();
    doors.delete(door);
  };
  return { tables, log, letThrough, failures };
}

test('all who ask share one opening, and the table shuts after the last of them', async () => {
  const { tables, log, letThrough } = gates(4);
  const asked = [tables.hold('a'), tables.hold('a')];
  await letThrough('open a');
  const [first, second] = await Promise.all(asked);
  const gone = tables.retire('a');
  first?.release();
  first?.release();
  expect(log).toEqual(['open a']);
  second?.release();
  await letThrough('shut a');
  await gone;
  expect(log).toEqual(['open a', 'shut a']);
});

test('who asks for a table that is leaving waits until it has left', async () => {
  const { tables, log, letThrough } = gates(4);
  const first = tables.hold('a');
  await letThrough('open a');
  (await first).release();
  void tables.retire('a');
  const again = tables.hold('a');
  await letThrough('shut a');
  await letThrough('open a');
  expect((await again).table.source).toBe('a');
  expect(log).toEqual(['open a', 'shut a', 'open a']);
});

test('beyond the limit the least used leaves, and what is held stays', async () => {
  const { tables, log, letThrough } = gates(1);
  for (const name of ['a', 'b', 'c']) {
    const held = tables.hold(name);
    await letThrough(`open ${name}`);
    if (name !== 'a') (await held).release();
  }
  for (const name of ['b', 'c']) await letThrough(`shut ${name}`);
  expect(log).toEqual(['open a', 'open b', 'open c', 'shut b', 'shut c']);
});

test('an opening that fails is tried again by who asks next', async () => {
  let broken = true;
  const tables = heldTables<string, { source: string }>({
    keyOf: (name) => name,
    async open(source) {
      if (broken) throw new Error('no room');
      return { source };
    },
    shut: () => Promise.reject(new Error('stuck')),
    limit: 1,
    failed: (what, error) => failures.push([what, String(error)]),
  });
  const failures: string[][] = [];
  await expect(tables.hold('a')).rejects.toThrow('no room');
  broken = false;
  (await tables.hold('a')).release();
  await tables.retire('a');
  expect(failures).toEqual([['Closing a', 'Error: stuck']]);
});

test('where none stays open, a table is shut as soon as nobody holds it', async () => {
  const { tables, log, letThrough } = gates(0);
  const asked = [tables.hold('a'), tables.hold('a')];
  await letThrough('open a');
  const [first, second] = await Promise.all(asked);
  first?.release();
  expect(log).toEqual(['open a']);
  second?.release();
  await letThrough('shut a');
  expect(log).toEqual(['open a', 'shut a']);
});
