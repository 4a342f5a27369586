import type { FastifyReply, FastifyRequest } from 'fastify';
import type { App } from '../../http/app-type.ts';
import { answerWithPage, readForm } from '../../http/forms.ts';
import { understandError } from '../../http/problems.ts';
import { checkToken, neverShared } from '../../http/request.ts';
import type { Services } from '../../services.ts';
import type { Viewer } from '../accounts/rules.ts';
import { countAttempt } from '../sessions/throttle.ts';
import { type Asked, type Asker, asSent, leadBackWith, readAsked, readAsker, type Sent } from './ask.ts';
import { insertCode } from './code-store.ts';
import { OauthError } from './errors.ts';
import { leadBack } from './rules.ts';

const PATH = '/oauth2/authorize/';

/** `/oauth2/authorize/`: where an application sends a person, who is asked and then sent back with a code or with a no. */
export function authorizeRoutes(app: App, services: Services): void {
  app.get(PATH, { schema: { hide: true } }, (request, reply) =>
    answering(request, reply, services, request.query as Sent, async (asked) => {
      const { visit } = request;
      if (!visit?.session) {
        const next = `${PATH}?${new URLSearchParams(asSent(asked))}`;
        return neverShared(reply).redirect(`/login/?${new URLSearchParams({ next })}`, 302);
      }
      return showConsent(request, reply, asked);
    }),
  );

  app.post(PATH, { config: { form: true }, schema: { hide: true } }, (request, reply) => {
    const form = readForm(request.body);
    return answering(request, reply, services, form, (asked) => decide(request, reply, services, asked, form));
  });
}

type Answer = (asked: Asked) => Promise<FastifyReply>;

/** What is wrong with application or address stays on a page of ours; all else is told to the application. */
async function answering(request: FastifyRequest, reply: FastifyReply, services: Services, sent: Sent, go: Answer) {
  let asker: Asker | null = null;
  try {
    asker = await readAsker(services.db, request.portal.id, sent);
    return await go(readAsked(asker, sent));
  } catch (error) {
    if (error instanceof OauthError && asker) {
      return neverShared(reply).redirect(leadBackWith(error, asker, sent), 302);
    }
    const found = understandError(error, request, services.report);
    return answerWithPage(request, reply, PATH, { form: 'authorize', problem: found, values: {} });
  }
}

function showConsent(request: FastifyRequest, reply: FastifyReply, asked: Asked): FastifyReply {
  const { origin, host } = new URL(asked.redirectUri);
  const values = { ...asSent(asked), application: asked.application.name, leads_to: host };
  return answerWithPage(request, reply, PATH, { form: 'authorize', problem: null, values, leadsTo: origin });
}

async function decide(
  request: FastifyRequest,
  reply: FastifyReply,
  { db, clock, secret, throttle }: Services,
  asked: Asked,
  form: Sent,
): Promise<FastifyReply> {
  const viewer = request.visit?.viewer as Viewer | null;
  const keys = { account: `consent ${viewer?.accountId ?? ''}`, address: `consent from ${request.ip}` };
  countAttempt(throttle, keys, clock());
  checkToken(request, secret, form.csrfmiddlewaretoken);
  throttle.succeeded(keys);
  if (!request.visit?.session || !viewer) return showConsent(request, reply, asked);
  if (form.decision !== 'allow') throw new OauthError('access_denied', 'The person said no.');
  const { application, givenUri, challenge, state } = asked;
  const allowed = {
    applicationId: application.id,
    accountId: viewer.accountId,
    redirectUri: givenUri,
    challenge,
    state,
  };
  const code = await insertCode(db, allowed, clock());
  return neverShared(reply).redirect(leadBack(asked.redirectUri, { code, state }), 302);
}
