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

const registers = '/api/explore/v2.1/catalog/datasets/registre-des-cookies/records?limit=100';

test('the demonstration is published, and described even if the first server died in between', async () => {
  const first = await startServer({ LUCARNE_DEMO: '1' });
  await first.server.ready;
  expect(await dataset(first)).toMatchObject({ metas: { default: { records_count: 34_969 } } });
  expect(await dataset(first)).toMatchObject(described);
  expect((await first.call('GET', registers, { host })).json).toMatchObject({
    total_count: 5,
    results: expect.arrayContaining([
      expect.objectContaining({ name: 'sessionid', kind: 'necessary', consent: 'exempt', ground: 'authentication' }),
      expect.objectContaining({ name: 'anonymous_statistics', store: 'none', lifetime_s: null, version: 1 }),
    ]),
  });
  await first.end({ keep: true });

  const { DATABASE_URL: url = null } = await databaseFor(first.folder);
  const { db, close } = await openCatalogue({ folder: join(first.folder, 'catalogue'), url, report: () => {} });
  const communes = db.selectFrom('datasets').where('dataset_id', '=', 'communes-france');
  const { metadata } = await communes.select('metadata').executeTakeFirstOrThrow();
  const bare = JSON.stringify({ ...metadata, attributions: [] });
  const imported = db.updateTable('datasets').where('dataset_id', '!=', 'registre-des-cookies');
  await imported.set({ metadata: bare, field_notes: '{}' }).execute();
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
  const registerVersions = await second.call(
    'GET',
    '/api/automation/v1.0/portals/haute-garonne/datasets/registre-des-cookies/versions/',
    { key: true },
  );
  expect(registerVersions.json).toMatchObject({ total_count: 1 });
  await second.end();
});
