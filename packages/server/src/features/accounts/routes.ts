import type { FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import type { App } from '../../http/app-type.ts';
import { needInstallationAdministrator, portalFor } from '../../http/request.ts';
import { answers, listOf, management, PortalPath } from '../../http/shapes.ts';
import type { Services } from '../../services.ts';
import { checkEmail, checkPassword, checkRole, type Role, type Viewer } from './rules.ts';
import { removeAccount, restoreAccount, type Standing, suspendAccount } from './standing.ts';
import { insertAccount, listAccounts } from './store.ts';

const base = '/api/automation/v1.0/portals/:slug';
const AccountShape = Type.Object({
  id: Type.String(),
  email: Type.String(),
  name: Type.String(),
  role: Type.String(),
  suspended: Type.Boolean({ description: 'The portal does not let the account in for now.' }),
});

const NewAccountShape = Type.Object(
  {
    email: Type.String({ maxLength: 254 }),
    name: Type.String({ minLength: 1, maxLength: 200 }),
    password: Type.String({ maxLength: 1000 }),
    role: Type.String({
      maxLength: 50,
      description: 'installation_administrator, portal_administrator, publisher or reader',
    }),
  },
  { additionalProperties: false },
);

const AccountPath = Type.Object({
  slug: Type.String({ description: 'The portal.' }),
  id: Type.String({ description: 'The account, as the list of accounts names it.' }),
});

/** Accounts of a portal. An administrator of a portal gives and takes the roles of that portal, no wider one. */
export function accountRoutes(app: App, services: Services): void {
  const { db } = services;

  app.get(
    `${base}/accounts/`,
    {
      schema: {
        ...management,
        summary: 'Who has a role on the portal',
        params: PortalPath,
        response: answers(listOf(AccountShape)),
      },
    },
    async (request) => {
      const { portal } = portalFor(request, services, 'portal_administrator');
      const results = await listAccounts(db, portal.id);
      return { total_count: results.length, results };
    },
  );

  app.post(
    `${base}/accounts/`,
    {
      schema: {
        ...management,
        summary: 'Make an account with a role',
        params: PortalPath,
        body: NewAccountShape,
        response: answers(AccountShape, 201),
      },
    },
    async (request, reply) => {
      const { portal } = portalFor(request, services, 'portal_administrator');
      const role = checkRole(request.body.role);
      if (role === 'installation_administrator') needInstallationAdministrator(request);
      const email = checkEmail(request.body.email);
      checkPassword(request.body.password);
      const { name, password } = request.body;
      const id = await insertAccount(db, { email, name, password, grants: [grantOf(role, portal.id)] });
      return reply.status(201).send({ id, email, name, role, suspended: false });
    },
  );

  for (const [verb, summary, change] of STANDINGS) {
    app.post(
      `${base}/accounts/:id/${verb}/`,
      { schema: { ...management, summary, params: AccountPath, response: answers(Type.Null(), 204) } },
      async (request, reply) => {
        await change(db, standingOf(request, services));
        return reply.status(204).send(null);
      },
    );
  }

  app.delete(
    `${base}/accounts/:id/`,
    {
      schema: {
        ...management,
        summary: 'Take an account off the portal',
        description:
          'Its roles, sessions and applications on the portal end at once. Who holds a role on no other portal is deleted, keys and all.',
        params: AccountPath,
        response: answers(Type.Null(), 204),
      },
    },
    async (request, reply) => {
      await removeAccount(db, standingOf(request, services));
      return reply.status(204).send(null);
    },
  );
}

const STANDINGS = [
  ['suspend', 'End the sessions of an account, and let it in no longer', suspendAccount],
  ['restore', 'Let a suspended account in again', restoreAccount],
] as const;

function standingOf(request: FastifyRequest, services: Services): Standing {
  const { portal } = portalFor(request, services, 'portal_administrator');
  const { id } = request.params as { id: string };
  return { actor: request.viewer as Viewer, accountId: id, portalId: portal.id };
}

const grantOf = (role: Role, portalId: string) => ({
  role,
  portalId: role === 'installation_administrator' ? null : portalId,
});
