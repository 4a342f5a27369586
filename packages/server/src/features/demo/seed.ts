import { createReadStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { withEntry } from '@lucarne/cookies';
import type { Portal } from '../../core/dataset.ts';
import { problem, row } from '../../core/problem.ts';
import { type DemoSource, makeDemoSources } from '../../ingest/ingest.ts';
import type { Services } from '../../services.ts';
import { json } from '../../storage/catalogue/open.ts';
import { builtInRegister, saveRegister } from '../charter/store.ts';
import { changeNotes } from '../datasets/fields.ts';
import { findDataset, insertDataset, listVersions, updateDataset } from '../datasets/store.ts';
import { startImport, uploadPlace } from '../imports/start.ts';
import { findJob } from '../imports/store.ts';
import { keepUpload } from '../imports/uploads.ts';
import { insertPortal } from '../portals/store.ts';
import { publishRegister } from '../system-datasets/register.ts';
import { type DemoDataset, demoDatasets } from './datasets.ts';
import { mediaEntries } from './media.ts';
import { type DemoPortal, demoPortals } from './portals.ts';

export const demoProblems = {
  demo_failed: row<{ dataset: string; reason: string }>(
    500,
    ({ dataset, reason }) => `The demonstration's dataset ${dataset} could not be published: ${reason}`,
  ),
};

const MARK = 'demo';

/** Whether the demonstration is still to be made: asked for, and neither done before nor in the way of real portals. */
export async function wantsDemo({ settings, db, directory }: Services): Promise<boolean> {
  if (!settings.demo) return false;
  const done = await db.selectFrom('marks').select('name').where('name', '=', MARK).executeTakeFirst();
  return !done && directory.all().every(({ portal }) => portal.demonstration);
}

/** The two portals, with their pages and registers. Safe to run again: what is there stays. */
export async function seedPortals(services: Services): Promise<void> {
  for (const demo of demoPortals) if (!services.directory.bySlug(demo.portal.slug)) await seedPortal(services, demo);
  await services.directory.refresh();
}

async function seedPortal({ db, settings }: Services, demo: DemoPortal): Promise<void> {
  const id = await insertPortal(db, demo.portal);
  const base = builtInRegister(demo.portal.slug, settings.provider);
  const register = demo.hasPlayer ? mediaEntries().reduce(withEntry, base) : base;
  await saveRegister(db, id, register);
  const publishes = { publishes_register: true, publishes_statistics: true };
  await db.updateTable('portals').set(publishes).where('id', '=', id).execute();
  for (const { slug, title, blocks } of demo.pages) {
    await db
      .insertInto('pages')
      .values({ portal_id: id, slug, title: json(title), blocks: json([...blocks]) })
      .execute();
  }
}

/** Publishes the demonstration's datasets through the same imports that people use; what a restart finds imported is described alone. */
export async function seedDatasets(services: Services): Promise<void> {
  const folder = join(services.folder.cache, 'demo-sources');
  const sources = await makeDemoSources(folder);
  const waiting: Waiting[] = [];
  for (const { portal } of demoPortals) {
    const entry = services.directory.bySlug(portal.slug);
    if (!entry) continue;
    for (const dataset of demoDatasets(portal.slug)) {
      const started = await seedDataset(services, entry.portal, dataset, sourceFor(sources, portal.slug, dataset.id));
      if (started) waiting.push(started);
    }
  }
  for (const one of waiting) await describeWhenDone(services, one);
  await seedRegisters(services);
  await services.db
    .insertInto('marks')
    .values({ name: MARK })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await rm(folder, { recursive: true, force: true });
}

async function seedRegisters(services: Services): Promise<void> {
  for (const { portal } of demoPortals) {
    const entry = services.directory.bySlug(portal.slug);
    const job = entry && (await publishRegister(services, entry));
    if (job) await services.imports.ended(job);
  }
}

function sourceFor(sources: readonly DemoSource[], slug: string, dataset: DemoDataset['id']): string {
  const fits = (source: DemoSource) => source.dataset === dataset && (source.portal === null || source.portal === slug);
  const found = sources.find(fits);
  if (found) return found.file;
  throw problem(demoProblems, 'demo_failed', { dataset, reason: 'its source was not made' });
}

interface Waiting {
  readonly portal: Portal;
  readonly dataset: DemoDataset;
  readonly job: string;
}

async function seedDataset(
  services: Services,
  portal: Portal,
  dataset: DemoDataset,
  file: string,
): Promise<Waiting | null> {
  const { db } = services;
  if (!(await findDataset(db, portal.id, dataset.id))) await insertDataset(db, portal.id, dataset.id, dataset.metadata);
  const row = await findDataset(db, portal.id, dataset.id);
  if (!row) return null;
  const begun = await db
    .selectFrom('jobs')
    .select('id')
    .where('dataset_uid', '=', row.uid)
    .where('state', '!=', 'failed')
    .executeTakeFirst();
  if (begun) return { portal, dataset, job: begun.id };
  const upload = await keepUpload(uploadPlace(services), portal.id, `${dataset.id}.jsonl`, createReadStream(file));
  const { facets, key } = dataset;
  const job = await startImport(services, row, {
    upload_id: upload.id,
    facets: [...facets],
    key: [...key],
    publish: true,
  });
  return { portal, dataset, job: job.id };
}

async function describeWhenDone(services: Services, { portal, dataset, job }: Waiting): Promise<void> {
  const { db } = services;
  await services.imports.ended(job);
  const ended = await findJob(db, job);
  const row = await findDataset(db, portal.id, dataset.id);
  if (ended?.state !== 'done' || !row) {
    const reason = (ended?.problem as { message?: string } | null)?.message ?? 'interrupted';
    throw problem(demoProblems, 'demo_failed', { dataset: dataset.id, reason });
  }
  const [latest] = await listVersions(db, portal.id, row.uid);
  const found = latest?.manifest.fields ?? [];
  const known = dataset.fields.filter(({ name }) => found.some((field) => field.name === name));
  await updateDataset(db, portal.id, row.uid, ({ field_notes }) => ({
    metadata: dataset.metadata,
    field_notes: changeNotes(field_notes, found, known),
  }));
  await services.directory.refresh();
}
