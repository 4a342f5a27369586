import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { App } from '../../http/app-type.ts';
import { type Form, readForm, repeatedFields } from '../../http/forms.ts';
import { retryAfter, understandError } from '../../http/problems.ts';
import type { Services } from '../../services.ts';
import type { Application } from './application-store.ts';
import { plain } from './ask.ts';
import { theClient } from './client.ts';
import { endWhatCodeGave, findCode } from './code-store.ts';
import { OauthError } from './errors.ts';
import { beginGrant, type Given, refreshGrant, revokeToken, TOKEN_SECONDS } from './grant-store.ts';
import { checkScope, keepsPromise } from './rules.ts';

/** A program shows a secret or a code of its own here: a session counts for nothing, and any page may call. */
const config = { sessionless: true };

/** `/oauth2/token/` and `/oauth2/revoke/`: what applications call themselves, in the words of RFC 6749 and 7009. */
export function tokenRoutes(app: App, services: Services): void {
  app.register(async (scope: FastifyInstance) => {
    scope.setErrorHandler((error, request, reply) => refuse(error, request, reply, services));
    scope.addHook('onRequest', async (_request, reply) => {
      reply.headers({ 'cache-control': 'no-store', pragma: 'no-cache', 'access-control-allow-origin': '*' });
    });
    for (const path of ['/oauth2/token/', '/oauth2/revoke/']) {
      scope.options(path, { schema: { hide: true } }, async (_request, reply) =>
        reply.status(204).headers(PREFLIGHT).send(),
      );
    }
    scope.post('/oauth2/token/', { config, schema: { hide: true } }, async (request) => {
      const form = formOf(request);
      const application = await theClient(request, form, services);
      const given = await exchangeOf(form)(application, form, services);
      return {
        access_token: given.access,
        expires_in: TOKEN_SECONDS,
        token_type: 'Bearer',
        state: given.state,
        scope: 'all',
        refresh_token: given.refresh,
      };
    });
    scope.post('/oauth2/revoke/', { config, schema: { hide: true } }, async (request, reply) => {
      const form = formOf(request);
      const application = await theClient(request, form, services);
      await revokeToken(services.db, application.id, needed(form, 'token'));
      return reply.status(200).send();
    });
  });
}

const PREFLIGHT = {
  'access-control-allow-methods': 'POST, OPTIONS',
  'access-control-allow-headers': 'Authorization, Content-Type',
  'access-control-max-age': '1000',
};

function formOf({ body }: FastifyRequest): Form {
  const [twice] = repeatedFields(body);
  if (twice !== undefined) throw new OauthError('invalid_request', `${twice.slice(0, 50)} came more than once.`);
  return readForm(body);
}

function needed(form: Form, name: string): string {
  const text = form[name];
  if (text && text.length <= 1000) return text;
  throw new OauthError('invalid_request', `${name} is ${text ? 'too long' : 'missing'}.`);
}

type Exchange = (application: Application, form: Form, services: Services) => Promise<Given>;

function exchangeOf(form: Form): Exchange {
  const type = needed(form, 'grant_type');
  if (type === 'authorization_code') return byCode;
  if (type === 'refresh_token') return byRefresh;
  throw new OauthError('unsupported_grant_type', 'The grant types are authorization_code and refresh_token.');
}

const byCode: Exchange = async (application, form, { db, clock }) => {
  const now = clock();
  checkScope(form.scope, form.scopes);
  const found = await findCode(db, application.id, needed(form, 'code'), now);
  if (!found) throw overOrUnknown('code');
  if (found.used) {
    await endWhatCodeGave(db, found.code_hash);
    throw overOrUnknown('code');
  }
  const here = form.redirect_uri ?? '';
  const wasLeftOut = found.redirect_uri === '' && application.redirectUris.includes(here);
  if (here !== found.redirect_uri && !wasLeftOut) {
    throw new OauthError('invalid_grant', 'redirect_uri is not the one that the code was sent to.');
  }
  if (!keepsPromise(found.challenge, form.code_verifier)) {
    throw new OauthError('invalid_grant', 'code_verifier is not what code_challenge promised.');
  }
  const given = await beginGrant(db, {
    applicationId: application.id,
    accountId: found.account_id,
    state: found.state,
    codeHash: found.code_hash,
    now,
  });
  if (given) return given;
  await endWhatCodeGave(db, found.code_hash);
  throw overOrUnknown('code');
};

const byRefresh: Exchange = async (application, form, { db, clock }) => {
  checkScope(form.scope, form.scopes);
  const given = await refreshGrant(db, application.id, needed(form, 'refresh_token'), clock());
  if (given) return given;
  throw overOrUnknown('refresh_token');
};

const overOrUnknown = (what: string) =>
  new OauthError('invalid_grant', `This ${what} is not known, was used before, or is over.`);

/** The one shape of refusals here: that of the standard, also for what never reached it. */
function refuse(error: unknown, request: FastifyRequest, reply: FastifyReply, { report }: Services): FastifyReply {
  if (error instanceof OauthError) {
    if (error.status === 401) reply.header('www-authenticate', 'Basic realm="oauth2", charset="UTF-8"');
    return reply.status(error.status).send({ error: error.code, error_description: plain(error.message) });
  }
  const found = understandError(error, request, report);
  const seconds = retryAfter(found);
  if (seconds !== null) reply.header('retry-after', String(seconds));
  const code = found.status >= 500 ? 'server_error' : 'invalid_request';
  return reply.status(found.status).send({ error: code, error_description: plain(found.message) });
}
