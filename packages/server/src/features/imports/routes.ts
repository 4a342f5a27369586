import type { Readable } from 'node:stream';
import { Type } from 'typebox';
import { problem } from '../../core/problem.ts';
import type { App } from '../../http/app-type.ts';
import { portalFor } from '../../http/request.ts';
import { answers, DatasetPath, management, PortalPath } from '../../http/shapes.ts';
import type { Services } from '../../services.ts';
import { getDataset } from '../datasets/store.ts';
import { uploadProblems } from './problems.ts';
import { ImportBody, JobAnswer, JobShape, UploadShape } from './shapes.ts';
import { describeJob, startImport, uploadPlace } from './start.ts';
import { findJob } from './store.ts';
import { keepUpload } from './uploads.ts';

const base = '/api/automation/v1.0/portals/:slug';

/** Files in, jobs out: sending a file, importing it, following the import. */
export function importRoutes(app: App, services: Services): void {
  app.register(async (scope: App) => uploadRoute(scope, services));
  jobRoutes(app, services);
}

/** The one route whose body is a stream: anywhere else, checking such a body against a shape would take the socket apart. */
function uploadRoute(app: App, services: Services): void {
  app.addContentTypeParser('application/octet-stream', (_request, payload, done) => done(null, payload));

  app.post(
    `${base}/uploads/`,
    {
      schema: {
        ...management,
        summary: 'Send a file',
        description:
          'The body is the file itself. It is kept with what is imported from it; left alone for a day, it is removed at the next start.',
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
}

function jobRoutes(app: App, services: Services): void {
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
