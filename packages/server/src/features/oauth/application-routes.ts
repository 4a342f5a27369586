import { Type } from 'typebox';
import { problem } from '../../core/problem.ts';
import type { App } from '../../http/app-type.ts';
import { accountFor, portalFor, sessionFor } from '../../http/request.ts';
import { answers, listOf, management, Nullable, PortalPath } from '../../http/shapes.ts';
import type { Services } from '../../services.ts';
import {
  deleteApplication,
  endAllowed,
  insertApplication,
  listAllowed,
  listApplications,
} from './application-store.ts';
import { oauthProblems } from './problems.ts';
import { checkRedirects } from './rules.ts';

const base = '/api/automation/v1.0/portals/:slug';

const Kind = Type.Union([Type.Literal('confidential'), Type.Literal('public')], {
  description:
    'Confidential: runs on a server and keeps a secret. Public: runs with people, keeps none, and must send a code_challenge (PKCE).',
});
const Redirects = Type.Array(Type.String({ maxLength: 1100 }), {
  maxItems: 100,
  description: 'Where people are sent back to, compared letter by letter: https, or http on localhost or 127.0.0.1.',
});

const NewApplicationShape = Type.Object(
  { name: Type.String({ maxLength: 100 }), redirect_uris: Redirects, kind: Type.Optional(Kind) },
  { additionalProperties: false },
);

const ApplicationShape = Type.Object({
  client_id: Type.String(),
  name: Type.String(),
  kind: Kind,
  redirect_uris: Redirects,
  created: Type.String({ description: 'A day of UTC.' }),
  accounts: Type.Integer({ description: 'How many accounts let it act for them.' }),
});

const MadeShape = Type.Object({
  client_id: Type.String(),
  client_secret: Nullable(Type.String({ description: 'Shown this once; null for a public application.' })),
});

const AllowedShape = Type.Object({
  client_id: Type.String(),
  name: Type.String(),
  since: Type.String({ description: 'A day of UTC.' }),
  last_used: Nullable(Type.String({ description: 'A day of UTC; null until the application exchanged its code.' })),
});

const ApplicationPath = Type.Object({
  slug: Type.String({ description: 'The portal.' }),
  id: Type.String({ description: 'The `client_id` of the application.' }),
});

/** Applications of a portal, which its administrators register, and those that an account lets act for it. */
export function applicationRoutes(app: App, services: Services): void {
  registered(app, services);
  allowed(app, services);
}

function registered(app: App, services: Services): void {
  const { db } = services;
  app.get(
    `${base}/applications/`,
    {
      schema: {
        ...management,
        summary: 'The applications that people may let act for them (OAuth 2)',
        params: PortalPath,
        response: answers(listOf(ApplicationShape)),
      },
    },
    async (request) => {
      const { portal } = portalFor(request, services, 'portal_administrator');
      const results = await listApplications(db, portal.id);
      return { total_count: results.length, results };
    },
  );

  app.post(
    `${base}/applications/`,
    {
      schema: {
        ...management,
        summary: 'Register an application',
        params: PortalPath,
        body: NewApplicationShape,
        response: answers(MadeShape, 201),
      },
    },
    async (request, reply) => {
      const { portal } = portalFor(request, services, 'portal_administrator');
      const { kind = 'confidential', redirect_uris } = request.body;
      const name = request.body.name.trim();
      if (name === '') throw problem(oauthProblems, 'application_unnamed', {});
      const redirectUris = checkRedirects(redirect_uris);
      const { id, secret } = await insertApplication(db, portal.id, {
        name,
        redirectUris,
        isPublic: kind === 'public',
      });
      return reply.status(201).send({ client_id: id, client_secret: secret });
    },
  );

  app.delete(
    `${base}/applications/:id/`,
    {
      schema: {
        ...management,
        summary: 'Delete an application, and end all that it was allowed',
        params: ApplicationPath,
        response: answers(Type.Null(), 204),
      },
    },
    async (request, reply) => {
      const { portal } = portalFor(request, services, 'portal_administrator');
      const { id } = request.params;
      if (await deleteApplication(db, portal.id, id)) return reply.status(204).send(null);
      throw problem(oauthProblems, 'application_not_found', { id: id.slice(0, 100) });
    },
  );
}

function allowed(app: App, services: Services): void {
  const { db, clock } = services;
  app.get(
    `${base}/account/applications/`,
    {
      schema: {
        ...management,
        summary: 'The applications that you let act for you on this portal',
        params: PortalPath,
        response: answers(listOf(AllowedShape)),
      },
    },
    async (request) => {
      const { entry, viewer } = accountFor(request, services);
      const results = await listAllowed(db, { accountId: viewer.accountId, portalId: entry.portal.id, now: clock() });
      return { total_count: results.length, results };
    },
  );

  app.delete(
    `${base}/account/applications/:id/`,
    {
      schema: {
        ...management,
        summary: 'Let an application act for you no longer',
        params: ApplicationPath,
        response: answers(Type.Null(), 204),
      },
    },
    async (request, reply) => {
      const { entry, viewer } = sessionFor(request, services);
      const { id } = request.params;
      const standing = { accountId: viewer.accountId, portalId: entry.portal.id, now: clock() };
      if (await endAllowed(db, { ...standing, id })) return reply.status(204).send(null);
      throw problem(oauthProblems, 'application_not_found', { id: id.slice(0, 100) });
    },
  );
}
