import type { DuckDBConnection } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { functions, guide } from '../src/index.ts';
import { answerExample, openExamples } from './examples.ts';
import { readTable } from './tables.ts';

let duck: DuckDBConnection;

beforeAll(async () => {
  duck = await openExamples();
});

afterAll(() => duck.closeSync());

const topics = guide.topics.flatMap(({ id, rows }) => rows.map((row) => ({ id, ...row })));

describe('the rows of functions', () => {
  it('has one row for each name', () => {
    expect(new Set(functions.map(({ name }) => name)).size).toBe(functions.length);
    for (const { instead } of functions)
      if (instead !== undefined) expect(functions.map(({ name }) => name)).toContain(instead);
  });

  it.each(guide.functions)('$name: its example uses it', ({ name, example }) => {
    expect(example).toContain(`${name}(`);
  });
});

describe('the guide', () => {
  it.each([...guide.functions, ...topics])('$name: its example runs, and answers what is told', async (row) => {
    expect(await answerExample(duck, row.example)).toEqual(row.answer);
    expect(row.answer.length).toBeGreaterThan(0);
  });

  it.each([...guide.functions, ...topics, ...guide.bounds])('$name: is told in two languages', (row) => {
    expect(row.sentence).toMatch(/^\S.*\.$/);
    expect(row.french).toMatch(/^\S.*\.$/);
    expect(row.french).not.toMatch(/ [;:!?»](?= )|« |\p{L}'\p{L}/u);
  });

  it('asks the toy table of the cases', () => {
    const { columns, rows } = readTable('cities');
    expect(guide.toy.rows).toEqual(rows);
    expect(guide.toy.fields).toEqual(Object.fromEntries(columns.map(({ name, type }) => [name, type])));
  });

  it('tells every clause', () => {
    const told = topics.filter(({ id }) => id === 'clauses').map(({ name }) => name);
    expect(told).toEqual(expect.arrayContaining(['select', 'where', 'group_by', 'order_by', 'refine', 'exclude']));
  });
});
