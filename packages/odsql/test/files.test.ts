import type { DuckDBConnection } from '@duckdb/node-api';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { planQuery, readQuery, type SqlTarget, writeRecords } from '../src/index.ts';
import { openDuck, runPlain } from './duck.ts';

const halfPair = '{"filename":"\\udc00 \\"id\\":\\"77\\".png","etag":"c0","id":"ab12","width":1}';
let duck: DuckDBConnection;

beforeAll(async () => {
  duck = await openDuck();
  await duck.run(`create table t as select '${halfPair}' as f union all select null`);
});
afterAll(() => duck.closeSync());

test.each<[SqlTarget['as'], readonly unknown[]]>([
  ['json', [`{"f":${halfPair.slice(0, -1)},"url":"files/ab12"}}`, '{"f":null}']],
  ['csv', ['files/ab12', '']],
])('a file whose text of JSON the engine would refuse fails no answer: %s', async (as, told) => {
  const columns = [{ name: 'f', type: 'file', multivalued: false }] as const;
  const plan = planQuery(readQuery({ limit: 10, offset: 0 }), { columns, timezone: 'UTC', language: 'fr', now: 0 });
  const rows = await runPlain(duck, writeRecords(plan, { dialect: 'duckdb', source: 't', as, files: 'files/' }));
  expect(rows.map(([row]) => row)).toEqual(told);
});
