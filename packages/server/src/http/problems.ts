import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Report } from '../core/events.ts';
import { Problem, type ProblemFacts, problem, row } from '../core/problem.ts';

export const httpProblems = {
  request_invalid: row<{ where: string; what: string }>(
    400,
    ({ where, what }) => `${where} ${what}.`,
    () => 'The shape of each request is in /api/docs/.',
  ),
  body_too_large: row<{ limit: string }>(
    413,
    ({ limit }) => `The body is larger than ${limit}.`,
    () => 'Send less, or ask the operator for a higher limit.',
  ),
  address_unreadable: row<{ reason: string }>(
    400,
    ({ reason }) => `The address cannot be read: ${reason}.`,
    () => 'Encode special characters with %, and keep each part under 100 characters.',
  ),
  body_unreadable: row<{ reason: string }>(400, ({ reason }) => `The body cannot be read: ${reason}`),
  media_type_unsupported: row<{ type: string }>(
    415,
    ({ type }) => `A body of type «${type}» is not read here.`,
    () => 'The type each route reads is in /api/docs/.',
  ),
  route_not_found: row<{ method: string; path: string }>(
    404,
    ({ method, path }) => `There is nothing at ${method} ${path}.`,
    () => 'The addresses are in /api/docs/.',
  ),
  host_unknown: row<{ host: string }>(
    421,
    ({ host }) => `No portal of this server answers to «${host}».`,
    () => 'Check the address; an administrator can add the name to a portal.',
  ),
  not_ready: row(
    503,
    () => 'The portal is being made ready.',
    () => 'Try again in a moment.',
  ),
  failed: row(
    500,
    () => 'Something went wrong on our side; it was written to the log.',
    () => 'Try again. If it comes back, tell the operator when it happened.',
  ),
};

/** The one place that turns a failure into the four keys and a status. */
export function answerProblems(app: FastifyInstance, report: Report): void {
  app.setErrorHandler((error: FastifyError | Problem, request, reply) => sendProblem(error, request, reply, report));
  app.setNotFoundHandler((request, reply) => {
    const path = (request.url.split('?')[0] ?? '').slice(0, 200);
    return reply.status(404).send(bodyOf(problem(httpProblems, 'route_not_found', { method: request.method, path })));
  });
}

export function sendProblem(error: unknown, request: FastifyRequest, reply: FastifyReply, report: Report) {
  const found = understandError(error, request, report);
  const seconds = retryAfter(found);
  if (seconds !== null) reply.header('retry-after', seconds);
  reply.headers(challengeOf(found));
  return reply.status(found.status).send(bodyOf(found));
}

/** The problem behind an error; one that is our fault is told to the operator. */
export function understandError(error: unknown, request: FastifyRequest, report: Report): Problem {
  const found = toProblem(error);
  if (found.status >= 500 && !(error instanceof Problem)) {
    report({ kind: 'request_failed', method: request.method, path: request.url.split('?')[0] ?? '', error });
  }
  return found;
}

export function bodyOf({ code, message, details, hint }: ProblemFacts) {
  return { code, message, details: details ?? null, hint };
}

/** Fastify's own errors in our words; anything unknown tells nothing of the inside. */
export function toProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  const { code, statusCode, message, validation, validationContext } = error as FastifyError;
  if (validation) {
    const first = validation[0];
    const where = `${validationContext ?? 'request'}${first?.instancePath ?? ''}`;
    const unknown = first?.params.additionalProperty;
    const what = typeof unknown === 'string' ? `must not have «${unknown.slice(0, 100)}»` : (first?.message ?? message);
    return problem(httpProblems, 'request_invalid', { where, what });
  }
  if (statusCode === 413) return problem(httpProblems, 'body_too_large', { limit: 'this route takes' });
  if (statusCode === 415) return problem(httpProblems, 'media_type_unsupported', { type: 'unknown' });
  if (code === 'FST_ERR_BAD_URL' || statusCode === 414) {
    return problem(httpProblems, 'address_unreadable', {
      reason: statusCode === 414 ? 'too long' : 'a broken % escape',
    });
  }
  if (statusCode === 400 && code) return problem(httpProblems, 'body_unreadable', { reason: message });
  return problem(httpProblems, 'failed', {});
}

/** In how many seconds it is worth to try again, where a problem says so. */
export function retryAfter({ details }: Pick<Problem, 'details'>): number | null {
  if (typeof details !== 'object' || details === null || !('seconds' in details)) return null;
  return typeof details.seconds === 'number' ? details.seconds : null;
}

/** What to come with, in the words of RFC 6750 where a token was sent. */
export function challengeOf({ code, status }: Pick<Problem, 'code' | 'status'>): Readonly<Record<string, string>> {
  if (code === 'token_unknown') return { 'www-authenticate': 'Bearer error="invalid_token"' };
  if (code === 'token_manages_nothing') return { 'www-authenticate': 'Bearer error="insufficient_scope"' };
  return status === 401 ? { 'www-authenticate': 'Apikey' } : {};
}
