import { writeCookie } from '@lucarne/cookies';
import { isToken, makeToken } from '../features/sessions/token.ts';
import type { Visit } from './visit.ts';

/** The token that stands in the visitor's cookie if it is good, else a new one with the header that sets it. */
export function tokenFor(visit: Visit, secret: string): { readonly token: string; readonly setCookie: string | null } {
  const inCookie = visit.cookies.get('csrftoken');
  if (isToken(secret, visit.session, inCookie)) return { token: inCookie, setCookie: null };
  const token = makeToken(secret, visit.session);
  return { token, setCookie: writeCookie('csrftoken', token, { https: visit.https }) };
}
