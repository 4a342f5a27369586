import { join } from 'node:path';
import type { Register } from '@lucarne/cookies';
import { expect, test } from 'vitest';
import { saveRegister } from '../src/features/charter/store.ts';
import { openCatalogue } from '../src/storage/catalogue/open.ts';
import { databaseFor, makePortal, startServer, type TestServer } from './harness.ts';
import { audience, registerOf, videoHost } from './register-parts.ts';

/** The names in the published register, or the status that stands for it. */
async function published(server: TestServer): Promise<readonly string[] | number> {
  const path = '/api/explore/v2.1/catalog/datasets/registre-des-cookies/records?limit=100';
  const { status, json } = await server.call('GET', path, { host: 'one.localhost' });
  return status === 200 ? (json as { results: { name: string }[] }).results.map(({ name }) => name) : status;
}

/** Asks until the published register holds the name: an import takes its time. */
async function untilHolds(server: TestServer, name: string): Promise<readonly string[]> {
  for (;;) {
    const names = await published(server);
    if (typeof names !== 'number' && names.includes(name)) return names;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

test('the register is a dataset when it is wanted, follows each change, and what a sudden end left out', async () => {
  const first = await startServer();
  await makePortal(first, 'one');
  const { call, change } = registerOf(first, 'one');
  expect(await published(first)).toBe(404);
  await call('PUT', 'publication/', { data: { published: true } });
  expect((await call('GET', '')).json).toMatchObject({ published: true });
  expect(await untilHolds(first, 'sessionid')).toHaveLength(5);
  await Promise.all([change('POST', 'entries/', audience), change('POST', 'entries/', videoHost)]);
  await untilHolds(first, videoHost.name);
  expect(await untilHolds(first, audience.name)).toHaveLength(7);
  await first.end({ keep: true });

  const { DATABASE_URL: url = null } = await databaseFor(first.folder);
  const { db, close } = await openCatalogue({ folder: join(first.folder, 'catalogue'), url, report: () => {} });
  const row = await db
    .selectFrom('registers')
    .select(['portal_id', 'register'])
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow();
  const latest = row.register as Register;
  const entries = [...latest.entries, { ...audience, name: 'written_last' }];
  await saveRegister(db, row.portal_id, { ...latest, version: latest.version + 1, entries });
  await close();

  const second = await startServer({}, first.folder);
  expect(await untilHolds(second, 'written_last')).toHaveLength(8);
  await registerOf(second, 'one').call('PUT', 'publication/', { data: { published: false } });
  expect(await published(second)).toBe(404);
  await second.end();
}, 180_000);

test('the register does not take the place of a dataset that somebody made', async () => {
  const server = await startServer();
  await makePortal(server, 'one');
  const data = { dataset_id: 'registre-des-cookies', title: 'Mine' };
  await server.call('POST', '/api/automation/v1.0/portals/one/datasets/', { key: true, data });
  const answer = await registerOf(server, 'one').call('PUT', 'publication/', { data: { published: true } });
  expect([answer.status, answer.json]).toMatchObject([409, { code: 'system_dataset_taken' }]);
  expect((await registerOf(server, 'one').call('GET', '')).json).toMatchObject({ published: false });
  await server.end();
});
