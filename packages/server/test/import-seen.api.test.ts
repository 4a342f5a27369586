import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import type { Manifest } from '../src/core/snapshot.ts';
import { emptyMetadata } from '../src/features/datasets/metadata.ts';
import { getDataset, insertDataset } from '../src/features/datasets/store.ts';
import { openImportQueue } from '../src/features/imports/runner.ts';
import { describeJob } from '../src/features/imports/start.ts';
import { findJob, insertJob, type JobRow } from '../src/features/imports/store.ts';
import { keepUpload } from '../src/features/imports/uploads.ts';
import { insertPortal } from '../src/features/portals/store.ts';
import { openCatalogue } from '../src/storage/catalogue/open.ts';
import { openFolder } from '../src/storage/folder/folder.ts';
import { databaseFor } from './harness.ts';

const manifest: Manifest = {
  format: 1,
  dataset_uid: '',
  version: 1,
  fields: [],
  key: [],
  row_count: 2,
  content_hash: '',
  bbox: null,
  geometry_types: [],
  source: { filename: 'a.csv', size: 1, sha256: '', format: 'csv', encoding: null, delimiter: null },
  rejected: { count: 0, lines: [] },
  time: '2026-01-01T00:00:00.000Z',
};

test('a job is told as done only when every reader of this server sees what it changed', async () => {
  const path = mkdtempSync(`${tmpdir()}/lucarne-seen-`);
  const folder = openFolder(path, 'a test');
  const { DATABASE_URL = null } = await databaseFor(path);
  const catalogue = await openCatalogue({ folder: folder.catalogue, url: DATABASE_URL, report: () => {} });
  const { db, jobs } = catalogue;
  const [inService, seen] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const queue = await openImportQueue({
    ...{ db, jobs, folder, memoryMb: 256, report: () => {}, slugOf: (id) => id },
    ingest: async () => manifest,
    onChanged: () => {
      inService.resolve();
      return seen.promise;
    },
  });
  const portal = await insertPortal(db, {
    ...{ slug: 'one', name: { fr: 'one' }, tagline: { fr: '' }, languages: ['fr'], defaultLanguage: 'fr' },
    ...{ timezone: 'UTC', colours: { primary: '#000000', accent: '#000000' }, demonstration: false, hosts: [] },
  });
  await insertDataset(db, portal, 'd', emptyMetadata({ fr: 'd' }));
  const upload = await keepUpload({ db, folder: folder.uploads, limitMb: 1 }, portal, 'a.csv', Readable.from(['a\n']));
  const request = { upload_id: upload.id, types: {}, separators: {}, key: [], facets: [], publish: true };
  const id = await insertJob(db, await getDataset(db, portal, 'd'), request);
  const shown = async () => describeJob((await findJob(db, id)) as JobRow, { imports: queue });

  await queue.add(id);
  await inService.promise;
  expect(await shown()).toMatchObject({ state: 'running', report: null });
  seen.resolve();
  await queue.ended(id);
  expect(await shown()).toMatchObject({ state: 'done', report: { row_count: 2, published: true } });

  await queue.close();
  await catalogue.close();
  folder.release();
  rmSync(path, { recursive: true, force: true });
});
