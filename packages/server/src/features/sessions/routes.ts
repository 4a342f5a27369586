import { expireCookie } from '@lucarne/cookies';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { problem } from '../../core/problem.ts';
import { answerWithPage, readForm } from '../../http/forms.ts';
import { understandError } from '../../http/problems.ts';
import { checkToken, neverShared } from '../../http/request.ts';
import type { Visit } from '../../http/visit.ts';
import type { Services } from '../../services.ts';
import { verifyPassword } from '../accounts/passwords.ts';
import { accountProblems } from '../accounts/problems.ts';
import { isSuspended } from '../accounts/standing.ts';
import { findByEmail } from '../accounts/store.ts';
import { localPath } from '../languages/rules.ts';
import { signIn } from './sign-in.ts';
import { endSession } from './store.ts';
import { countAttempt } from './throttle.ts';

/** `/login/` and `/logout/`: the two ends of a session. */
export function sessionRoutes(app: FastifyInstance, services: Services): void {
  app.post('/login/', { config: { form: true }, schema: { hide: true } }, async (request, reply) => {
    const form = readForm(request.body);
    try {
      checkToken(request, services.secret, form.csrfmiddlewaretoken ?? request.headers['x-csrftoken']);
      const account = await checkCredentials(request, form, services);
      await signIn(request, reply, services, account.id);
      return neverShared(reply).redirect(localPath(form.next, '/account/'), 303);
    } catch (error) {
      const found = understandError(error, request, services.report);
      const values = { email: form.email?.slice(0, 254) ?? '', next: localPath(form.next, '') };
      return answerWithPage(request, reply, '/login/', { form: 'login', problem: found, values });
    }
  });

  app.post('/logout/', { config: { form: true }, schema: { hide: true } }, async (request, reply) => {
    const visit = request.visit as Visit;
    if (visit.session) {
      const form = readForm(request.body);
      checkToken(request, services.secret, form.csrfmiddlewaretoken ?? request.headers['x-csrftoken']);
      await endSession(services.db, visit.session);
    }
    const { https } = visit;
    reply.header('set-cookie', [expireCookie('sessionid', { https }), expireCookie('csrftoken', { https })]);
    return neverShared(reply).redirect('/', 303);
  });
}

type Form = Readonly<Record<string, string | undefined>>;

async function checkCredentials(request: FastifyRequest, form: Form, services: Services) {
  const email = (form.email ?? '').trim().toLowerCase().slice(0, 254);
  const keys = { account: `account ${email}`, address: `address ${request.ip}` };
  countAttempt(services.throttle, keys, services.clock());
  const account = await findByEmail(services.db, email);
  const right = await verifyPassword((form.password ?? '').slice(0, 1000), account?.password_hash ?? null);
  if (!account || !right) throw problem(accountProblems, 'credentials_wrong', {});
  services.throttle.succeeded(keys);
  if (await isSuspended(services.db, account.id, request.portal.id)) {
    throw problem(accountProblems, 'account_suspended', {});
  }
  return account;
}
