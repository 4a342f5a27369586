import { error } from '@sveltejs/kit';
import type { Handle, HandleServerError } from '@sveltejs/kit/hooks';
import { getRequestEvent } from '$app/server';
import { isAbort } from './lib/server/failures.ts';
import { interfaceLanguage } from './lib/server/language.ts';
import { admission, signInPath } from './lib/server/next.ts';
import { m } from './paraglide/messages.js';
import { overwriteGetLocale } from './paraglide/runtime.js';

overwriteGetLocale(() => getRequestEvent().locals.language);

/** Gives each answer its language; everything else about the visitor is in the context that the outer server hung on the request. */
export const handle: Handle = ({ event, resolve }) => {
  const { language, portal, account } = event.platform?.req.lucarne ?? {};
  event.locals.language = interfaceLanguage(language ?? event.request.headers.get('accept-language'));
  const admitted = portal?.membersOnly ? admission(event.url.pathname, account ?? null) : 'open';
  if (admitted === 'sign in') return new Response(null, { status: 303, headers: { location: signInPath(event.url) } });
  if (admitted === 'closed') error(403, m.error_forbidden());
  return resolve(event, {
    transformPageChunk: ({ html }) => html.replace('%lang%', event.locals.language),
  });
};

/** Turns what went wrong into words; what is our fault is logged, a visitor who left is not. */
export const handleError: HandleServerError = ({ kind, error: thrown, event }) => {
  if (kind === 'app') return;
  if (kind === 'framework') return { message: event.route.id === null ? m.error_not_found() : m.error_not_possible() };
  if (!isAbort(thrown)) console.error(thrown);
  return { message: m.error_internal() };
};
