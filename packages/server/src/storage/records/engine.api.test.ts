import { existsSync, readdirSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { DuckDBInstance } from '@duckdb/node-api';
import type { BoundValue, SqlText } from '@lucarne/odsql';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Event } from '../../core/events.ts';
import { CACHE_FORMAT } from '../../core/snapshot.ts';
import { openRecords, type RecordsEngine, type RecordsOptions } from './engine.ts';
import type { CacheFiles } from './snapshots.ts';
import { writeCache, writeToyCache } from './toy.ts';

const HEAVY = 'select count(*) as n from range(1000000) a, range(1000000) b where (a.range * b.range) % 7 = 3';
const toy = { uid: 'da_toy001', version: 1 };

let folder: string;
let events: Event[];
let builds: CacheFiles[];
let engine: RecordsEngine;

const sql = (text: string, values: readonly BoundValue[] = []): SqlText => ({ text, values, columns: [] });

const open = (options: Partial<RecordsOptions> = {}) =>
  openRecords({
    cacheFolder: join(folder, 'cache'),
    snapshotsFolder: join(folder, 'snapshots'),
    memoryMb: 512,
    queryMs: 30_000,
    buildCache: async (request) => {
      builds.push(request);
      await writeToyCache(request.cacheFile);
    },
    report: (event) => events.push(event),
    ...options,
  });

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lucarne-records-'));
  events = [];
  builds = [];
  engine = await open();
});

afterEach(async () => {
  await engine.close();
  await rm(folder, { recursive: true, force: true });
});

const left = () => readdirSync(join(folder, 'cache', 'serving'));

describe('tables', () => {
  test('a missing cache is built once for all who ask at the same time', async () => {
    const held = await Promise.all([engine.hold(toy), engine.hold(toy), engine.hold(toy)]);
    expect(builds).toEqual([
      {
        snapshotFile: join(folder, 'snapshots', 'da_toy001', '1.parquet'),
        manifestFile: join(folder, 'snapshots', 'da_toy001', '1.json'),
        cacheFile: join(folder, 'cache', 'da_toy001', '1.duckdb'),
      },
    ]);
    const source = held[0]?.table.source;
    expect(await engine.query(sql(`select count(*) as n from ${source}`))).toEqual([{ n: 3n }]);
  });

  test('a cache that does not open is built again; one that cannot be built is a problem, and is tried again later', async () => {
    const file = join(folder, 'cache', 'da_toy001', '1.duckdb');
    await writeToyCache(file);
    await writeFile(file, 'not a database');
    await engine.hold(toy);
    expect(builds).toHaveLength(1);

    await engine.close();
    let broken = true;
    engine = await open({
      buildCache: async ({ cacheFile }) => {
        if (broken) throw new Error('disk full');
        await writeToyCache(cacheFile);
      },
    });
    const other = { uid: 'da_other1', version: 4 };
    await expect(engine.hold(other)).rejects.toMatchObject({ code: 'records_unreadable', status: 503 });
    expect(events).toMatchObject([{ kind: 'background_failed', error: { message: 'disk full' } }]);
    broken = false;
    expect((await engine.hold(other)).table.source).toBe('"da_other1@4"."records"');
  });

  test('a cache of an older format is built again, and then has an index of its words', async () => {
    const file = join(folder, 'cache', 'da_toy001', '1.duckdb');
    await mkdir(dirname(file), { recursive: true });
    const older = await DuckDBInstance.create(file);
    const connection = await older.connect();
    await connection.run('create table records as select 1 as id');
    await connection.run(`create table "$format" as select ${CACHE_FORMAT - 1} as "format"`);
    connection.closeSync();
    older.closeSync();
    const { table } = await engine.hold(toy);
    expect(builds).toHaveLength(1);
    expect(table.words?.fields).toEqual(['id', 'name', 'country', 'tags']);
    const found = await engine.query(sql(`select "key" from ${table.words?.terms} where "key" >= 's' order by 1`));
    expect(found).toEqual([{ key: 'sea' }]);
  });

  test('more datasets than the limit are attached and detached in turn, and a held one stays', async () => {
    const first = await engine.hold({ uid: 'da_first0', version: 1 });
    for (let index = 0; index < 80; index++) {
      const held = await engine.hold({ uid: `da_x${index}`, version: 1 });
      held.release();
    }
    const attached = await engine.query(
      sql(`select count(*) as n from duckdb_databases() where database_name like 'da_%'`),
    );
    expect(Number(attached[0]?.['n'])).toBeLessThanOrEqual(65);
    expect(await engine.query(sql(`select count(*) as n from ${first.table.source}`))).toEqual([{ n: 3n }]);
    expect((await engine.hold({ uid: 'da_first0', version: 1 })).table).toEqual(first.table);
    const again = await engine.hold({ uid: 'da_x0', version: 1 });
    expect(await engine.query(sql(`select count(*) as n from ${again.table.source}`))).toEqual([{ n: 3n }]);
  });

  test('a forgotten version goes when its last reader lets go, and may come back', async () => {
    const file = join(folder, 'cache', 'da_toy001', '1.duckdb');
    const held = await engine.hold(toy);
    const forgotten = engine.forget(toy);
    expect(await engine.query(sql(`select count(*) as n from ${held.table.source}`))).toEqual([{ n: 3n }]);
    held.release();
    await forgotten;
    expect(existsSync(file)).toBe(false);
    await engine.hold(toy);
    expect(builds).toHaveLength(2);
  });

  test('a table in memory holds what it is given', async () => {
    const table = await engine.createTable({
      name: 'a "strange" name',
      columns: [
        { name: 'default.title', type: 'VARCHAR' },
        { name: 'features', type: 'VARCHAR[]' },
        { name: 'n', type: 'BIGINT' },
        { name: 'modified', type: 'TIMESTAMPTZ' },
        { name: 'fields', type: 'JSON' },
      ],
      rows: [
        ['L’été "ici"', ['geo', 'analyze'], 9007199254740991, '2026-01-02T03:04:05+00:00', [{ name: 'x' }]],
        [null, null, null, null, null],
      ],
    });
    const rows = await engine.query(
      sql(
        `select "default.title" as t, features[1] as f, n, epoch(modified) as s, fields::text as j from ${table.source}`,
      ),
    );
    expect(rows).toEqual([
      { t: 'L’été "ici"', f: 'geo', n: 9007199254740991n, s: 1767323045, j: '[{"name":"x"}]' },
      { t: null, f: null, n: null, s: null, j: null },
    ]);
    await engine.dropTable(table);
    await expect(engine.query(sql(`select * from ${table.source}`))).rejects.toThrow(/does not exist/);
  });
});

describe('queries', () => {
  test('values of each type are bound', async () => {
    const values: BoundValue[] = [
      { type: 'text', value: "it's" },
      { type: 'int', value: 9007199254740993n },
      { type: 'double', value: 1.5 },
      { type: 'boolean', value: true },
      { type: 'date', value: 19_800 },
      { type: 'datetime', value: 1_700_000_000_000_000n },
      { type: 'texts', value: [] },
      { type: 'ints', value: [1n] },
      { type: 'doubles', value: [0.5, 2] },
    ];
    const types = values.map((_, index) => `typeof($${index + 1}) || ' ' || $${index + 1}::text as v${index}`);
    const [row] = await engine.query(sql(`select ${types.join(', ')}`, values));
    expect(Object.values(row ?? {})).toEqual([
      "VARCHAR it's",
      'BIGINT 9007199254740993',
      'DOUBLE 1.5',
      'BOOLEAN true',
      'DATE 2024-03-18',
      'TIMESTAMP WITH TIME ZONE 2023-11-14 22:13:20+00',
      'VARCHAR[] []',
      'BIGINT[] [1]',
      'DOUBLE[] [0.5, 2.0]',
    ]);
  });

  test('a query ends when its caller leaves, before it starts or while it runs, and the engine goes on', async () => {
    const leaving = new AbortController();
    const running = engine.query(sql(HEAVY), { signal: leaving.signal });
    leaving.abort();
    await expect(running).rejects.toMatchObject({ code: 'query_cancelled' });
    await expect(engine.query(sql(HEAVY), { signal: AbortSignal.abort() })).rejects.toMatchObject({
      code: 'query_cancelled',
    });
    expect(await engine.query(sql('select 1 as one'))).toEqual([{ one: 1 }]);
  });

  test('a query that takes too long says so', async () => {
    await expect(engine.query(sql(HEAVY), { timeoutMs: 50 })).rejects.toMatchObject({
      code: 'query_timeout',
      message: 'The query took longer than 0.05 seconds and was stopped.',
    });
  });

  test('more queries than connections wait in line, and one that leaves the line takes no place', async () => {
    const leaving = new AbortController();
    const heavy = Array.from({ length: 16 }, () =>
      engine.query(sql(HEAVY), { signal: leaving.signal }).catch((e) => e),
    );
    const bored = new AbortController();
    const gone = Array.from({ length: 16 }, () =>
      engine.query(sql('select 1 as one'), { signal: bored.signal }).catch((e) => e),
    );
    const patient = engine.query(sql('select 2 as two'));
    bored.abort();
    for (const end of await Promise.all(gone)) expect(end).toMatchObject({ code: 'query_cancelled' });
    leaving.abort();
    expect(await patient).toEqual([{ two: 2 }]);
    for (const end of await Promise.all(heavy)) expect(end).toMatchObject({ code: 'query_cancelled' });
  });

  test('closing stops what runs', async () => {
    const running = engine.query(sql(HEAVY));
    await engine.close();
    await expect(running).rejects.toMatchObject({ code: 'records_closed' });
    await expect(engine.query(sql('select 1'))).rejects.toMatchObject({ code: 'records_closed' });
    engine = await open();
  });

  test('a number too large is the caller’s, with the engine’s reason', async () => {
    await expect(engine.query(sql('select 9223372036854775807::bigint + 1'))).rejects.toMatchObject({
      code: 'value_out_of_range',
      status: 400,
    });
  });

  test('no file outside the cache can be read or written', async () => {
    const outside = join(folder, 'outside.csv');
    await writeFile(outside, 'a\n1\n');
    await expect(engine.query(sql('select * from read_csv($1)', [{ type: 'text', value: outside }]))).rejects.toThrow(
      /disabled/,
    );
    await expect(engine.query(sql(`copy (select 1) to '${outside}'`))).rejects.toThrow(/disabled/);
  });

  test('time is UTC on each connection, whatever the zone of the process', async () => {
    const zones = Array.from({ length: 16 }, () => engine.query(sql(`select current_setting('TimeZone') as zone`)));
    for (const rows of await Promise.all(zones)) expect(rows).toEqual([{ zone: 'UTC' }]);
  });
});

describe('questions', () => {
  const asker = (owner = 'a') => ({ signal: new AbortController().signal, owner });
  const ran = async () =>
    Number((await engine.query(sql('select nextval(\'"memory"."main"."runs"\') as n')))[0]?.['n']) - 1;
  /** Tells how often it was run by a sequence of the engine's own. */
  const counted = (text: string) => sql(`select ${text} as v, nextval('"memory"."main"."runs"') > 0 as ran`);

  beforeEach(async () => {
    await engine.query(sql('create sequence "memory"."main"."runs"'));
  });

  test('the same question about the same table is answered from memory, another value or table is not', async () => {
    const { table } = await engine.hold(toy);
    const question = (value: bigint) => ({ ...counted('$1'), values: [{ type: 'int', value }] as const });
    const first = await engine.ask(table, question(1n), asker());
    expect(await engine.ask(table, question(1n), asker('b'))).toBe(first);
    expect(await engine.ask(table, question(2n), asker())).toEqual([{ v: 2n, ran: true }]);
    expect(await ran()).toBe(2);
    const other = await engine.hold({ ...toy, version: 2 });
    await engine.ask(other.table, question(1n), asker());
    expect(await ran()).toBe(4);
  });

  test('what was kept goes with its version', async () => {
    const held = await engine.hold(toy);
    await engine.ask(held.table, counted('1'), asker());
    held.release();
    await engine.forget(toy);
    const { table } = await engine.hold(toy);
    await engine.ask(table, counted('1'), asker());
    expect(await ran()).toBe(2);
  });

  test('those who ask the same at once share one run, which ends with the last of them', async () => {
    const { table } = await engine.hold(toy);
    const [first, last] = [new AbortController(), new AbortController()];
    const heavy = { ...sql(HEAVY), text: `${HEAVY} and nextval('"memory"."main"."runs"') > 0` };
    const asked = [first, last].map(({ signal }) => engine.ask(table, heavy, { signal, owner: 'a' }));
    first.abort();
    await expect(asked[0]).rejects.toMatchObject({ code: 'query_cancelled' });
    last.abort();
    await expect(asked[1]).rejects.toMatchObject({ code: 'query_cancelled' });
    expect(await engine.ask(table, sql('select 1 as one'), asker())).toEqual([{ one: 1 }]);
  });

  test('the time for queries is a setting, and each connection is usable after', async () => {
    await engine.close();
    engine = await open({ queryMs: 60 });
    const { table } = await engine.hold(toy);
    const asked = Array.from({ length: 16 }, (_, index) =>
      engine.ask(table, sql(`${HEAVY} and ${index} >= 0`), asker()),
    );
    for (const end of await Promise.allSettled(asked)) {
      expect(end).toMatchObject({ reason: { code: 'query_timeout', status: 503 } });
    }
    const all = Array.from({ length: 16 }, (_, index) => engine.query(sql(`select ${index} as n`)));
    expect((await Promise.all(all)).map(([row]) => row?.['n'])).toEqual(Array.from({ length: 16 }, (_, n) => n));
  });

  test('heavy questions leave room for small ones; past the limit they are refused', async () => {
    await engine.close();
    engine = await open({ lanes: { places: 3, heavy: 1, kept: 1, waiting: 4, waitingOfOne: 2 } });
    const { table } = await engine.hold(toy);
    const small = sql('select 1 as one');
    await engine.ask(table, small, asker());
    const leaving = new AbortController();
    const heavy = (owner: string, nth: number) =>
      engine.ask(table, sql(`${HEAVY} and $1 >= 0`, [{ type: 'int', value: BigInt(nth) }]), {
        signal: leaving.signal,
        owner,
      });
    const running = ['a', 'a', 'a', 'a', 'b', 'b'].map((owner, nth) =>
      heavy(owner, nth).catch((error: unknown) => error),
    );
    await expect(heavy('a', 6)).rejects.toMatchObject({ code: 'records_busy_with_you', status: 429 });
    await expect(heavy('c', 7)).rejects.toMatchObject({ code: 'records_busy', details: { seconds: 5 } });
    expect(await engine.ask(table, { ...small, values: [] }, asker('c'))).toEqual([{ one: 1 }]);
    leaving.abort();
    for (const end of await Promise.all(running)) expect(end).toMatchObject({ code: 'query_cancelled' });
  });
});

describe('exports', () => {
  const part = (from: number, to: number) =>
    sql(`select i, 'é;"' || i as t, nullif('', '') as empty from (select unnest(range(${from}, ${to})) as i)`);

  test('parts follow each other, with one header', async () => {
    const stream = await engine.copy({
      ahead: 2,
      parts: [part(0, 2), part(2, 2), part(2, 3)],
      form: { kind: 'csv', delimiter: ';', quoted: [] },
    });
    expect(String(await buffer(stream))).toBe('i;t;empty\r\n0;"é;""0";\r\n1;"é;""1";\r\n2;"é;""2";\r\n');
  });

  test('an export without rows has its header; quoting can be asked for', async () => {
    const stream = await engine.copy({
      ahead: 2,
      parts: [part(0, 0)],
      form: { kind: 'csv', delimiter: ',', quoted: ['t'] },
    });
    expect(String(await buffer(stream))).toBe('i,"t",empty\r\n');
  });

  test('lines are written as they are', async () => {
    const lines = sql(`select '{"a": "x,\\"y\\";z"}' as record union all select '{}'`);
    const stream = await engine.copy({ ahead: 2, parts: [lines], form: { kind: 'lines', newline: ',\n' } });
    expect(String(await buffer(stream))).toBe('{"a": "x,\\"y\\";z"},\n{},\n');
  });

  test('files go when the export is read, and when its reader leaves', async () => {
    await buffer(
      await engine.copy({
        ahead: 2,
        parts: [part(0, 9), part(9, 12)],
        form: { kind: 'csv', delimiter: ';', quoted: [] },
      }),
    );
    expect(left()).toEqual([]);
    const parts = [part(0, 400_000), sql(HEAVY)];
    const stream = await engine.copy({ ahead: 2, parts, form: { kind: 'csv', delimiter: ';', quoted: [] } });
    await stream[Symbol.asyncIterator]().next();
    stream.destroy();
    await expect.poll(left).toEqual([]);

    const unread = await engine.copy({ ahead: 2, parts, form: { kind: 'csv', delimiter: ';', quoted: [] } });
    unread.destroy();
    await expect.poll(left).toEqual([]);
  });

  test('at most two parts are written ahead of a slow reader', async () => {
    const parts = Array.from({ length: 6 }, () => part(0, 200_000));
    const stream = await engine.copy({ ahead: 2, parts, form: { kind: 'csv', delimiter: ';', quoted: [] } });
    await stream[Symbol.asyncIterator]().next();
    await expect.poll(() => left().length).toBe(3);
    expect(left()).toHaveLength(3);
    stream.destroy();
    await expect.poll(left).toEqual([]);
  });

  test('an error in the first part comes before any byte, a later one ends the stream with an error', async () => {
    const wrong = sql('select 9223372036854775807::bigint + i as x from range(3) t(i)');
    const form = { kind: 'lines', newline: '\n' } as const;
    await expect(engine.copy({ ahead: 2, parts: [wrong], form })).rejects.toMatchObject({ code: 'value_out_of_range' });
    const good = sql(`select 'x' as record`);
    const stream = await engine.copy({ ahead: 2, parts: [good, wrong], form });
    await expect(buffer(stream)).rejects.toMatchObject({ code: 'value_out_of_range' });
    await expect.poll(left).toEqual([]);
  });

  test('the time for a part ends an export in its middle', async () => {
    const form = { kind: 'lines', newline: '\n' } as const;
    const stream = await engine.copy({
      ahead: 2,
      parts: [sql(`select 'x' as record`), sql(HEAVY)],
      form,
      timeoutMs: 500,
    });
    await expect(buffer(stream)).rejects.toMatchObject({ code: 'query_timeout' });
    await expect.poll(left).toEqual([]);
  });

  test('what a crash left is gone at the next start', async () => {
    const folders = ['serving', 'writing'].map((name) => join(folder, 'cache', name));
    for (const one of folders) await writeFile(join(one, 'tmp_left'), 'x');
    await engine.close();
    engine = await open();
    expect(folders.map((one) => readdirSync(one))).toEqual([[], []]);
  });

  test('parquet has the types of its columns', async () => {
    const typed = sql('select 9007199254740993::bigint as big, true as yes');
    const stream = await engine.copy({ ahead: 2, parts: [typed], form: { kind: 'parquet', compression: 'zstd' } });
    const file = join(folder, 'cache', 'x.parquet');
    await writeFile(file, await buffer(stream));
    const read = await engine.query(
      sql('select *, typeof(yes) as t from read_parquet($1)', [{ type: 'text', value: file }]),
    );
    expect(read).toEqual([{ big: 9007199254740993n, yes: true, t: 'BOOLEAN' }]);
  });
});

test('a cache of another shape answers too', async () => {
  await writeCache(join(folder, 'cache', 'da_other1', '2.duckdb'), 'select 1 as a');
  const held = await engine.hold({ uid: 'da_other1', version: 2 });
  expect(await engine.query(sql(`select a, length("$id") as l from ${held.table.source}`))).toEqual([{ a: 1, l: 40n }]);
  expect(builds).toEqual([]);
});
