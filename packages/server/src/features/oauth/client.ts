import type { FastifyRequest } from 'fastify';
import { hashToken } from '../../core/identifiers.ts';
import type { Form } from '../../http/forms.ts';
import type { Services } from '../../services.ts';
import { type Application, findApplication } from './application-store.ts';
import { OauthError } from './errors.ts';
import { sameText } from './rules.ts';

interface Credentials {
  readonly id: string;
  readonly secret: string | null;
}

/** What a hash is compared with where there is none, so that an unknown application takes as long as a known one. */
const NOBODY = hashToken('');

/**
 * The application that calls: by `Authorization: Basic`, or by `client_id` and `client_secret` in the body; a public one by its name
 * alone. Only failures count, by application and address: who guesses waits as at sign-in. What others behind an address do wrong is
 * asked after only when this one is wrong too, so that a busy server that is right never waits for them.
 */
export async function theClient(request: FastifyRequest, form: Form, services: Services): Promise<Application> {
  const { db, throttle, clock } = services;
  const { id, secret } = credentialsOf(request, form);
  const keys = { account: `client ${id.slice(0, 100)} at ${request.ip}`, address: `clients at ${request.ip}` };
  throttle.check([keys.account], clock());
  const application = await findApplication(db, request.portal.id, id);
  const expected = application?.secretHash ?? NOBODY;
  const right = sameText(expected, hashToken(secret ?? 'none'));
  const isPublic = application?.secretHash === null && secret === null;
  if (application && (isPublic || (right && application.secretHash !== null))) return application;
  throttle.check([keys.address], clock());
  throttle.failed(Object.values(keys), clock());
  throw new OauthError('invalid_client', 'This application and its secret are not known on this portal.');
}

const NAMELESS =
  'client_id is missing. Send it in a form (application/x-www-form-urlencoded), in JSON with Content-Type: application/json, or by Authorization: Basic.';

function credentialsOf({ headers }: FastifyRequest, form: Form): Credentials {
  const [scheme = '', encoded = ''] = (headers.authorization ?? '').trim().split(/\s+/);
  const inBody = { id: form.client_id ?? '', secret: form.client_secret ?? null };
  if (!/^basic$/i.test(scheme)) {
    if (inBody.id === '') throw new OauthError('invalid_client', NAMELESS);
    return { id: inBody.id, secret: inBody.secret === '' ? null : inBody.secret };
  }
  const text = Buffer.from(encoded, 'base64').toString('utf8');
  const colon = text.indexOf(':');
  const id = decoded(text.slice(0, Math.max(colon, 0)));
  const secret = decoded(text.slice(colon + 1));
  if (inBody.secret !== null || (inBody.id !== '' && inBody.id !== id)) {
    throw new OauthError('invalid_request', 'The application names itself in two ways.');
  }
  return { id, secret: secret === '' ? null : secret };
}

/** RFC 6749 wants both parts encoded as forms are; programs that do not know it send none of what that would change. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return text;
  }
}
