import type { Readable } from 'node:stream';
import type { FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { problem } from '../../core/problem.ts';
import type { App } from '../../http/app-type.ts';
import { portalFor } from '../../http/request.ts';
import { answers, DatasetPath, listOf, management } from '../../http/shapes.ts';
import type { Services } from '../../services.ts';
import { getDataset } from '../datasets/store.ts';
import { uploadProblems } from '../imports/problems.ts';
import { addAttachment, describeAttachment, keepAttachmentFile, removeFile } from './keep.ts';
import { mediaTypeOf } from './rules.ts';
import { AttachmentChangeShape, AttachmentPath, AttachmentShape, NewAttachmentQuery } from './shapes.ts';
import { deleteAttachment, getAttachment, listAttachments, updateAttachment } from './store.ts';

const base = '/api/automation/v1.0/portals/:slug/datasets/:id/attachments/';

/** The files that publishers join to a dataset: sent, described, ordered, deleted. */
export function attachmentRoutes(app: App, services: Services): void {
  app.register(async (scope: App) => addingRoute(scope, services));
  listRoute(app, services);
  changingRoutes(app, services);
}

async function ownerOf(request: FastifyRequest, services: Services) {
  const { portal } = portalFor(request, services, 'publisher');
  return getDataset(services.db, portal.id, (request.params as { id: string }).id);
}

/** The body is a stream: checked against a shape, it would be taken apart. */
function addingRoute(app: App, services: Services): void {
  app.addContentTypeParser('application/octet-stream', (_request, payload, done) => done(null, payload));

  app.post(
    base,
    {
      schema: {
        ...management,
        summary: 'Join a file to a dataset',
        description: 'The body is the file itself.',
        consumes: ['application/octet-stream'],
        params: DatasetPath,
        querystring: NewAttachmentQuery,
        response: answers(AttachmentShape, 201),
      },
    },
    async (request, reply) => {
      const owner = await ownerOf(request, services);
      const content = request.body as Readable | undefined;
      if (!content) throw problem(uploadProblems, 'upload_missing', {});
      mediaTypeOf(request.query.filename, request.query.mimetype);
      const file = await keepAttachmentFile(services, request.query.filename, content);
      const row = await addAttachment(services, owner, request.query, file);
      return reply.status(201).send(describeAttachment(row));
    },
  );
}

function listRoute(app: App, services: Services): void {
  app.get(
    base,
    {
      schema: {
        ...management,
        summary: 'The attachments of a dataset',
        params: DatasetPath,
        response: answers(listOf(AttachmentShape)),
      },
    },
    async (request) => {
      const rows = await listAttachments(services.db, await ownerOf(request, services));
      return { total_count: rows.length, results: rows.map(describeAttachment) };
    },
  );
}

function changingRoutes(app: App, services: Services): void {
  const { db, directory } = services;

  app.patch(
    `${base}:attachment/`,
    {
      schema: {
        ...management,
        summary: 'Change what is said of an attachment, or its rank',
        params: AttachmentPath,
        body: AttachmentChangeShape,
        response: answers(AttachmentShape),
      },
    },
    async (request) => {
      const owner = await ownerOf(request, services);
      const { id } = await getAttachment(db, owner, request.params.attachment);
      await updateAttachment(db, owner, id, request.body);
      await directory.refresh();
      return describeAttachment(await getAttachment(db, owner, id));
    },
  );

  app.delete(
    `${base}:attachment/`,
    {
      schema: {
        ...management,
        summary: 'Delete an attachment',
        params: AttachmentPath,
        response: answers(Type.Null(), 204),
      },
    },
    async (request, reply) => {
      const owner = await ownerOf(request, services);
      const { id, file } = await getAttachment(db, owner, request.params.attachment);
      await deleteAttachment(db, owner, id);
      await directory.refresh();
      await removeFile(services, file);
      return reply.status(204).send(null);
    },
  );
}
