import { type Static, Type } from 'typebox';
import type { LocalText } from '../../core/dataset.ts';
import type { Manifest } from '../../core/snapshot.ts';
import type { App } from '../../http/app-type.ts';
import { portalFor } from '../../http/request.ts';
import { answers, DatasetPath, listOf, management, PortalPath } from '../../http/shapes.ts';
import type { Services } from '../../services.ts';
import { describeJob } from '../imports/routes.ts';
import { removeFiles } from '../imports/runner.ts';
import { type JobRow, latestJobs } from '../imports/store.ts';
import { changeMetadata } from './metadata.ts';
import { changeNotes, checkDatasetId, describeFields, stateOf } from './rules.ts';
import { DatasetChangeShape, DatasetShape, NewDataset } from './shapes.ts';
import {
  type DatasetRow,
  deleteDataset,
  getDataset,
  insertDataset,
  listDatasets,
  listVersions,
  updateDataset,
} from './store.ts';

const base = '/api/automation/v1.0/portals/:slug/datasets/';
type DatasetAnswer = Static<typeof DatasetShape>;

/** Datasets as publishers work on them, published or not. */
export function datasetRoutes(app: App, services: Services): void {
  const { db } = services;

  app.get(
    base,
    {
      schema: {
        ...management,
        summary: 'The datasets of a portal',
        params: PortalPath,
        response: answers(listOf(DatasetShape)),
      },
    },
    async (request) => {
      const { portal } = portalFor(request, services, 'publisher');
      const [rows, manifests, jobs] = await Promise.all([
        listDatasets(db, portal.id),
        manifestsOf(services, portal.id),
        latestJobs(db, portal.id),
      ]);
      const results = rows.map((row) => describe(row, manifests.get(row.uid) ?? [], jobs.get(row.uid), services));
      return { total_count: results.length, results };
    },
  );

  app.post(
    base,
    {
      schema: {
        ...management,
        summary: 'Make a dataset',
        params: PortalPath,
        body: NewDataset,
        response: answers(DatasetShape, 201),
      },
    },
    async (request, reply) => {
      const { portal } = portalFor(request, services, 'publisher');
      const id = checkDatasetId(request.body.dataset_id);
      await insertDataset(db, portal.id, id, titleOf(request.body.title ?? id, portal.defaultLanguage));
      return reply.status(201).send(await describeOne(services, portal.id, id));
    },
  );

  app.get(
    `${base}:id/`,
    { schema: { ...management, summary: 'One dataset', params: DatasetPath, response: answers(DatasetShape) } },
    async (request) => describeOne(services, portalFor(request, services, 'publisher').portal.id, request.params.id),
  );

  app.patch(
    `${base}:id/`,
    {
      schema: {
        ...management,
        summary: 'Change what a dataset says of itself and of its fields',
        params: DatasetPath,
        body: DatasetChangeShape,
        response: answers(DatasetShape),
      },
    },
    async (request) => {
      const { portal } = portalFor(request, services, 'publisher');
      const row = await getDataset(db, portal.id, request.params.id);
      const [latest] = await listVersions(db, portal.id, row.uid);
      const { metadata = {}, fields = [] } = request.body;
      await updateDataset(db, portal.id, row.uid, {
        metadata: changeMetadata(row.metadata, metadata),
        field_notes: changeNotes(row.field_notes, latest?.manifest.fields ?? [], fields),
      });
      await services.directory.refresh();
      return describeOne(services, portal.id, row.dataset_id);
    },
  );

  app.delete(
    `${base}:id/`,
    {
      schema: {
        ...management,
        summary: 'Delete a dataset with all its versions',
        params: DatasetPath,
        response: answers(Type.Null(), 204),
      },
    },
    async (request, reply) => {
      const { portal } = portalFor(request, services, 'publisher');
      const row = await getDataset(db, portal.id, request.params.id);
      const versions = await listVersions(db, portal.id, row.uid);
      await deleteDataset(db, portal.id, row.uid);
      await services.directory.refresh();
      const uploads = versions.flatMap((version) => version.upload_id ?? []);
      for (const { version } of versions) await services.records.forget({ uid: row.uid, version });
      await removeFiles(services.folder, row.uid, uploads);
      return reply.status(204).send(null);
    },
  );
}

function titleOf(title: string | LocalText, language: string): LocalText {
  return typeof title === 'string' ? { [language]: title } : title;
}

async function manifestsOf({ db }: Services, portalId: string): Promise<ReadonlyMap<string, readonly Manifest[]>> {
  const rows = await db
    .selectFrom('versions')
    .select(['dataset_uid', 'manifest'])
    .where('portal_id', '=', portalId)
    .orderBy('version', 'desc')
    .execute();
  const byDataset = new Map<string, Manifest[]>();
  for (const { dataset_uid, manifest } of rows)
    byDataset.set(dataset_uid, [...(byDataset.get(dataset_uid) ?? []), manifest]);
  return byDataset;
}

/** One dataset as the management API shows it. */
export async function describeOne(services: Services, portalId: string, id: string): Promise<DatasetAnswer> {
  const row = await getDataset(services.db, portalId, id);
  const versions = await listVersions(services.db, portalId, row.uid);
  const jobs = await latestJobs(services.db, portalId);
  const manifests = versions.map((version) => version.manifest);
  return describe(row, manifests, jobs.get(row.uid), services);
}

function describe(
  row: DatasetRow,
  manifests: readonly Manifest[],
  job: JobRow | undefined,
  services: Services,
): DatasetAnswer {
  const [latest] = manifests;
  const shown = manifests.find((manifest) => manifest.version === row.published_version) ?? latest;
  return {
    dataset_id: row.dataset_id,
    dataset_uid: row.uid,
    state: stateOf(row),
    version: row.published_version,
    latest_version: latest?.version ?? null,
    records_count: shown?.row_count ?? null,
    metadata: row.metadata as DatasetAnswer['metadata'],
    fields: describeFields(shown?.fields ?? [], row.field_notes) as DatasetAnswer['fields'],
    updated: row.updated.toISOString(),
    job: job ? describeJob(job, services) : null,
  };
}
