import type { DuckDBConnection } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type Column,
  planFacets,
  planQuery,
  type RecordsQuery,
  readFacet,
  readQuery,
  type SqlText,
  type WordIndex,
  writeFacet,
  writeRecords,
  writeTotal,
} from '../src/index.ts';
import { openDuck } from './duck.ts';

const columns: readonly Column[] = [
  { name: 'name', type: 'text', multivalued: false },
  { name: 'kind', type: 'text', multivalued: false },
  { name: 'path', type: 'text', multivalued: false, hierarchical: '/' },
  { name: 'n', type: 'int', multivalued: false },
];
const words: WordIndex = { terms: 'terms', postings: 'postings', fields: ['name'] };
const target = { dialect: 'duckdb', source: 'town', words, as: 'parts' } as const;
const context = { columns, timezone: 'UTC', language: 'fr', now: 0 };

const planOf = (query: Partial<RecordsQuery>) =>
  planQuery(readQuery({ limit: 10, offset: 0, ...query }, columns), context);
const records = (query: Partial<RecordsQuery>): SqlText => writeRecords(planOf(query), target);
const total = (query: Partial<RecordsQuery>): SqlText => writeTotal(planOf(query), target);
const facet = (text: string, query: Partial<RecordsQuery> = {}): SqlText | undefined =>
  planFacets(planOf(query), [readFacet(text)]).map((plan) => writeFacet(plan, target))[0];

const light: readonly (readonly [string, () => SqlText | undefined])[] = [
  ['a page', () => records({})],
  ['a filtered page', () => records({ where: ['n > 5 and not kind = "a"'] })],
  ['a sorted page', () => records({ order_by: 'name', limit: 100 })],
  ['few groups', () => records({ group_by: 'kind', select: 'count(*) as c, avg(n)' })],
  ['the first of many groups', () => records({ group_by: 'name', select: 'count(*) as c', limit: 100 })],
  ['a total', () => total({ where: ['n > 5'] })],
  ['a number of groups', () => total({ group_by: 'name' })],
  ['a facet', () => facet('facet(name="kind")')],
  ['a facet of many values', () => facet('facet(name="name")', { where: ['n > 5'] })],
];

const heavy: readonly (readonly [string, () => SqlText | undefined])[] = [
  ['a page far away in an order', () => records({ order_by: 'name', limit: 10, offset: 9_000 })],
  ['a long page', () => records({ limit: 101 })],
  ['all records', () => records({ limit: -1 })],
  ['words', () => records({ where: ['"abbey"'] })],
  ['words among other conditions', () => total({ where: ['not (n > 5 or search(name, "abbey"))'] })],
  ['a tree of values', () => facet('facet(name="path")')],
  ['a facet of which a value is refined', () => facet('facet(name="kind")', { refine: ['kind:a'] })],
];

describe('is light', () => {
  it.each(light)('%s', (_, statement) => {
    expect(statement()?.light).toBe(true);
  });
});

describe('is not light', () => {
  it.each(heavy)('%s', (_, statement) => {
    expect(statement()?.light).toBeUndefined();
  });
});

describe('little is held of what is light, once it ran', () => {
  let duck: DuckDBConnection;
  beforeAll(async () => {
    duck = await openDuck();
    await duck.run(
      `create table town as select 'town ' || r as name, 'abc'[1 + r % 3] as kind, 'x/y' as path, r as n from range(400000) t(r)`,
    );
  });
  afterAll(() => duck.closeSync());

  const held = async (): Promise<number> => {
    const tags = `tag in ('ALLOCATOR', 'COLUMN_DATA', 'HASH_TABLE', 'ORDER_BY', 'WINDOW')`;
    const read = await duck.runAndReadAll(`select sum(memory_usage_bytes)::double from duckdb_memory() where ${tags}`);
    return Number(read.getRowsJS()[0]?.[0]) / 2 ** 20;
  };

  it.each(light)('%s', async (_, statement) => {
    const { text = '', values = [] } = statement() ?? {};
    const before = await held();
    const prepared = await duck.prepare(text);
    prepared.bind(values.map(({ value }) => (typeof value === 'bigint' ? value : String(value))));
    await prepared.runAndReadAll();
    expect((await held()) - before).toBeLessThan(8);
    prepared.destroySync();
  });
});
