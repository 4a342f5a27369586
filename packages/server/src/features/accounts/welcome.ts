import type { Kysely } from 'kysely';
import type { Settings } from '../../config.ts';
import { hashToken, randomText } from '../../core/identifiers.ts';
import { problem } from '../../core/problem.ts';
import type { App } from '../../http/app-type.ts';
import { answerWithPage, readForm } from '../../http/forms.ts';
import { understandError } from '../../http/problems.ts';
import { checkToken, neverShared } from '../../http/request.ts';
import type { Services } from '../../services.ts';
import type { Catalogue } from '../../storage/catalogue/schema.ts';
import { signIn } from '../sessions/sign-in.ts';
import { insertKey } from './key-store.ts';
import { accountProblems } from './problems.ts';
import { checkEmail, checkPassword } from './rules.ts';
import { hasAdministrator, insertAccount } from './store.ts';

const LINK_MS = 24 * 3600 * 1000;
const WHOLE = { portalId: null, role: 'installation_administrator' } as const;

/**
 * The first administrator: made from the settings when they name one with a way to enter, otherwise by whoever opens the one-time link.
 * Returns the token of a fresh link when there is no administrator, else null; links of earlier starts are worth nothing.
 */
export async function prepareAdministrator(db: Kysely<Catalogue>, settings: Settings, now: number) {
  await db.deleteFrom('welcomes').execute();
  if (await hasAdministrator(db)) return null;
  const { adminEmail, adminPassword, adminKey } = settings;
  if (adminEmail && (adminPassword ?? adminKey) !== null) {
    if (adminPassword !== null) checkPassword(adminPassword);
    const email = checkEmail(adminEmail);
    const id = await insertAccount(db, { email, name: email, password: adminPassword, grants: [WHOLE] });
    if (adminKey) await insertKey(db, id, 'first key', adminKey);
    return null;
  }
  const token = randomText(40);
  await db
    .insertInto('welcomes')
    .values({ token_hash: hashToken(token), expires: new Date(now + LINK_MS).toISOString(), used: null })
    .execute();
  return token;
}

/** `POST /welcome/{token}/`: `email`, `name`, `password`; makes the first administrator and signs them in. */
export function welcomeRoutes(app: App, services: Services): void {
  app.post('/welcome/:token/', { config: { form: true }, schema: { hide: true } }, async (request, reply) => {
    const { token } = request.params as { token: string };
    const form = readForm(request.body);
    try {
      checkToken(request, services.secret, form.csrfmiddlewaretoken);
      const id = await makeFirst(services, token, form);
      await signIn(request, reply, services, id);
      return neverShared(reply).redirect('/backoffice/', 303);
    } catch (error) {
      const found = understandError(error, request, services.report);
      const values = { email: form.email?.slice(0, 254) ?? '', name: form.name?.slice(0, 200) ?? '' };
      const page = `/welcome/${encodeURIComponent(token)}/`;
      return answerWithPage(request, reply, page, { form: 'welcome', problem: found, values });
    }
  });
}

async function makeFirst({ db, clock }: Services, token: string, form: ReturnType<typeof readForm>): Promise<string> {
  const email = checkEmail(form.email ?? '');
  const password = form.password ?? '';
  checkPassword(password);
  const now = new Date(clock());
  const taken = await db
    .updateTable('welcomes')
    .set({ used: now.toISOString() })
    .where('token_hash', '=', hashToken(token))
    .where('used', 'is', null)
    .where('expires', '>', now)
    .returning('token_hash')
    .executeTakeFirst();
  if (!taken) throw problem(accountProblems, 'welcome_over', {});
  return insertAccount(db, { email, name: form.name?.trim().slice(0, 200) || email, password, grants: [WHOLE] });
}
