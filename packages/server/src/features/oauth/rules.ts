import { createHash, timingSafeEqual } from 'node:crypto';
import { problem } from '../../core/problem.ts';
import { OauthError } from './errors.ts';
import { oauthProblems } from './problems.ts';

const MOST_REDIRECTS = 20;
const LONGEST = 1000;
const LOOPBACK = new Set(['localhost', '127.0.0.1']);

/** The addresses of an application, as they will have to be sent: https anywhere, http on the machine of the person alone. */
export function checkRedirects(addresses: readonly string[]): readonly string[] {
  const given = [...new Set(addresses.map((address) => address.trim()).filter((address) => address !== ''))];
  if (given.length === 0 || given.length > MOST_REDIRECTS) {
    throw problem(oauthProblems, 'redirects_count', { most: MOST_REDIRECTS });
  }
  for (const address of given) {
    const what = faultOf(address);
    if (what) throw problem(oauthProblems, 'redirect_invalid', { address: address.slice(0, 200), what });
  }
  return given;
}

/** What is compared letter by letter must not have two readings. */
function faultOf(address: string): string | null {
  if (address.length > LONGEST) return `has more than ${LONGEST} characters`;
  if (!/^[!-~]+$/.test(address) || /[\\"<>^`{|}*]/.test(address)) return 'has characters that no address has';
  if (!URL.canParse(address)) return 'is not a whole address';
  const url = new URL(address);
  if (address.includes('#')) return 'has a part after #';
  if (url.username || url.password || /^[a-z]+:\/\/[^/?]*@/i.test(address)) return 'has a user name in it';
  if (url.protocol === 'https:') return hasPlainHost(url, address);
  if (url.protocol !== 'http:') return 'is neither https nor http on this machine';
  return LOOPBACK.has(url.hostname) ? hasPlainHost(url, address) : 'is not https';
}

function hasPlainHost(url: URL, address: string): string | null {
  if (address.startsWith(`${url.protocol}//${url.host}/`) || address === url.origin) {
    return url.hostname.startsWith('[') ? 'names its host by an IPv6 address' : null;
  }
  return `does not begin as browsers write it (${url.origin}/)`;
}

/** A challenge of RFC 7636: S256 alone, as the plain one protects nothing. */
export function checkChallenge(challenge: string | undefined, method: string | undefined): string | null {
  if (challenge === undefined && method === undefined) return null;
  if (method !== 'S256') throw new OauthError('invalid_request', 'code_challenge_method must be S256.');
  if (challenge === undefined || !/^[A-Za-z0-9_-]{43}$/.test(challenge)) {
    throw new OauthError('invalid_request', 'code_challenge must be 43 characters of base64url.');
  }
  return challenge;
}

/** Whether a verifier is the one that was promised; without a promise there must be none. */
export function keepsPromise(challenge: string | null, verifier: string | undefined): boolean {
  if (challenge === null) return verifier === undefined;
  if (verifier === undefined || !/^[A-Za-z0-9._~-]{43,128}$/.test(verifier)) return false;
  return sameText(createHash('sha256').update(verifier).digest('base64url'), challenge);
}

/** There is one scope: what the account itself may read. */
export function checkScope(...given: readonly (string | undefined)[]): void {
  const words = given.flatMap((text) => (text ?? '').split(/[\s,]+/)).filter((word) => word !== '');
  if (words.some((word) => word !== 'all')) throw new OauthError('invalid_scope', 'The only scope is «all».');
}

/** Compares two texts in a time that tells nothing of where they differ. */
export function sameText(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}

/** The address to send the person back to, with what the application is to know; what it had in its query stays. */
export function leadBack(redirectUri: string, facts: Readonly<Record<string, string>>): string {
  const query = new URLSearchParams(Object.entries(facts).filter(([, value]) => value !== '')).toString();
  return `${redirectUri}${redirectUri.includes('?') ? '&' : '?'}${query}`;
}
