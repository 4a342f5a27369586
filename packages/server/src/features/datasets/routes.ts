import { Type } from 'typebox';
import type { LocalText } from '../../core/dataset.ts';
import type { App } from '../../http/app-type.ts';
import { portalFor } from '../../http/request.ts';
import { answers, DatasetPath, listOf, management, PortalPath } from '../../http/shapes.ts';
import type { Services } from '../../services.ts';
import { removeFile } from '../attachments/keep.ts';
import { listAttachments } from '../attachments/store.ts';
import { removeFiles } from '../imports/runner.ts';
import { uploadPlace } from '../imports/start.ts';
import { latestJobs, uploadsOf } from '../imports/store.ts';
import { forgetUploads } from '../imports/uploads.ts';
import { publishStatistics } from '../statistics/dataset.ts';
import { checkCondition, servedManifest } from './conditions.ts';
import { describeDataset, describeOne, manifestsOf } from './describe.ts';
import { changeNotes, type FieldChange } from './fields.ts';
import { changeMetadata, emptyMetadata } from './metadata.ts';
import { checkDatasetId } from './rules.ts';
import { DatasetChangeShape, DatasetShape, NewDataset } from './shapes.ts';
import { deleteDataset, getDataset, insertDataset, listDatasets, listVersions, updateDataset } from './store.ts';

const base = '/api/automation/v1.0/portals/:slug/datasets/';

/** Datasets as publishers work on them, published or not. */
export function datasetRoutes(app: App, services: Services): void {
  readingRoutes(app, services);
  writingRoutes(app, services);
  deletionRoute(app, services);
}

function readingRoutes(app: App, services: Services): void {
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
      const results = rows.map((row) =>
        describeDataset(row, manifests.get(row.uid) ?? [], jobs.get(row.uid), services),
      );
      return { total_count: results.length, results };
    },
  );

  app.get(
    `${base}:id/`,
    { schema: { ...management, summary: 'One dataset', params: DatasetPath, response: answers(DatasetShape) } },
    async (request) => describeOne(services, portalFor(request, services, 'publisher').portal.id, request.params.id),
  );
}

function writingRoutes(app: App, services: Services): void {
  const { db } = services;

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
      const given = titleOf(request.body.title ?? id, portal.defaultLanguage);
      await insertDataset(db, portal.id, id, changeMetadata(emptyMetadata({}), { title: given }));
      return reply.status(201).send(await describeOne(services, portal.id, id));
    },
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
      const manifests = (await listVersions(db, portal.id, row.uid)).map(({ manifest }) => manifest);
      const { metadata = {}, fields = [], visibility, public_condition } = request.body;
      if (public_condition) checkCondition(public_condition, row, servedManifest(row, manifests));
      await updateDataset(db, portal.id, row.uid, (before) => ({
        ...(visibility === undefined ? {} : { visibility }),
        ...(public_condition === undefined ? {} : { public_condition: public_condition || null }),
        metadata: changeMetadata(before.metadata, metadata),
        field_notes: changeNotes(before.field_notes, manifests[0]?.fields ?? [], fields as readonly FieldChange[]),
      }));
      await services.directory.refresh();
      if (visibility !== undefined && visibility !== row.visibility) await tellNoMore(services, portal.slug);
      return describeOne(services, portal.id, row.dataset_id);
    },
  );
}

/** Deletes the catalogue's rows first: files that are left over are seen by nobody. */
function deletionRoute(app: App, services: Services): void {
  const { db } = services;

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
      const uploads = await uploadsOf(db, portal.id, row.uid);
      const attachments = await listAttachments(db, row);
      await deleteDataset(db, portal.id, row.uid);
      await services.directory.refresh();
      await services.imports.abandon(row.uid);
      for (const { version } of versions) await services.records.forget({ uid: row.uid, version });
      await removeFiles(services.folder, row.uid);
      await forgetUploads(uploadPlace(services), uploads);
      for (const { file } of attachments) await removeFile(services, file);
      return reply.status(204).send(null);
    },
  );
}

/** The published statistics name no dataset that not everybody sees, also not until their next midnight. */
async function tellNoMore(services: Services, slug: string): Promise<void> {
  const entry = services.directory.bySlug(slug);
  if (!entry?.charter.publishesStatistics) return;
  await services.counts.flush();
  await publishStatistics(services, entry);
}

function titleOf(title: string | LocalText, language: string): LocalText {
  return typeof title === 'string' ? { [language]: title } : title;
}
