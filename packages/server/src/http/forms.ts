import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Problem } from '../core/problem.ts';
import { bodyOf } from './problems.ts';
import { neverShared } from './request.ts';

export type Form = Readonly<Record<string, string | undefined>>;

/** The fields of a body that were sent with more than one value. */
const repeated = new WeakMap<object, readonly string[]>();

/** Bodies of forms, of at most 64 KiB, as flat texts; of a field sent twice the last counts. */
export function readForms(app: FastifyInstance): void {
  app.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string', bodyLimit: 64 * 1024 },
    (_request, body, done) => {
      const sent = new URLSearchParams(String(body));
      const fields = Object.fromEntries(sent);
      const twice = [...sent].filter(([name, value]) => fields[name] !== value).map(([name]) => name);
      if (twice.length > 0) repeated.set(fields, twice);
      done(null, fields);
    },
  );
}

/** The fields that a form named twice with different values: to be refused where an answer must be clear. */
export const repeatedFields = (body: unknown): readonly string[] =>
  (typeof body === 'object' && body !== null && repeated.get(body)) || [];

/** The texts of a body, whichever type it came in; what is no text is not there. */
export function readForm(body: unknown): Form {
  if (typeof body !== 'object' || body === null) return {};
  return Object.fromEntries(Object.entries(body).filter(([, value]) => typeof value === 'string'));
}

/** What a form led to, for the page that is shown again. */
export interface Outcome {
  readonly form: 'login' | 'choice' | 'welcome' | 'upload' | 'attachment' | 'authorize';
  /** Null where the page only asks. */
  readonly problem: Problem | null;
  readonly values: Readonly<Record<string, string>>;
  /** The origin, other than the portal's, that the form of the page may lead to. */
  readonly leadsTo?: string;
}

/** Shows a page at `path` in answer to a form, with the problem's status when it met one; programs get the problem as JSON. */
export type ShowPage = (
  request: FastifyRequest,
  reply: FastifyReply,
  path: string,
  outcome: Outcome | null,
) => FastifyReply;

declare module 'fastify' {
  interface FastifyInstance {
    showPage: ShowPage | null;
  }
}

/** Answers a form that failed, or asks: a browser sees its page, a program gets the problem, or what is asked, as JSON. */
export function answerWithPage(request: FastifyRequest, reply: FastifyReply, path: string, outcome: Outcome) {
  const { showPage } = request.server;
  if (showPage && (request.headers.accept ?? '').includes('text/html')) return showPage(request, reply, path, outcome);
  const { problem, values } = outcome;
  if (problem === null) return neverShared(reply).send(values);
  const { details } = problem;
  if (typeof details === 'object' && details !== null && 'seconds' in details) {
    reply.header('retry-after', String(details.seconds));
  }
  return neverShared(reply).status(problem.status).send(bodyOf(problem));
}
