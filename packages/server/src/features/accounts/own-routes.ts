import { Type } from 'typebox';
import { problem } from '../../core/problem.ts';
import type { App } from '../../http/app-type.ts';
import { accountFor, sessionFor } from '../../http/request.ts';
import { answers, management, PortalPath } from '../../http/shapes.ts';
import type { Services } from '../../services.ts';
import { countAttempt } from '../sessions/throttle.ts';
import { changePassword, countOtherSessions, endOtherSessions } from './own-store.ts';
import { verifyPassword } from './passwords.ts';
import { accountProblems } from './problems.ts';
import { checkPassword } from './rules.ts';
import { findByEmail } from './store.ts';

const base = '/api/automation/v1.0/portals/:slug/account';

const SessionsShape = Type.Object({
  other_sessions: Type.Integer({ description: 'Besides this one, on all portals of the server.' }),
});

const EndedShape = Type.Object({ ended_sessions: Type.Integer() });

const NewPasswordShape = Type.Object(
  { old_password: Type.String({ maxLength: 1000 }), new_password: Type.String({ maxLength: 1000 }) },
  { additionalProperties: false },
);

/** What a signed-in person changes of their own account: no key and no application does it for them. */
export function ownAccountRoutes(app: App, services: Services): void {
  const { db, clock } = services;

  app.get(
    `${base}/sessions/`,
    {
      schema: {
        ...management,
        summary: 'How many other sessions of yours stand',
        params: PortalPath,
        response: answers(SessionsShape),
      },
    },
    async (request) => {
      const { viewer } = accountFor(request, services);
      const session = request.visit?.session ?? '';
      return { other_sessions: await countOtherSessions(db, { accountId: viewer.accountId, session }, clock()) };
    },
  );

  app.post(
    `${base}/sessions/end/`,
    {
      schema: {
        ...management,
        summary: 'End your other sessions',
        params: PortalPath,
        response: answers(EndedShape),
      },
    },
    async (request) => {
      const { viewer, session } = sessionFor(request, services);
      return { ended_sessions: await endOtherSessions(db, { accountId: viewer.accountId, session }) };
    },
  );

  app.post(
    `${base}/password/`,
    {
      schema: {
        ...management,
        summary: 'Change your password, and end your other sessions',
        params: PortalPath,
        body: NewPasswordShape,
        response: answers(EndedShape),
      },
    },
    async (request) => {
      const { viewer, session } = sessionFor(request, services);
      const { old_password, new_password } = request.body;
      checkPassword(new_password);
      const keys = { account: `account ${viewer.email}`, address: `address ${request.ip}` };
      countAttempt(services.throttle, keys, clock());
      const account = await findByEmail(db, viewer.email);
      const right = await verifyPassword(old_password, account?.password_hash ?? null);
      if (!account || !right || !(await changePassword(db, account, new_password))) {
        throw problem(accountProblems, 'password_wrong', {});
      }
      services.throttle.succeeded(keys);
      return { ended_sessions: await endOtherSessions(db, { accountId: account.id, session }) };
    },
  );
}
