import { registerSchema } from '@lucarne/cookies';
import type { FastifyRequest } from 'fastify';
import type { Portal } from '../../core/dataset.ts';
import { problem } from '../../core/problem.ts';
import type { App } from '../../http/app-type.ts';
import { portalFor } from '../../http/request.ts';
import { answers, management, PortalPath } from '../../http/shapes.ts';
import type { Services } from '../../services.ts';
import type { PortalEntry } from '../portals/directory.ts';
import { asksSomething, describeChanged, exported, judged, languageOf } from './answers.ts';
import { changeRegister } from './change.ts';
import { registerProblems } from './problems.ts';
import { ChangedShape, DryRun, ExportShape, RegisterBody, RegisterShape } from './shapes.ts';

export const registerBase = '/api/automation/v1.0/portals/:slug/register/';

/** The register as a whole: read, replaced, exported, and the schema that it is held to. */
export function registerRoutes(app: App, services: Services): void {
  readingRoutes(app, services);
  exportRoutes(app, services);
  replacingRoute(app, services);
}

function readingRoutes(app: App, services: Services): void {
  app.get(
    registerBase,
    {
      schema: {
        ...management,
        summary: 'The register, and what the door dropped',
        params: PortalPath,
        response: answers(RegisterShape),
      },
    },
    async (request, reply) => {
      const entry = portalFor(request, services, 'publisher');
      reply.header('etag', `"${entry.registerHash}"`);
      return describeRegister(entry, services);
    },
  );
}

function describeRegister({ portal, register, registerHash: hash, charter }: PortalEntry, { dropped }: Services) {
  const { version, date, entries } = register;
  return {
    version,
    date,
    hash,
    entries: entries.map(judged),
    banner: asksSomething(register),
    published: charter.publishesRegister,
    charter_words: { why: charter.words.why ? { ...charter.words.why } : null },
    dropped: [...dropped.of(portal.slug)],
  };
}

function exportRoutes(app: App, services: Services): void {
  app.get(
    `${registerBase}export/`,
    {
      schema: {
        ...management,
        summary: 'The whole register as a file',
        params: PortalPath,
        response: answers(ExportShape),
      },
    },
    async (request, reply) => {
      const { portal, register, registerHash: hash } = portalFor(request, services, 'publisher');
      const filename = `register-${portal.slug}-v${register.version}.json`;
      reply.header('content-disposition', `attachment; filename="${filename}"`).header('etag', `"${hash}"`);
      return exported({ register, hash });
    },
  );

  app.get(
    `${registerBase}schema/`,
    { schema: { tags: ['cookies'], summary: 'The JSON Schema of a register', params: PortalPath } },
    async (_request, reply) =>
      reply
        .header('access-control-allow-origin', '*')
        .type('application/schema+json')
        .send(JSON.stringify(registerSchema)),
  );
}

/** Room for as many entries as a register may have, each with its longest words. */
const LARGEST = 8 * 1024 * 1024;

function replacingRoute(app: App, services: Services): void {
  app.put(
    registerBase,
    {
      bodyLimit: LARGEST,
      // Before the body is taken in: it may be large.
      onRequest: async (request) => void portalFor(request, services, 'portal_administrator'),
      schema: {
        ...management,
        summary: 'Replace the register',
        description:
          'Makes the next version, which the door enforces at once. The version that you read, in `version` or as the hash in `If-Match`, must still be the latest.',
        params: PortalPath,
        querystring: DryRun,
        body: RegisterBody,
        response: answers(ChangedShape),
      },
    },
    async (request) => {
      const { portal } = portalFor(request, services, 'portal_administrator');
      const { portal: named, version, entries } = request.body;
      refuseAnother(portal, named);
      const expected = ifMatch(request) ?? (typeof version === 'number' ? version : null);
      if (expected === null) throw problem(registerProblems, 'register_version_unsaid', {});
      return change(request, services, portal, { edit: () => entries, expected });
    },
  );
}

/** Another portal's register is not taken by mistake: its words and hosts are its own. */
function refuseAnother({ slug }: Portal, named: unknown): void {
  if (named === undefined || named === slug) return;
  const sent = typeof named === 'string' ? named.slice(0, 100) : typeof named;
  throw problem(registerProblems, 'register_of_another', { portal: slug, sent });
}

/** What `If-Match` says: a hash, with or without quotes, `*` for whatever stands, or null when it was not sent. */
export const ifMatch = ({ headers }: FastifyRequest): string | null =>
  headers['if-match']?.trim().replace(/^(?:W\/)?"(.*)"$/, '$1') ?? null;

interface Change {
  readonly edit: Parameters<typeof changeRegister>[2];
  readonly expected: string | number | null;
}

/** Makes a change, or only tells it, and answers with what differs. */
export async function change(
  request: FastifyRequest,
  services: Services,
  portal: Portal,
  { edit, expected }: Change,
): Promise<ReturnType<typeof describeChanged>> {
  const { dry_run: dryRun = false, lang } = request.query as { dry_run?: boolean; lang?: string };
  const changed = await changeRegister(services, portal, edit, {
    madeBy: request.viewer?.accountId ?? null,
    expected: expected === '*' ? null : expected,
    dryRun,
  });
  return describeChanged(changed, languageOf(request, portal, lang));
}
