import { Type } from 'typebox';
import { problem } from '../../core/problem.ts';
import type { App } from '../../http/app-type.ts';
import { accountFor, needInstallationAdministrator } from '../../http/request.ts';
import { answers, listOf, management, Nullable, PortalPath } from '../../http/shapes.ts';
import type { Services } from '../../services.ts';
import { deleteKey, insertKey, type KeyOwners, listKeys } from './key-store.ts';
import { accountProblems } from './problems.ts';
import { may, type Viewer } from './rules.ts';
import { findByEmail } from './store.ts';

const base = '/api/automation/v1.0/portals/:slug/apikeys/';

const NewKeyShape = Type.Object(
  {
    email: Type.Optional(Type.String({ description: 'Whose key; yours when left out.' })),
    label: Type.Optional(Type.String({ maxLength: 100 })),
  },
  { additionalProperties: false },
);

const MadeKeyShape = Type.Object({ id: Type.String(), key: Type.String({ description: 'Shown this once.' }) });

const KeyShape = Type.Object({
  id: Type.String(),
  email: Type.String({ description: 'The account that it acts as.' }),
  label: Type.String(),
  created: Type.String({ description: 'A day of UTC.' }),
  last_used: Nullable(Type.String({ description: 'The day of UTC on which it was used last, or null.' })),
});

const Whose = Type.Object({
  of: Type.Optional(
    Type.Union([Type.Literal('me'), Type.Literal('portal')], {
      description:
        'Your own keys, or, for an administrator, those of all accounts that have their roles on this portal and nowhere else.',
    }),
  ),
});

const KeyPath = Type.Object({
  slug: Type.String({ description: 'The portal.' }),
  id: Type.String({ description: 'The key, as the list of keys names it.' }),
});

/** Keys: an account makes, lists and revokes its own; an administrator looks after those of the accounts of the portal alone. */
export function keyRoutes(app: App, services: Services): void {
  const { db } = services;

  app.get(
    base,
    {
      schema: {
        ...management,
        summary: 'API keys, without what would let somebody use them',
        params: PortalPath,
        querystring: Whose,
        response: answers(listOf(KeyShape)),
      },
    },
    async (request) => {
      const { entry, viewer } = accountFor(request, services);
      const { of = 'me' } = request.query;
      const { id, slug } = entry.portal;
      if (of === 'portal' && !may(viewer, 'portal_administrator', id)) {
        throw problem(accountProblems, 'right_missing', { role: 'portal_administrator', portal: slug });
      }
      const results = await listKeys(db, of === 'me' ? { accountId: viewer.accountId } : { portalId: id });
      return { total_count: results.length, results };
    },
  );

  app.post(
    base,
    {
      schema: {
        ...management,
        summary: 'Make an API key',
        description: "A key acts as its account. Only the installation's administrators make keys for others.",
        params: PortalPath,
        body: NewKeyShape,
        response: answers(MadeKeyShape, 201),
      },
    },
    async (request, reply) => {
      const { viewer } = accountFor(request, services);
      const { email, label = '' } = request.body;
      const own = email === undefined || email.toLowerCase() === viewer.email;
      if (!own) needInstallationAdministrator(request);
      const account = await findByEmail(db, (own ? viewer.email : email?.toLowerCase()) ?? '');
      if (!account) throw problem(accountProblems, 'account_unknown', { email: (email ?? '').slice(0, 254) });
      return reply.status(201).send(await insertKey(db, account.id, label));
    },
  );

  app.delete(
    `${base}:id/`,
    { schema: { ...management, summary: 'Revoke an API key', params: KeyPath, response: answers(Type.Null(), 204) } },
    async (request, reply) => {
      const { entry, viewer } = accountFor(request, services);
      const { id } = request.params;
      for (const owners of mayRevoke(viewer, entry.portal.id)) {
        if (await deleteKey(db, owners, id)) return reply.status(204).send(null);
      }
      throw problem(accountProblems, 'key_not_found', { id: id.slice(0, 100) });
    },
  );
}

function mayRevoke(viewer: Viewer, portalId: string): readonly KeyOwners[] {
  const own = { accountId: viewer.accountId };
  return may(viewer, 'portal_administrator', portalId) ? [own, { portalId }] : [own];
}
