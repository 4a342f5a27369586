import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { expect, inject, test } from 'vitest';
import { openCatalogue } from '../src/storage/catalogue/open.ts';
import { databaseFor, importFile, makePortal, startServer, waitForJob } from './harness.ts';

test('a restart keeps what was published, makes the cache again, and removes what nobody will ask for', async () => {
  const first = await startServer();
  await makePortal(first, 'one');
  await importFile(first, 'one', 'kept', 'a\n1\n2\n');
  const base = '/api/automation/v1.0/portals/one';
  const headers = { 'content-type': 'application/octet-stream' };
  await first.call('POST', `${base}/uploads/?filename=never.csv`, { key: true, body: 'a\n1\n', headers });
  const uploads = join(first.folder, 'files', 'uploads');
  const orphan = join(first.folder, 'files', 'snapshots', 'da_orphan');
  writeFileSync(join(uploads, 'cut.part'), 'half');
  mkdirSync(orphan);
  expect(readdirSync(uploads)).toHaveLength(3);
  await first.end({ keep: true });

  const second = await startServer({}, first.folder);
  expect(readdirSync(uploads)).toHaveLength(2);
  expect(existsSync(orphan)).toBe(false);
  await second.end({ keep: true });
  rmSync(join(first.folder, 'cache'), { recursive: true });

  const third = await startServer({}, first.folder, { ahead: 25 * 3_600_000 });
  expect(readdirSync(uploads)).toHaveLength(1);
  const records = '/api/explore/v2.1/catalog/datasets/kept/records?limit=0';
  expect((await third.call('GET', records, { host: 'one.localhost' })).json).toEqual({ total_count: 2, results: [] });
  const again = await third.call('POST', `${base}/datasets/kept/imports/`, { key: true, data: { source: 'last' } });
  expect(again.status).toBe(202);
  await third.end();
});

test('an import that died after its snapshot was whole, before the catalogue knew, ends with the next start', async () => {
  const first = await startServer();
  await makePortal(first, 'one');
  await importFile(first, 'one', 'late', 'a\n1\n2\n3\n');
  await first.end({ keep: true });

  const { DATABASE_URL: url = null } = await databaseFor(first.folder);
  const { db, close } = await openCatalogue({ folder: join(first.folder, 'catalogue'), url, report: () => {} });
  await db.deleteFrom('versions').execute();
  await db.updateTable('datasets').set({ published_version: null }).execute();
  await db.updateTable('jobs').set({ state: 'running', report: null }).execute();
  const { id } = await db.selectFrom('jobs').select('id').executeTakeFirstOrThrow();
  await close();

  const second = await startServer({}, first.folder);
  expect(await waitForJob(second, 'one', id)).toMatchObject({ state: 'done', report: { row_count: 3 } });
  const records = '/api/explore/v2.1/catalog/datasets/late/records?limit=0';
  expect((await second.call('GET', records, { host: 'one.localhost' })).json).toMatchObject({ total_count: 3 });
  await second.end();
});

test('an import that ends after a newer version went into service does not say that it was published', async () => {
  const first = await startServer();
  await makePortal(first, 'one');
  const { id } = await importFile(first, 'one', 'late', 'a\n1\n');
  await importFile(first, 'one', 'late', 'a\n1\n2\n');
  await first.end({ keep: true });

  const { DATABASE_URL: url = null } = await databaseFor(first.folder);
  const { db, close } = await openCatalogue({ folder: join(first.folder, 'catalogue'), url, report: () => {} });
  await db.updateTable('jobs').set({ state: 'running', report: null }).where('id', '=', id).execute();
  await close();

  const second = await startServer({}, first.folder);
  expect(await waitForJob(second, 'one', id)).toMatchObject({ state: 'done', report: { published: false } });
  const dataset = await second.call('GET', '/api/automation/v1.0/portals/one/datasets/late/', { key: true });
  expect(dataset.json).toMatchObject({ version: 2 });
  await second.end();
});

test.runIf(inject('postgres'))('a PostgreSQL that ends its connections is told of, and asked again', async () => {
  const server = await startServer();
  await makePortal(server, 'one');
  const { DATABASE_URL } = await databaseFor(server.folder);
  const client = new pg.Client({ connectionString: DATABASE_URL });
  await client.connect();
  const ended = await client.query(
    'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
  );
  expect(ended.rowCount).toBeGreaterThan(0);
  await client.end();
  const told = expect.objectContaining({ kind: 'background_failed', what: 'a connection to the catalogue' });
  await expect.poll(() => server.events).toContainEqual(told);
  const portals = await server.call('GET', '/api/automation/v1.0/portals/', { key: true });
  expect(portals.json).toMatchObject({ total_count: 1 });
  await server.end();
});
