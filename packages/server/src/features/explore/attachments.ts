import { join } from 'node:path';
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { Attachment, PublishedDataset } from '../../core/dataset.ts';
import { nearestName, problem } from '../../core/problem.ts';
import { attachmentAddress, attachmentWords } from '../../storage/records/attachments.ts';
import { savedAs } from '../attachments/rules.ts';
import { type Asked, type Explore, readAsked } from './explore.ts';
import type { Addresses } from './links.ts';
import { exploreProblems } from './problems.ts';
import { AttachmentPath, describeRoute, ExploreErrorShape } from './shapes.ts';
import { findDataset } from './sources.ts';
import { sendStored } from './stored-file.ts';

/** The bytes of attachments and alternative exports, below the address of a dataset. */
export function attachmentRoutes(app: FastifyInstance, explore: Explore, dataset: string): void {
  for (const [word, kind] of Object.entries(attachmentWords)) {
    const route = { schema: schemas[kind], exposeHeadRoute: true };
    app.get(`${dataset}/${word}/:attachment_id`, route, async (request, reply) => {
      const asked = readAsked(explore, request);
      const { dataset_id = '', attachment_id = '' } = request.params as { dataset_id?: string; attachment_id?: string };
      const found = await findDataset(explore.datasets, request, dataset_id);
      return sendAttachment(explore, asked, reply, findAttachment(found, kind, attachment_id));
    });
  }
}

function findAttachment({ attachments = [] }: PublishedDataset, kind: Attachment['kind'], id: string): Attachment {
  const all = attachments.filter((one) => one.kind === kind);
  const found = all.find((one) => one.id === id);
  if (found) return found;
  const known = all.map((one) => one.id);
  const facts = { what: kind, id: id.slice(0, 200), nearest: nearestName(id.slice(0, 200), known) } as const;
  throw problem(exploreProblems, 'NotFoundResource', facts);
}

/** Sent to be saved and never to be shown: whatever the file is, no browser runs or renders it here. */
function sendAttachment(explore: Explore, { request }: Asked, reply: FastifyReply, file: Attachment): FastifyReply {
  const { size, mimetype } = file;
  const disposition = savedAs(file.filename);
  const path = join(explore.attachmentsFolder, file.file);
  return sendStored(request, reply, { path, size, mimetype, tag: file.sha256.slice(0, 32), disposition });
}

/** The list under `…/attachments`. */
export function attachmentsText({ id, attachments = [] }: PublishedDataset, addresses: Addresses): string {
  const listed = attachments
    .filter(({ kind }) => kind === 'attachment')
    .map((one) => {
      const href = attachmentAddress(addresses.dataset(id), one);
      return { href, metas: { 'mime-type': one.mimetype, title: one.title, url: href, id: one.id } };
    });
  return JSON.stringify({ links: [], attachments: listed });
}

const schemas = {
  attachment: describeRoute({
    summary: 'One attachment',
    description: 'The file that the publisher joined, with ranges; it is always to be saved.',
    params: AttachmentPath,
    response: { '4xx': ExploreErrorShape },
  }),
  alternative_export: describeRoute({
    summary: 'One alternative export',
    description: 'The data itself in a file that the publisher made.',
    params: AttachmentPath,
    response: { '4xx': ExploreErrorShape },
  }),
};
