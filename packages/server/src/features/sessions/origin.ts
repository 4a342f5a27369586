import type { IncomingHttpHeaders } from 'node:http';
import { type Problem, problem } from '../../core/problem.ts';
import { accountProblems } from '../accounts/problems.ts';

/**
 * Whether an unsafe request comes from a page of the same site: `Sec-Fetch-Site`, else `Origin`, else `Referer`; none of
 * them is a refusal. `origin` is the site's own `scheme://host[:port]`. Returns the problem, or null when all is well.
 */
export function foreignOrigin(headers: IncomingHttpHeaders, origin: string): Problem | null {
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin') {
    return problem(accountProblems, 'origin_foreign', { origin: String(headers.origin ?? site).slice(0, 200) });
  }
  const named = headers.origin ?? originOf(headers.referer);
  if (named !== undefined && named !== origin) {
    return problem(accountProblems, 'origin_foreign', { origin: named.slice(0, 200) });
  }
  return site === undefined && named === undefined ? problem(accountProblems, 'origin_unknown', {}) : null;
}

function originOf(referer: string | undefined): string | undefined {
  if (!referer) return undefined;
  return URL.canParse(referer) ? new URL(referer).origin : 'null';
}
