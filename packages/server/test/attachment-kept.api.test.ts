import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import { addAttachment } from '../src/features/attachments/keep.ts';
import { listAttachments } from '../src/features/attachments/store.ts';
import { emptyMetadata } from '../src/features/datasets/metadata.ts';
import { getDataset, insertDataset } from '../src/features/datasets/store.ts';
import { keepFile } from '../src/features/imports/uploads.ts';
import { insertPortal } from '../src/features/portals/store.ts';
import { openCatalogue } from '../src/storage/catalogue/open.ts';
import { openFolder } from '../src/storage/folder/folder.ts';
import { databaseFor } from './harness.ts';

test('a file stays with its row when readers cannot be told of it; without a row it goes', async () => {
  const path = mkdtempSync(`${tmpdir()}/lucarne-kept-`);
  const folder = openFolder(path, 'a test');
  const { DATABASE_URL = null } = await databaseFor(path);
  const { db, close } = await openCatalogue({ folder: folder.catalogue, url: DATABASE_URL, report: () => {} });
  const portal = await insertPortal(db, {
    ...{ slug: 'one', name: { fr: 'one' }, tagline: { fr: '' }, languages: ['fr'], defaultLanguage: 'fr' },
    ...{ timezone: 'UTC', colours: { primary: '#000000', accent: '#000000' }, demonstration: false, hosts: [] },
  });
  await insertDataset(db, portal, 'd', emptyMetadata({ fr: 'd' }));
  const owner = await getDataset(db, portal, 'd');
  const services = { db, folder, directory: { refresh: () => Promise.reject(new Error('cut off')) } };
  const keep = () => keepFile({ folder: folder.attachments, limitMb: 1 }, 'a.txt', Readable.from(['a']));

  const file = await keep();
  await expect(addAttachment(services, owner, {}, file)).rejects.toThrow('cut off');
  await expect(addAttachment(services, { ...owner, uid: 'none' }, {}, await keep())).rejects.toThrow();
  expect((await listAttachments(db, owner)).map((row) => row.file)).toEqual([file.id]);
  expect(readdirSync(folder.attachments)).toEqual([file.id]);

  await close();
  folder.release();
  rmSync(path, { recursive: true, force: true });
});
