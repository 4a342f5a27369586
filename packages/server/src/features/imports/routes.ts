import type { Readable } from 'node:stream';
import { type Static, Type } from 'typebox';
import { problem } from '../../core/problem.ts';
import type { App } from '../../http/app-type.ts';
import { portalFor } from '../../http/request.ts';
import { answers, DatasetPath, management, PortalPath } from '../../http/shapes.ts';
import type { Services } from '../../services.ts';
import { type DatasetRow, getDataset, listVersions } from '../datasets/store.ts';
import { uploadProblems } from './problems.ts';
import { ImportBody, JobAnswer, JobShape, UploadShape } from './shapes.ts';
import { findJob, insertJob, type JobRow } from './store.ts';
import { findUpload, keepUpload } from './uploads.ts';

const base = '/api/automation/v1.0/portals/:slug';

/** Files in, jobs out: sending a file, importing it, following the import. */
export function importRoutes(app: App, services: Services): void {
  app.addContentTypeParser('application/octet-stream', (_request, payload, done) => done(null, payload));

  app.post(
    `${base}/uploads/`,
    {
      schema: {
        ...management,
        summary: 'Send a file',
        description: 'The body is the file itself. It is kept until it is imported or a day has passed.',
        consumes: ['application/octet-stream'],
        params: PortalPath,
        querystring: Type.Object({ filename: Type.String({ maxLength: 1000 }) }),
        response: answers(UploadShape, 201),
      },
    },
    async (request, reply) => {
      const { portal } = portalFor(request, services, 'publisher');
      const content = request.body as Readable | undefined;
      if (!content) throw problem(uploadProblems, 'upload_missing', {});
      const { id, filename, size, sha256 } = await keepUpload(
        uploadPlace(services),
        portal.id,
        request.query.filename,
        content,
      );
      return reply.status(201).send({ upload_id: id, filename, size, sha256 });
    },
  );

  app.post(
    `${base}/datasets/:id/imports/`,
    {
      schema: {
        ...management,
        summary: 'Import a file as the next version of a dataset',
        params: DatasetPath,
        body: ImportBody,
        response: answers(JobAnswer, 202),
      },
    },
    async (request, reply) => {
      const { portal } = portalFor(request, services, 'publisher');
      const dataset = await getDataset(services.db, portal.id, request.params.id);
      const job = await startImport(services, dataset, request.body);
      return reply.status(202).send({ job });
    },
  );

  app.get(
    `${base}/jobs/:job/`,
    {
      schema: {
        ...management,
        summary: 'How far an import is',
        params: Type.Object({ slug: Type.String(), job: Type.String() }),
        response: answers(JobShape),
      },
    },
    async (request) => {
      const { portal } = portalFor(request, services, 'publisher');
      const job = await findJob(services.db, request.params.job);
      if (job?.portal_id === portal.id) return describeJob(job, services);
      throw problem(uploadProblems, 'job_not_found', { id: request.params.job.slice(0, 60) });
    },
  );
}

export const uploadPlace = ({ db, folder, settings }: Services) => ({
  db,
  folder: folder.uploads,
  limitMb: settings.uploadMb,
});

/** Reserves the version, writes the job down, and only then queues it. */
export async function startImport(services: Services, dataset: DatasetRow, asked: Static<typeof ImportBody>) {
  const upload_id = asked.upload_id ?? (await lastUpload(services, dataset));
  await findUpload(services.db, dataset.portal_id, upload_id);
  const { types = {}, separators = {}, key = [], facets = [], publish = false } = asked;
  const id = await insertJob(services.db, dataset, { upload_id, types, separators, key, facets, publish });
  await services.imports.add(id);
  return describeJob((await findJob(services.db, id)) as JobRow, services);
}

async function lastUpload({ db }: Services, dataset: DatasetRow): Promise<string> {
  const versions = await listVersions(db, dataset.portal_id, dataset.uid);
  const kept = versions.find((version) => version.upload_id !== null)?.upload_id;
  if (kept) return kept;
  throw problem(uploadProblems, 'source_missing', { id: dataset.dataset_id });
}

/** A job as the API shows it, with the progress of this moment. */
export function describeJob(job: JobRow, { imports }: Services): Static<typeof JobShape> {
  const now = imports.progressOf(job.id);
  return {
    id: job.id,
    dataset_id: job.dataset_id,
    version: job.version,
    state: job.state as Static<typeof JobShape>['state'],
    stage: now?.stage ?? job.stage,
    progress: now?.done ?? job.progress,
    problem: job.problem as Static<typeof JobShape>['problem'],
    report: job.report as Static<typeof JobShape>['report'],
    created: job.created.toISOString(),
    updated: job.updated.toISOString(),
  };
}
