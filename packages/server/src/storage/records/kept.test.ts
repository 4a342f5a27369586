import { expect, test } from 'vitest';
import { keptRows } from './kept.ts';
import type { Row } from './rows.ts';

const { signal } = new AbortController();
const question = (text: string, source = 't') => ({ table: { source }, sql: { text, values: [], columns: [] } });

/** Keeps answers of so many letters. */
async function filled(limits: { answers: number; bytes: number; answerBytes: number }, ...letters: readonly number[]) {
  const kept = keptRows(limits);
  for (const [nth, length] of letters.entries()) {
    await kept.read(question(`q${nth}`), signal, async () => [{ v: 'x'.repeat(length) }]);
  }
  return { kept, found: () => letters.map((_, nth) => kept.find(question(`q${nth}`)) !== undefined) };
}

test('the least used answers make room, by number and by size', async () => {
  expect((await filled({ answers: 2, bytes: 10_000, answerBytes: 1000 }, 1, 1, 1)).found()).toEqual([
    false,
    true,
    true,
  ]);
  const sized = await filled({ answers: 9, bytes: 300, answerBytes: 300 }, 100, 100);
  sized.kept.find(question('q0'));
  await sized.kept.read(question('q2'), signal, async () => [{ v: 'x'.repeat(100) }]);
  expect([...sized.found(), sized.kept.find(question('q2')) !== undefined]).toEqual([true, false, true]);
});

test('large answers, and those of values that are not plain, are not kept', async () => {
  const { kept, found } = await filled({ answers: 9, bytes: 10_000, answerBytes: 100 }, 500, 10);
  expect(found()).toEqual([false, true]);
  await kept.read(question('list'), signal, async () => [{ v: ['a'] }]);
  expect(kept.find(question('list'))).toBeUndefined();
});

test('rows and records made of the same rows are told apart', async () => {
  const kept = keptRows();
  const { table, sql } = question('q');
  const asked = (type: 'text' | 'int') => ({
    table,
    sql: { ...sql, parts: true, columns: [{ name: 'a', type, multivalued: false }] },
  });
  await kept.read({ table, sql }, signal, async () => [{ a: 'rows' }]);
  await kept.read(asked('int'), signal, async () => [{ record: '{"a":1}' }]);
  expect(kept.find({ table, sql })).toEqual([{ a: 'rows' }]);
  expect(kept.find(asked('int'))).toEqual([{ record: '{"a":1}' }]);
  expect(kept.find(asked('text'))).toBeUndefined();
});

test('values are told apart by type and place', async () => {
  const kept = keptRows();
  const asked = (values: readonly (readonly ['text' | 'int', string])[]) => ({
    table: { source: 't' },
    sql: {
      text: 'q',
      values: values.map(([type, value]) =>
        type === 'int' ? ({ type, value: BigInt(value) } as const) : ({ type, value } as const),
      ),
      columns: [],
    },
  });
  await kept.read(asked([['text', '1']]), signal, async () => [{ v: 1 }]);
  for (const other of [
    asked([['int', '1']]),
    asked([
      ['text', '1'],
      ['text', ''],
    ]),
    asked([]),
  ]) {
    expect(kept.find(other)).toBeUndefined();
  }
  expect(kept.find(asked([['text', '1']]))).toEqual([{ v: 1 }]);
});

test('a forgotten table takes its answers along, and no others', async () => {
  const { kept, found } = await filled({ answers: 9, bytes: 10_000, answerBytes: 1000 }, 1);
  await kept.read(question('q0', 'u'), signal, async () => [{ v: 2 }]);
  kept.forget({ source: 't' });
  expect(found()).toEqual([false]);
  expect(kept.find(question('q0', 'u'))).toEqual([{ v: 2 }]);
});

test('an error is told to all who asked, and not kept', async () => {
  const kept = keptRows();
  const fails = async (): Promise<readonly Row[]> => {
    throw new Error('no');
  };
  const both = [kept.read(question('q'), signal, fails), kept.read(question('q'), signal, fails)];
  for (const one of both) await expect(one).rejects.toThrow('no');
  expect(await kept.read(question('q'), signal, async () => [{ v: 1 }])).toEqual([{ v: 1 }]);
});
