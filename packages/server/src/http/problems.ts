import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Report } from '../core/events.ts';
import { nearestName, Problem, type ProblemFacts, problem, row } from '../core/problem.ts';

export const httpProblems = {
  request_invalid: row<{ where: string; what: string; nearest?: string | null }>(
    400,
    ({ where, what }) => `${where} ${what}.`,
    ({ nearest }) => (nearest ? `Did you mean «${nearest}»?` : 'The shape of each request is in /api/docs/.'),
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
  const found = toProblem(error, request.body);
  if (found.status >= 500 && !(error instanceof Problem)) {
    report({ kind: 'request_failed', method: request.method, path: request.url.split('?')[0] ?? '', error });
  }
  return found;
}

export function bodyOf({ code, message, details, hint }: ProblemFacts) {
  return { code, message, details: details ?? null, hint };
}

/** Fastify's own errors in our words, with the nearest choice to what a body said; anything unknown tells nothing of the inside. */
export function toProblem(error: unknown, body?: unknown): Problem {
  if (error instanceof Problem) return error;
  const { code, statusCode, message, validation } = error as FastifyError;
  if (validation) return invalid(error as FastifyError, body);
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

/** What a request should have been: where there are choices all of them, and the nearest to what it said. */
function invalid({ message, validation = [], validationContext }: FastifyError, body: unknown): Problem {
  const [first] = validation;
  const path = first?.instancePath ?? '';
  const where = (validationContext ?? 'request') + path;
  const choices = validation.flatMap(({ keyword, instancePath, params }) =>
    keyword === 'const' && instancePath === path ? [String(params.allowedValue)] : [],
  );
  if (choices.length > 1) {
    const nearest = nearestName(validationContext === 'body' ? textAt(body, path) : '', choices);
    return problem(httpProblems, 'request_invalid', { where, what: `must be one of ${choices.join(', ')}`, nearest });
  }
  const unknown = first?.params.additionalProperty;
  const what = typeof unknown === 'string' ? `must not have «${unknown.slice(0, 100)}»` : (first?.message ?? message);
  return problem(httpProblems, 'request_invalid', { where, what });
}

/** The text at a place of a body, as a JSON pointer names it. */
function textAt(body: unknown, pointer: string): string {
  const steps = pointer.split('/').slice(1);
  const found = steps.reduce<unknown>((value, step) => {
    const name = step.replaceAll('~1', '/').replaceAll('~0', '~');
    return typeof value === 'object' && value !== null
      ? Object.entries(value).find(([key]) => key === name)?.[1]
      : null;
  }, body);
  return typeof found === 'string' ? found.slice(0, 100) : '';
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
