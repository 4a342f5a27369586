import { type BuiltInCookie, fixedFacts } from '../register/built-in.ts';
import { isCookieName } from '../register/match.ts';
import type { Attributes } from '../register/register.ts';

const valueShape = /^[\x21\x23-\x2b\x2d-\x3a\x3c-\x5b\x5d-\x7e]+$/;
/** A path may hold more than a value: all that a register lets it hold. */
const pathShape = /^\/[\x21-\x3a\x3c-\x7e]*$/;
const longestPair = 4096;

/** A name or value that cannot stand in a `Set-Cookie` header. The value is not repeated: it may be a secret. */
export class CookieProblem extends Error {
  readonly code = 'cookie_unwritable';
  readonly details: { readonly name: string };
  readonly hint: string;

  constructor(name: string, message: string, hint: string) {
    super(message);
    this.details = { name };
    this.hint = hint;
  }
}

/**
 * A whole `Set-Cookie` header for a built-in, as its entry says. The life is written as `Max-Age` alone: every browser reads it,
 * and it depends on no clock. `Secure` is written on https.
 */
export function writeCookie(name: BuiltInCookie, value: string, context: { readonly https: boolean }): string {
  if (!valueShape.test(value) || name.length + value.length > longestPair) {
    throw new CookieProblem(
      name,
      `The value of the cookie ${name} is empty, too long, or holds a character that a cookie cannot.`,
      'Encode the value with encodeURIComponent and keep it under 4,000 characters; to remove the cookie, call expireCookie.',
    );
  }
  const { lifetime_s, attributes } = fixedFacts[name];
  return `${name}=${value}; Max-Age=${lifetime_s}${attributes ? written(attributes, context.https) : ''}`;
}

const written = ({ path, http_only, same_site, secure }: Attributes, https: boolean): string =>
  `; Path=${path}${http_only ? '; HttpOnly' : ''}; SameSite=${same_site}${secure && https ? '; Secure' : ''}`;

export interface ExpirySettings {
  readonly https: boolean;
  /** `/` unless said: a browser removes only the cookie of the same path and domain. */
  readonly path?: string;
  readonly domain?: string;
  /** Of a cookie that is kept apart for each site that frames it. */
  readonly partitioned?: boolean;
}

/** A `Set-Cookie` header that removes a cookie, of any name. */
export function expireCookie(name: string, settings: ExpirySettings): string {
  const { https, path = '/', domain, partitioned = false } = settings;
  if (!isCookieName(name) || !pathShape.test(path) || (domain !== undefined && !valueShape.test(domain))) {
    throw new CookieProblem(
      name,
      'The name, path or domain of a cookie to remove holds a character that a header cannot.',
      'Pass the name exactly as the browser sent it, and skip names that are not tokens.',
    );
  }
  return `${name}=; Max-Age=0; Path=${path}${domain === undefined ? '' : `; Domain=${domain}`}; SameSite=Lax${https ? '; Secure' : ''}${partitioned ? '; Partitioned' : ''}`;
}
