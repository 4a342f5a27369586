import { type Choice, type Place, policyOf, type Register } from '@lucarne/cookies';

/** Where browsers tell what the policy kept away. */
export const REPORTS_PATH = '/api/reports/';

/** The policy of what is no page: it loads nothing, whoever opens it. */
export const NOTHING_LOADS =
  "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

export interface PageFacts {
  readonly register: Register;
  readonly choice: Choice | null;
  readonly path: string;
  readonly https: boolean;
  /** Hosts of the register that are open for this one answer. */
  readonly once: readonly string[];
  /** The origin that the page's own form leads to, where it is another than the portal's. */
  readonly leadsTo?: string | undefined;
}

/**
 * The public site or the administration: an entry of the register says where it serves. Read as the pages read an address: what
 * is written as `/%62ackoffice/` is the administration too.
 */
export const placeOf = (path: string): Place => (/^\/backoffice(?:\/|$)/.test(decoded(path)) ? 'back' : 'front');

function decoded(path: string): string {
  try {
    return path.includes('%') ? decodeURI(path) : path;
  } catch {
    return path;
  }
}

/** The headers of every page: the policy from the register and the choice, and no cache that others share. */
export function pageHeaders(facts: PageFacts): Readonly<Record<string, string>> {
  const { https, once } = facts;
  return {
    'content-security-policy': policyFor(facts),
    ...(https ? { 'reporting-endpoints': `${GROUP}="${REPORTS_PATH}"` } : {}),
    'cache-control': once.length > 0 ? 'private, no-store' : 'private, no-cache',
    vary: 'Accept-Language, Cookie, Sec-GPC',
    'referrer-policy': 'strict-origin-when-cross-origin',
    'x-content-type-options': 'nosniff',
    'permissions-policy': 'camera=(), microphone=(), geolocation=(), interest-cohort=()',
  };
}

const GROUP = 'csp';

/** Where a policy names a group, Chromium leaves the plain address aside, and it believes groups by https alone. */
function policyFor({ register, choice, path, https, once, leadsTo }: PageFacts): string {
  const settings = { where: placeOf(path), once, reportUri: REPORTS_PATH };
  const policy = policyOf(register, choice, leadsTo === undefined ? settings : { ...settings, leadsTo });
  return https ? `${policy}; report-to ${GROUP}` : policy;
}
