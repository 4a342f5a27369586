import { join } from 'node:path';
import { type Kysely, sql } from 'kysely';
import { expect, test, vi } from 'vitest';
import { addMark, addUse, makeBatch } from '../src/features/statistics/batch.ts';
import { saltOf, writeBatch } from '../src/features/statistics/store.ts';
import type { PagesHandler } from '../src/http/pages.ts';
import { type OpenCatalogue, openCatalogue } from '../src/storage/catalogue/open.ts';
import { type Call, databaseFor, importFile, KEY, makePortal, startServer, type TestServer } from './harness.ts';

/** Each test starts several servers; they are slow while others run beside them. */
vi.setConfig({ testTimeout: 180_000 });

const HOUR = 3_600_000;
const host = 'one.localhost';
const base = '/api/automation/v1.0/portals/one';
const page = '/explore/dataset/d/information/';

/** Pages that are there, whatever they are asked. */
const pages: PagesHandler = (request, response) => {
  if (request.headers['if-none-match']) return void response.writeHead(304).end();
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end('<p>a page</p>');
};

/** A server with one portal in this zone and one dataset, whose clock stands at this moment. */
async function site(moment: string, timezone = 'Europe/Paris', folder?: string): Promise<TestServer> {
  const ahead = Date.parse(moment) - Date.now();
  const environment = { LUCARNE_TRUST_PROXY: '1' };
  const server = await startServer(environment, folder, { ahead, pages });
  if (folder) return server;
  await server.call('POST', '/api/automation/v1.0/portals/', {
    key: true,
    data: { slug: 'one', name: { fr: 'Un' }, timezone },
  });
  await importFile(server, 'one', 'd', 'a,b\n1,x\n2,y\n');
  return server;
}

const from = (address: string, agent = 'Mozilla/5.0 Firefox/140', more: Record<string, string> = {}): Call => ({
  host,
  headers: { 'x-forwarded-for': address, 'user-agent': agent, ...more },
});

interface Shown {
  readonly today: string;
  readonly totals: Readonly<Record<string, { least: number; most: number }>>;
  readonly results: readonly Readonly<Record<string, unknown>>[];
}

async function statistics(server: TestServer, query = ''): Promise<Shown> {
  const answer = await server.call('GET', `${base}/statistics/${query}`, { key: true });
  expect(answer.status, answer.text).toBe(200);
  return answer.json as Shown;
}

async function catalogueOf({ folder }: TestServer): Promise<OpenCatalogue> {
  const { DATABASE_URL: url = null } = await databaseFor(folder);
  return openCatalogue({ folder: join(folder, 'catalogue'), url, report: () => {} });
}

/** What the catalogue holds, all of it, as text. */
async function dump(db: Kysely<never>): Promise<string> {
  const { rows: tables } = await sql<{ name: string }>`
    select format('%I.%I', table_schema, table_name) as name from information_schema.tables
    where table_schema not in ('pg_catalog', 'information_schema')`.execute(db);
  const texts = tables.map(async ({ name }) => {
    const { rows } = await sql<{ row: string }>`select t::text as row from ${sql.raw(name)} t`.execute(db);
    return `${name}\n${rows.map(({ row }) => row).join('\n')}`;
  });
  return (await Promise.all(texts)).join('\n');
}

/** Looks into the catalogue of a server that ended, and ends it. */
async function look<Found>(
  server: TestServer,
  find: (catalogue: OpenCatalogue['db']) => Promise<Found>,
): Promise<Found> {
  const { db, close } = await catalogueOf(server);
  try {
    return await find(db);
  } finally {
    await close();
  }
}

const day = async (server: TestServer, dataset: string | null, date?: string) => {
  const { results, today } = await statistics(server);
  return results.find((row) => row['dataset_id'] === dataset && row['day'] === (date ?? today));
};

const times = async (count: number, call: (index: number) => Promise<unknown>) => {
  for (let index = 0; index < count; index += 1) await call(index);
};

test('views, searches, downloads and calls are counted by dataset; robots apart; the administration is not', async () => {
  const server = await site('2026-06-10T10:00:00Z');
  const visitor = from('192.0.2.1');
  await times(5, () => server.call('GET', page, visitor));
  await server.call('GET', page, from('192.0.2.1', 'Mozilla', { 'if-none-match': 'kept' }));
  await times(5, () => server.call('GET', '/explore/?q=eau', visitor));
  await times(7, () => server.call('GET', '/', visitor));
  await server.call('GET', '/backoffice/', visitor);
  await server.call('HEAD', page, visitor);
  await times(5, () => server.call('GET', page, from('192.0.2.9', 'Googlebot/2.1')));
  const api = '/api/explore/v2.1/catalog/datasets';
  await times(8, () => server.call('GET', `${api}/d/records`, from('192.0.2.3', 'curl/8')));
  await times(5, () => server.call('GET', `${api}/d/exports/csv`, from('192.0.2.3', 'curl/8')));
  await times(6, () => server.call('GET', `${api}?where=search(%22x%22)`, from('192.0.2.3', 'curl/8')));
  await server.call('GET', `${api}/none/records`, visitor);
  const island = { 'sec-fetch-site': 'same-origin', 'sec-fetch-dest': 'empty' };
  await server.call('GET', `${api}/d/records`, from('192.0.2.1', 'Mozilla', island));

  expect(await day(server, 'd')).toMatchObject({
    views: 6,
    downloads: 5,
    api_calls: 8,
    searches: 0,
    robots: 5,
    visitors: null,
  });
  expect(await day(server, null)).toMatchObject({ views: 12, searches: 11, downloads: 0, api_calls: 6, robots: 0 });
  const { results } = await statistics(server, '?dataset=d');
  expect(results.map((row) => row['dataset_id'])).toEqual(['d']);
  await server.end();
});

test('visitors are told apart for a day, across a restart, and not from one day to the next', async () => {
  const first = await site('2026-06-10T10:00:00Z');
  const people = [1, 2, 3, 4, 5, 6].map((last) => `192.0.2.${last}`);
  for (const address of people) await first.call('GET', page, from(address));
  for (const address of people) await first.call('GET', page, from(address));
  expect(await day(first, 'd')).toMatchObject({ views: 12, visitors: 6 });
  expect(await day(first, null)).toMatchObject({ views: 0, visitors: 6 });
  await first.end({ keep: true });
  const before = await look(first, async (db) => ({
    salt: await db.selectFrom('day_salts').selectAll().executeTakeFirstOrThrow(),
    marks: await db.selectFrom('day_visitors').select('mark').execute(),
  }));
  expect(before).toMatchObject({ salt: { day: '2026-06-10' } });
  expect(new Set(before.marks.map(({ mark }) => mark)).size).toBe(12);

  const second = await site('2026-06-10T12:00:00Z', 'Europe/Paris', first.folder);
  for (const address of people) await second.call('GET', page, from(address));
  await second.call('GET', page, from('192.0.2.1', 'another browser'));
  expect(await day(second, 'd')).toMatchObject({ views: 19, visitors: 7 });

  second.pass(10 * HOUR);
  for (const address of people) await second.call('GET', page, from(address));
  expect(await day(second, 'd', '2026-06-11')).toMatchObject({ views: 6, visitors: 6 });
  expect(await day(second, 'd', '2026-06-10')).toMatchObject({ views: 19, visitors: 7 });
  await second.end({ keep: true });
  const after = await look(second, async (db) => ({
    salts: await db.selectFrom('day_salts').selectAll().execute(),
    marks: await db.selectFrom('day_visitors').selectAll().execute(),
  }));
  expect(after.salts.map((row) => row.day)).toEqual(['2026-06-11']);
  expect(after.salts[0]?.salt).not.toBe(before.salt.salt);
  expect(after.marks).toHaveLength(12);
  const old = new Set(before.marks.map(({ mark }) => mark));
  expect(after.marks.filter((row) => row.day !== '2026-06-11' || old.has(row.mark))).toEqual([]);
  await second.end();
});

test('nothing that is stored or told holds an address or a user agent, and salts are gone after a night without a server', async () => {
  const server = await site('2026-06-10T10:00:00Z');
  const [address, agent] = ['203.0.113.77', 'Marked-Browser/9.87'];
  await server.call('GET', page, from(address, agent));
  await server.call('GET', '/explore/?q=eau', from(address, agent));
  await server.call('GET', '/api/explore/v2.1/catalog/datasets/d/exports/csv', from(address, agent));
  await server.call('GET', '/api/explore/v2.1/catalog/datasets/d/records', from(address, agent));
  await server.call('GET', '/api/explore/v2.1/catalog/datasets/d/records', { ...from(address, agent), key: true });
  await statistics(server);
  await server.end({ keep: true });
  const stored = await look(server, (db) => dump(db as unknown as Kysely<never>));
  expect(stored).toContain('day_visitors');
  expect(stored).toContain('2026-06-10');
  for (const told of [stored, JSON.stringify(server.events)]) {
    expect(told).not.toContain(address);
    expect(told).not.toContain('Marked-Browser');
    expect(told).not.toContain(KEY);
  }
  const salt = await look(server, (db) => db.selectFrom('day_salts').select('salt').executeTakeFirstOrThrow());

  const next = await site('2026-06-13T01:00:00Z', 'Europe/Paris', server.folder);
  await next.end({ keep: true });
  const left = await look(next, (db) => dump(db as unknown as Kysely<never>));
  expect(left).not.toContain(salt.salt);
  expect(await look(next, (db) => db.selectFrom('day_visitors').selectAll().execute())).toEqual([]);
  await next.end();
});

test('who objected, and whose browser says Sec-GPC, is not counted at all, and makes no mark', async () => {
  const server = await site('2026-06-10T10:00:00Z');
  const objection = await server.call('POST', '/cookies/', {
    host,
    body: 'answer=save&statistics=no&next=/',
    headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' },
  });
  const cookie = String(objection.headers['set-cookie']).split(';')[0] ?? '';
  expect(cookie).toContain('statistics');
  const refusals: readonly Record<string, string>[] = [{ 'sec-gpc': '1' }, { cookie }];
  for (const headers of refusals) {
    for (const path of [page, '/', '/explore/?q=x', '/api/explore/v2.1/catalog/datasets/d/exports/csv']) {
      await server.call('GET', path, from('192.0.2.1', 'Mozilla', headers));
    }
    await server.call('GET', page, from('192.0.2.1', 'Googlebot', headers));
  }
  expect(await statistics(server)).toMatchObject({ total_count: 0, results: [] });
  await server.end({ keep: true });
  expect(await look(server, (db) => db.selectFrom('day_visitors').selectAll().execute())).toEqual([]);
  await server.end();
});

test.for([
  ['Europe/Paris', '2026-03-28T22:30:00Z', '2026-03-28', 24],
  ['Europe/Paris', '2026-10-24T21:30:00Z', '2026-10-24', 26],
  ['Pacific/Kiritimati', '2026-06-10T09:30:00Z', '2026-06-10', 25],
] as const)('the day of %s ends at its own midnight: from %s', async ([zone, moment, date, hours]) => {
  const server = await site(moment, zone);
  await times(5, () => server.call('GET', page, from('192.0.2.1')));
  server.pass(HOUR);
  await times(6, () => server.call('GET', page, from('192.0.2.1')));
  server.pass((hours - 1) * HOUR);
  await times(7, () => server.call('GET', page, from('192.0.2.1')));
  const views = (await statistics(server)).results
    .filter((row) => row['dataset_id'] === 'd')
    .map((row) => row['views']);
  expect(views).toEqual([5, 6, 7]);
  expect(await day(server, 'd', date)).toMatchObject({ views: 5 });
  await server.end();
});

test('after midnight the days that are over are a dataset, without small counts and without drafts', async () => {
  const server = await site('2026-06-10T20:00:00Z');
  await importFile(server, 'one', 'draft', 'a\n1\n', { publish: false });
  const published = await server.call('PUT', `${base}/statistics/publication/`, {
    key: true,
    data: { published: true },
  });
  expect(published.json).toEqual({ published: true });
  await times(6, (index) => server.call('GET', page, from(`192.0.2.${index}`)));
  await times(3, () => server.call('GET', '/', from('192.0.2.1')));
  await times(6, () => server.call('GET', '/explore/dataset/draft/information/', from('192.0.2.1')));
  const records = '/api/explore/v2.1/catalog/datasets/frequentation/records?order_by=dataset_id';
  expect((await server.call('GET', records, { host })).status).toBe(404);

  server.pass(3 * HOUR);
  const there = async () => (await server.call('GET', records, { host, headers: { 'sec-gpc': '1' } })).json;
  await expect.poll(there, { timeout: 60_000 }).toMatchObject({ total_count: 2 });
  expect(await statistics(server)).toMatchObject({ publication: { published: true, in_service: true } });
  expect(((await there()) as Shown).results).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ day: '2026-06-10', dataset_id: 'd', title: 'd', views: 6, visitors: 6, downloads: 0 }),
      expect.objectContaining({ day: '2026-06-10', dataset_id: null, title: null, views: null, visitors: 6 }),
    ]),
  );
  await server.call('PUT', `${base}/statistics/publication/`, { key: true, data: { published: false } });
  expect((await server.call('GET', records, { host })).status).toBe(404);
  const versions = await server.call('GET', `${base}/datasets/frequentation/versions/`, { key: true });
  expect(versions.json).toMatchObject({ total_count: 0 });
  await server.end();
  expect(server.events.filter(({ kind }) => kind === 'background_failed')).toEqual([]);
});

test('days older than 25 months are deleted', async () => {
  const first = await site('2026-06-10T10:00:00Z');
  await first.call('GET', page, from('192.0.2.1'));
  await first.end({ keep: true });
  const days = ['2024-05-09', '2024-05-10', '2024-05-11'];
  await look(first, async (db) => {
    const { id } = await db.selectFrom('portals').select('id').executeTakeFirstOrThrow();
    const old = days.map((date) => ({ portal_id: id, dataset_id: 'd', day: date, kind: 'view', n: 9 }));
    await db.insertInto('counts').values(old).execute();
  });
  const kept = () => look(first, (db) => db.selectFrom('counts').select('day').distinct().orderBy('day').execute());
  const next = await site('2026-06-10T21:59:00Z', 'Europe/Paris', first.folder);
  expect((await statistics(next, '?from=2024-05-10')).results.map((row) => row['views'])).toEqual([9, 9, 0, null]);
  await next.end({ keep: true });
  expect((await kept()).map((row) => row.day)).toEqual(['2024-05-10', '2024-05-11', '2026-06-10']);
  const last = await site('2026-06-10T22:01:00Z', 'Europe/Paris', first.folder);
  const tooEarly = await last.call('GET', `${base}/statistics/?from=2024-05-10`, { key: true });
  expect(tooEarly.json).toMatchObject({ code: 'period_invalid', details: { oldest: '2024-05-11' } });
  await last.end({ keep: true });
  expect((await kept()).map((row) => row.day)).toEqual(['2024-05-11', '2026-06-10']);
  await last.end();
});

test('a batch is written once, however often it is given, and of portals that are there', async () => {
  const server = await site('2026-06-10T10:00:00Z');
  await server.end({ keep: true });
  const counted = await look(server, async (db) => {
    const { id } = await db.selectFrom('portals').select('id').executeTakeFirstOrThrow();
    const batch = makeBatch();
    for (const portal of [id, 'gone']) {
      addUse(batch, { portal, dataset: 'd', day: '2026-06-10' }, 'view');
      addMark(batch, { portal, dataset: 'd', day: '2026-06-10' }, 'a mark');
      addMark(batch, { portal, dataset: 'd', day: '2026-06-09' }, "yesterday's mark");
    }
    await saltOf(db, id, '2026-06-10', 'salt');
    await writeBatch(db, batch, null);
    await writeBatch(db, batch, null);
    return db.selectFrom('counts').select(['day', 'kind', 'n']).orderBy('kind').execute();
  });
  expect(counted).toEqual([
    { day: '2026-06-10', kind: 'view', n: 1 },
    { day: '2026-06-10', kind: 'visitor', n: 1 },
  ]);
  await server.end();
});

test('statistics are for publishers, and a wrong period is told', async () => {
  const server = await site('2026-06-10T10:00:00Z');
  const ask = (query: string, key = true) => server.call('GET', `${base}/statistics/${query}`, { key });
  expect((await ask('', false)).status).toBe(401);
  for (const query of [
    '?from=2026-02-30',
    '?to=2026-06-11',
    '?from=2020-01-01',
    '?from=2026-06-09&to=2026-06-08',
    '?limit=-1',
  ]) {
    expect(await ask(query), query).toMatchObject({ status: 400 });
  }
  expect((await ask('?dataset=none')).json).toMatchObject({ code: 'dataset_not_found' });
  await importFile(server, 'one', 'frequentation', 'a\n1\n');
  const publish = await server.call('PUT', `${base}/statistics/publication/`, { key: true, data: { published: true } });
  expect(publish).toMatchObject({ status: 409, json: { code: 'system_dataset_taken' } });
  await makePortal(server, 'two');
  const foreign = await server.call('GET', '/api/automation/v1.0/portals/two/statistics/?dataset=d', { key: true });
  expect(foreign.json).toMatchObject({ code: 'dataset_not_found' });
  await server.end();
});
