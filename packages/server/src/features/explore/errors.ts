import { QueryProblem } from '@lucarne/odsql';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Report } from '../../core/events.ts';
import { Problem, problem } from '../../core/problem.ts';
import { challengeOf, retryAfter } from '../../http/problems.ts';
import { exploreHeaders } from './headers.ts';
import { exploreProblems } from './problems.ts';
import { QUOTA_HEADERS } from './quota.ts';

/** An error as the Explore API says it; `position` and `hint` are ours, and there when known. */
export interface ExploreError {
  readonly error_code: string;
  readonly message: string;
  readonly position?: number;
  readonly hint?: string;
}

/**
 * The one place where the Explore API answers with an error: never an inside, always its own shape, on two spaces.
 * As bytes: to a text, Fastify would add a charset that the API does not send.
 */
export function sendExploreError(
  error: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
  report: Report,
): FastifyReply {
  const { status, body, headers } = exploreError(error);
  if (status === 500) {
    report({ kind: 'request_failed', method: request.method, path: request.url.split('?')[0] ?? '', error });
  }
  forgetGoodAnswer(reply);
  return reply
    .headers({ ...exploreHeaders(request), ...headers })
    .status(status)
    .header('content-type', 'application/json')
    .send(Buffer.from(JSON.stringify(body, null, 2)));
}

const OF_GOOD_ANSWERS = [
  ...[
    'content-disposition',
    'content-encoding',
    'content-length',
    'server-timing',
    'etag',
    'trailer',
    'transfer-encoding',
  ],
  ...QUOTA_HEADERS,
];

/** Takes back what was said already of an answer that does not come, also where it stands on Node's response by now. */
export function forgetGoodAnswer(reply: FastifyReply): void {
  reply.removeTrailer('content-digest');
  for (const name of OF_GOOD_ANSWERS) {
    reply.removeHeader(name);
    if (!reply.raw.headersSent) reply.raw.removeHeader(name);
  }
}

export interface ExploreFailure {
  readonly status: number;
  readonly body: ExploreError;
  readonly headers: Readonly<Record<string, string>>;
}

/** The status and the body of an error, when to try again, and what to come with. */
export function exploreError(error: unknown): ExploreFailure {
  if (error instanceof QueryProblem) return { status: 400, body: queryError(error), headers: {} };
  const found = error instanceof Problem ? error : fromFastify(error);
  const { code, status, message, hint } = found;
  const seconds = retryAfter(found);
  return {
    status,
    body: { error_code: CODES[code] ?? code, message, ...(hint === null ? {} : { hint }) },
    headers: {
      ...(seconds === null ? {} : { 'retry-after': `${seconds}` }),
      ...challengeOf(found),
    },
  };
}

/** What is refused before a route of the API is reached has a code of the house; its programs know these. */
const CODES: Readonly<Record<string, string>> = {
  key_unknown: 'Unauthorized',
  token_unknown: 'Unauthorized',
  sign_in_needed: 'Unauthorized',
  right_missing: 'ForbiddenAccess',
  token_missing: 'ForbiddenAccess',
  token_wrong: 'ForbiddenAccess',
  origin_foreign: 'ForbiddenAccess',
  origin_unknown: 'ForbiddenAccess',
  request_invalid: 'InvalidRequest',
  address_unreadable: 'InvalidRequest',
};

function queryError({ code, message, position, hint }: QueryProblem): ExploreError {
  return {
    error_code: code,
    message,
    ...(position === undefined ? {} : { position }),
    ...(hint === undefined ? {} : { hint }),
  };
}

/** Fastify's own refusals on a GET concern the address; everything else is ours to repair. */
function fromFastify(error: unknown): Problem {
  const { statusCode, message } = error as { statusCode?: number; message?: string };
  if (statusCode === undefined || statusCode < 400 || statusCode >= 500) {
    return problem(exploreProblems, 'InternalError', {});
  }
  return new Problem({ code: 'InvalidRequest', status: statusCode, message: message ?? '', details: null, hint: null });
}
