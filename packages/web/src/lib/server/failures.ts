import { ServerProblem } from '@lucarne/client';
import { error, type RequestEvent, redirect } from '@sveltejs/kit';
import { m } from '../../paraglide/messages.js';
import { problemWords } from '../words/problems.ts';
import { signInPath } from './next.ts';

/** True when the visitor left before the answer was ready. */
export function isAbort(thrown: unknown): boolean {
  return thrown instanceof Error && thrown.name === 'AbortError';
}

/** Ends the request with the error page, in words for a person; a stranger who may not see it is sent to the sign-in form. */
export function failWith(thrown: unknown, { request }: Pick<RequestEvent, 'request'>): never {
  if (!(thrown instanceof ServerProblem) || thrown.status < 400) throw thrown;
  if (thrown.status === 404) error(404, m.error_not_found());
  if (thrown.status === 401) redirect(303, signInPath(new URL(request.url)));
  if (thrown.status === 403) error(403, m.error_forbidden());
  const { message, hint } = problemWords(thrown);
  error(thrown.status, message, hint === null ? {} : { hint });
}
