import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openCatalogue } from '../src/storage/catalogue/open.ts';
import { databaseFor, startServer, type TestServer } from './harness.ts';

const host = 'centre-val-de-loire.localhost';
const described = {
  metas: { default: { attributions: expect.arrayContaining([expect.stringContaining('CC BY')]) } },
  fields: expect.arrayContaining([expect.objectContaining({ name: 'code', label: 'Code INSEE' })]),
};

const dataset = async (server: TestServer) =>
  (await server.call('GET', '/api/explore/v2.1/catalog/datasets/communes-france', { host })).json;

test('the demonstration is published, and described even if the first server died in between', async () => {
  const first = await startServer({ LUCARNE_DEMO: '1' });
  await first.server.ready;
  expect(await dataset(first)).toMatchObject({ metas: { default: { records_count: 34_969 } } });
  expect(await dataset(first)).toMatchObject(described);
  await first.end({ keep: true });

  const { DATABASE_URL: url = null } = await databaseFor(first.folder);
  const { db, close } = await openCatalogue({ folder: join(first.folder, 'catalogue'), url, report: () => {} });
  const { metadata } = await db.selectFrom('datasets').select('metadata').executeTakeFirstOrThrow();
  const bare = JSON.stringify({ ...metadata, attributions: [] });
  await db.updateTable('datasets').set({ metadata: bare, field_notes: '{}' }).execute();
  await db.deleteFrom('marks').execute();
  await close();

  const second = await startServer({ LUCARNE_DEMO: '1' }, first.folder);
  await second.server.ready;
  expect(await dataset(second)).toMatchObject(described);
  const versions = await second.call(
    'GET',
    '/api/automation/v1.0/portals/centre-val-de-loire/datasets/communes-france/versions/',
    { key: true },
  );
  expect(versions.json).toMatchObject({ total_count: 1 });
  await second.end();
});
