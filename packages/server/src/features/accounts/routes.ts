import { Type } from 'typebox';
import { problem } from '../../core/problem.ts';
import type { App } from '../../http/app-type.ts';
import { needInstallationAdministrator, portalFor } from '../../http/request.ts';
import { answers, listOf, management, PortalPath } from '../../http/shapes.ts';
import type { Services } from '../../services.ts';
import { accountProblems } from './problems.ts';
import { checkEmail, checkPassword, checkRole, type Role } from './rules.ts';
import { findByEmail, insertAccount, insertKey, listAccounts } from './store.ts';

const base = '/api/automation/v1.0/portals/:slug';
const AccountShape = Type.Object({ email: Type.String(), name: Type.String(), role: Type.String() });

const NewAccountShape = Type.Object(
  {
    email: Type.String({ maxLength: 254 }),
    name: Type.String({ minLength: 1, maxLength: 200 }),
    password: Type.String({ maxLength: 1000 }),
    role: Type.String({ maxLength: 50, description: 'installation_administrator, portal_administrator or publisher' }),
  },
  { additionalProperties: false },
);

const NewKeyShape = Type.Object(
  {
    email: Type.Optional(Type.String({ description: 'Whose key; yours when left out.' })),
    label: Type.Optional(Type.String({ maxLength: 100 })),
  },
  { additionalProperties: false },
);

const KeyShape = Type.Object({ id: Type.String(), key: Type.String({ description: 'Shown this once.' }) });

/** Accounts and keys of a portal. An administrator of a portal gives the roles of that portal, no wider one. */
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
      await insertAccount(db, { email, name, password, grants: [grantOf(role, portal.id)] });
      return reply.status(201).send({ email, name, role });
    },
  );

  app.post(
    `${base}/apikeys/`,
    {
      schema: {
        ...management,
        summary: 'Make an API key',
        description: "A key acts as its account. Only the installation's administrators make keys for others.",
        params: PortalPath,
        body: NewKeyShape,
        response: answers(KeyShape, 201),
      },
    },
    async (request, reply) => {
      portalFor(request, services, 'publisher');
      const { email, label = '' } = request.body;
      const own = email === undefined || email.toLowerCase() === request.viewer?.email;
      if (!own) needInstallationAdministrator(request);
      const account = await findByEmail(db, (own ? request.viewer?.email : email?.toLowerCase()) ?? '');
      if (!account) throw problem(accountProblems, 'account_unknown', { email: (email ?? '').slice(0, 254) });
      return reply.status(201).send(await insertKey(db, account.id, label));
    },
  );
}

const grantOf = (role: Role, portalId: string) => ({
  role,
  portalId: role === 'installation_administrator' ? null : portalId,
});
