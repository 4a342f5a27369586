import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { FastifyReply } from 'fastify';
import { Type } from 'typebox';
import { problem } from '../../core/problem.ts';
import type { App } from '../../http/app-type.ts';
import type { Visit } from '../../http/visit.ts';
import type { Services } from '../../services.ts';
import { bundlePath, bundlesOf } from './bundles.ts';
import { programCode } from './code.ts';
import { writtenEvidence } from './document.ts';
import { publishedKeys } from './keys.ts';
import { officeRoutes } from './office-routes.ts';
import { evidenceProblems } from './problems.ts';
import { receiptRoutes } from './receipt-routes.ts';

const tags = ['cookies'];

/** The evidence that the charter is true: for anybody, without a key, at fixed addresses of each portal. */
export function evidenceRoutes(app: App, services: Services): void {
  documentRoutes(app, services);
  fileRoute(app, services);
  receiptRoutes(app, services);
  officeRoutes(app, services);
}

function documentRoutes(app: App, services: Services): void {
  app.get(
    '/.well-known/cookies-evidence.json',
    { schema: { tags, summary: 'The chain of evidence, with all that its hashes are made of' } },
    async (request, reply) =>
      open(reply)
        .type('application/json; charset=utf-8')
        .send(await writtenEvidence(services, (request.visit as Visit).entry)),
  );
  app.get(
    '/.well-known/lucarne-keys.json',
    { schema: { tags, summary: 'The public keys of what this installation signs; retired ones stay' } },
    async (_request, reply) => open(reply).send({ keys: await publishedKeys(services.db) }),
  );
}

const FileParams = Type.Object({
  file: Type.String({ description: '`code.json`, or the hash of a bundle and `.zip`.' }),
});

function fileRoute(app: App, services: Services): void {
  app.get(
    '/.well-known/cookies-evidence/:file',
    { schema: { tags, summary: 'A bundle of evidence, or the hashes of the program', params: FileParams } },
    async (request, reply) => {
      const { file } = request.params;
      if (file === 'code.json') return open(reply).send(programCode().files);
      const { portal } = (request.visit as Visit).entry;
      const [hash = ''] = file.split('.zip', 1);
      const bundles = file === `${hash}.zip` ? await bundlesOf(services.db, portal.id) : [];
      if (!bundles.some((one) => one.hash === hash)) {
        throw problem(evidenceProblems, 'evidence_not_found', { file: file.slice(0, 100) });
      }
      return sendFile(reply, bundlePath(services.folder, hash));
    },
  );
}

/** A file under its own hash never changes. */
async function sendFile(reply: FastifyReply, path: string): Promise<FastifyReply> {
  const { size } = await stat(path);
  return reply
    .header('access-control-allow-origin', '*')
    .header('cache-control', 'public, max-age=31536000, immutable')
    .header('content-length', size)
    .type('application/zip')
    .send(createReadStream(path));
}

const open = (reply: FastifyReply): FastifyReply =>
  reply.header('access-control-allow-origin', '*').header('cache-control', 'no-cache');
