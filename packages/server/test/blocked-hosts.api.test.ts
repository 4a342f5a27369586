import { rmSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { keepReports, listBlocked, MOST_LINES } from '../src/features/reports/store.ts';
import { openCatalogue } from '../src/storage/catalogue/open.ts';
import { openFolder } from '../src/storage/folder/folder.ts';
import { databaseFor, makePortal, startServer, type TestServer } from './harness.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
  await makePortal(server, 'one');
  await server.end({ keep: true });
});
afterAll(() => rmSync(server.folder, { recursive: true, force: true }));

test('a portal full of invented hosts still notes what is really blocked', async () => {
  const folder = openFolder(server.folder, 'a test');
  const { DATABASE_URL = null } = await databaseFor(server.folder);
  const { db, close } = await openCatalogue({ folder: folder.catalogue, url: DATABASE_URL, report: () => {} });
  const { id } = await db.selectFrom('portals').select('id').where('slug', '=', 'one').executeTakeFirstOrThrow();
  const report = (host: string) => ({ host, directive: 'frame-src', page: '/' });
  await keepReports(db, id, [report('often.example'), report('often.example')], 0);
  const invented = Array.from({ length: MOST_LINES }, (_, index) => report(`h${index}.example`));
  await keepReports(db, id, invented, 1000);
  await keepReports(db, id, [report('real.example')], 2000);
  const hosts = (await listBlocked(db, id)).map(({ host }) => host);
  expect(hosts).toHaveLength(MOST_LINES);
  expect(hosts).toEqual(expect.arrayContaining(['often.example', 'real.example']));
  await close();
  folder.release();
});
