import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readSettings } from '../src/config.ts';
import type { Event } from '../src/core/events.ts';
import { emptyMetadata } from '../src/features/datasets/metadata.ts';
import { findDataset, insertDataset, listVersions } from '../src/features/datasets/store.ts';
import type { PortalEntry } from '../src/features/portals/directory.ts';
import { insertPortal } from '../src/features/portals/store.ts';
import {
  publishSystemDataset,
  type SystemDataset,
  withdrawSystemDataset,
} from '../src/features/system-datasets/publish.ts';
import { type OpenServices, openServices } from '../src/open.ts';
import type { Services } from '../src/services.ts';
import { databaseFor } from './harness.ts';

const folder = mkdtempSync(join(tmpdir(), 'lucarne-system-'));
const events: Event[] = [];
let open: OpenServices;
let services: Services;
let entry: PortalEntry;

beforeAll(async () => {
  const settings = readSettings({ LUCARNE_DATA: folder, LUCARNE_MEMORY_MB: '1024', ...(await databaseFor(folder)) });
  const report = (event: Event) => void events.push(event);
  open = await openServices({ settings, report, clock: Date.now, isReady: () => true });
  services = open.services;
  await insertPortal(services.db, {
    ...{ slug: 'one', name: { fr: 'one' }, tagline: { fr: '' }, languages: ['fr'], defaultLanguage: 'fr' },
    ...{ timezone: 'UTC', colours: { primary: '#000000', accent: '#000000' }, demonstration: false, hosts: [] },
  });
  await services.directory.refresh();
  entry = services.directory.bySlug('one') as PortalEntry;
});

afterAll(async () => {
  await open.close();
  rmSync(folder, { recursive: true, force: true });
});

const dataset = (id: string, ...values: readonly (number | null)[]): SystemDataset => ({
  id,
  metadata: { ...emptyMetadata({ fr: 'Fait par le portail' }), license: 'Licence Ouverte' },
  fields: [
    { name: 'jour', type: 'date', label: { fr: 'Jour', en: 'Day' }, facet: true },
    { name: 'n', type: 'int', label: { fr: 'Nombre' } },
  ],
  records: values.map((n) => ({ jour: '2026-01-01', n })),
});

async function publish(wanted: SystemDataset): Promise<string | null> {
  const job = await publishSystemDataset(services, entry, wanted);
  if (job) await services.imports.ended(job);
  return job;
}

const find = async (id: string) => {
  const found = await findDataset(services.db, entry.portal.id, id);
  const versions = found ? await listVersions(services.db, entry.portal.id, found.uid) : [];
  return { found, versions: versions.map(({ version }) => version) };
};

test('a dataset of the portal is made, published and marked; the same records make no second version', async () => {
  expect(await publish(dataset('chiffres', 1, null))).not.toBeNull();
  const { portal } = services.directory.bySlug('one') as PortalEntry;
  expect(await services.published.find(portal, 'chiffres')).toMatchObject({
    recordsCount: 2,
    metadata: { title: { fr: 'Fait par le portail' }, made_by: 'portal' },
    fields: [
      { name: 'jour', label: 'Jour', type: 'date', annotations: { facet: true } },
      { name: 'n', label: 'Nombre', type: 'int' },
    ],
  });
  expect(await publish(dataset('chiffres', 1, null))).toBeNull();
  expect((await find('chiffres')).versions).toEqual([1]);
  await publish(dataset('chiffres', 1, 2, 3));
  expect(await find('chiffres')).toMatchObject({ found: { published_version: 2 }, versions: [2, 1] });
});

test('of two at once the last one stands, and equal ones make one version', async () => {
  const jobs = await Promise.all([
    publishSystemDataset(services, entry, dataset('ensemble', 1)),
    publishSystemDataset(services, entry, dataset('ensemble', 1)),
  ]);
  jobs.push(await publishSystemDataset(services, entry, dataset('ensemble', 2)));
  jobs.push(await publishSystemDataset(services, entry, dataset('ensemble', 1)));
  for (const job of jobs) if (job) await services.imports.ended(job);
  const { found, versions } = await find('ensemble');
  expect(found?.published_version).toBe(versions[0]);
  expect(await publishSystemDataset(services, entry, dataset('ensemble', 1))).toBeNull();
});

test('what is withdrawn is out of service, and put back without a new version', async () => {
  await publish(dataset('retire', 1));
  await withdrawSystemDataset(services, entry, 'retire');
  expect(await find('retire')).toMatchObject({ found: { published_version: null } });
  await publish(dataset('retire', 1));
  expect(await find('retire')).toMatchObject({ found: { published_version: 1 }, versions: [1] });
});

test('no more versions are kept than asked', async () => {
  for (const n of [1, 2, 3, 4]) await publish({ ...dataset('court', n), keptVersions: 2 });
  expect((await find('court')).versions).toEqual([4, 3, 2]);
});

test("a person's dataset of the same name is neither changed nor withdrawn, and the portal says so", async () => {
  await insertDataset(services.db, entry.portal.id, 'perso', emptyMetadata({ fr: 'À moi' }));
  expect(await publish(dataset('perso', 1))).toBeNull();
  await withdrawSystemDataset(services, entry, 'perso');
  expect(await find('perso')).toMatchObject({ found: { metadata: { title: { fr: 'À moi' } } }, versions: [] });
  const told = events.find((event) => event.kind === 'background_failed' && event.what.includes('one/perso'));
  expect(told).toMatchObject({ error: { code: 'system_dataset_taken' } });
});
