import type { IncomingMessage, ServerResponse } from 'node:http';
import { type Arrival, arrive, type CookieVisit, type GuardOptions, openDesk } from './node/guard.ts';
import { answerOwn } from './node/routes.ts';

export { charterOfFiles } from './node/charters.ts';
export type { CookieVisit, Dropped, GuardOptions, PageParts } from './node/guard.ts';
export { type Html, html } from './node/html.ts';
export { charterHtml, choiceForm, firstLayer } from './node/pages.ts';
export { RegisterProblem, registerForPages, type SiteSettings, siteRegister } from './node/register.ts';
export { style } from './static/style.ts';

/** A Node request and response, or what a framework makes of them. */
type Middleware = (request: IncomingMessage, response: ServerResponse, next: (error?: unknown) => void) => void;
type Listener = (request: IncomingMessage, response: ServerResponse, visit: CookieVisit) => void;

/** As much of a Fastify instance as the plugin uses. */
interface FastifyLike {
  addHook(
    name: 'onRequest',
    hook: (
      request: { raw: IncomingMessage },
      reply: { raw: ServerResponse; hijack(): unknown },
      done: () => void,
    ) => void,
  ): unknown;
}

type FastifyPlugin = (app: FastifyLike, options: unknown, done: () => void) => void;

/** The same guard for each kind of server. */
export interface CookieGuard {
  /** For plain Node: `http.createServer(guard.listener((request, response, visit) => …))`. */
  readonly listener: (listen: Listener) => (request: IncomingMessage, response: ServerResponse) => void;
  /** For Express and whatever takes the same middleware: `app.use(guard.express)`, before anything that writes cookies. */
  readonly express: Middleware;
  /** For Fastify: `app.register(guard.fastify)`. */
  readonly fastify: FastifyPlugin;
  /** What the guard knows of a request that passed it: `visitOf(request)`, in Fastify `visitOf(request.raw)`. */
  readonly visitOf: (request: IncomingMessage) => CookieVisit;
  /** How often a cookie of each name was not sent. */
  readonly dropped: () => ReadonlyMap<string, number>;
}

/**
 * A site's guard, from its register: no undeclared or refused cookie leaves, none that was refused is read, the policy follows
 * the choice, and `/cookies/` (charter and choice, both forms of it) and `/.well-known/cookies.json` are answered.
 */
export function cookieGuard(options: GuardOptions): CookieGuard {
  const desk = openDesk(options);
  const visits = new WeakMap<IncomingMessage, Arrival>();
  /** True when the request was the guard's own and is answered. */
  const takes = (request: IncomingMessage, response: ServerResponse): boolean => {
    const visit = arrive(desk, request, response);
    visits.set(request, visit);
    return answerOwn(desk, visit, request, response);
  };
  const visitOf = (request: IncomingMessage): CookieVisit => {
    const visit = visits.get(request);
    if (!visit) throw new Error('This request did not pass the guard: put the guard before what asks for its visit.');
    return visit;
  };
  const fastify: FastifyPlugin = (app, _options, done) => {
    app.addHook('onRequest', (request, reply, next) => {
      if (takes(request.raw, reply.raw)) reply.hijack();
      else next();
    });
    done();
  };
  return {
    listener: (listen) => (request, response) => {
      if (!takes(request, response)) listen(request, response, visitOf(request));
    },
    express: (request, response, next) => {
      if (!takes(request, response)) next();
    },
    // Its hook is meant for the whole application, not for what is registered inside the plugin.
    fastify: Object.assign(fastify, { [Symbol.for('skip-override')]: true }),
    visitOf,
    dropped: () => desk.dropped,
  };
}
