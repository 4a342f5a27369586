import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/**
 * The token against forgery: a random part, and a signature over it and over what it belongs to: the session, or nobody
 * before sign-in. A cookie planted by a sibling site is therefore worth nothing.
 */
export function makeToken(secret: string, session: string | null): string {
  const random = randomBytes(16).toString('base64url');
  return `${random}.${sign(secret, random, session)}`;
}

export function isToken(secret: string, session: string | null, token: string | null | undefined): token is string {
  const [random, signature, more] = (token ?? '').split('.');
  if (!random || !signature || more !== undefined || (token ?? '').length > 200) return false;
  const expected = Buffer.from(sign(secret, random, session));
  const given = Buffer.from(signature);
  return given.length === expected.length && timingSafeEqual(given, expected);
}

function sign(secret: string, random: string, session: string | null): string {
  return createHmac('sha256', secret)
    .update(`csrftoken\n${random}\n${session ?? ''}`)
    .digest('base64url');
}
