import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import '../core/request.ts';
import { nearestName, problem } from '../core/problem.ts';
import { accountProblems } from '../features/accounts/problems.ts';
import { isInstallationAdministrator, managing, may, type Role, type Viewer } from '../features/accounts/rules.ts';
import { datasetProblems } from '../features/datasets/problems.ts';
import type { PortalEntry } from '../features/portals/directory.ts';
import { foreignOrigin } from '../features/sessions/origin.ts';
import { isToken } from '../features/sessions/token.ts';
import type { Services } from '../services.ts';
import { NOTHING_LOADS } from './page-headers.ts';
import { httpProblems } from './problems.ts';
import { refuseUnspeakable } from './texts.ts';
import { arrive, identify, knownVisit, MANAGEMENT, recognise, type Visit, viewerOfForm, viewerOfKey } from './visit.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Null on the routes that answer on any host, when the host is no portal's. */
    visit: Visit | null;
    viewer: Viewer | null;
  }
  interface FastifyContextConfig {
    /** A form of our pages: its token is a field that the handler checks; its origin is checked before. */
    form?: boolean;
    /** Answers on any host. */
    anyHost?: boolean;
    /** A program shows a secret of its own: a session counts for nothing here. */
    sessionless?: boolean;
    /** What browsers tell by themselves, without a page's token: it is believed in nothing. */
    report?: boolean;
  }
}

/** The data API, whose queries may come as forms, the key among the fields. */
const DATA = /^\/api\/(?:explore|records|datasets|v2)\//;
const SAFE = new Set(['GET', 'HEAD', 'OPTIONS', 'TRACE']);

/** Understands each request before its route: portal, language, viewer; refuses what a session must not do. */
export function understandRequests(app: FastifyInstance, services: Services): void {
  const options = { db: services.db, trustProxy: services.settings.trustProxy, clock: services.clock };
  app.decorateRequest('visit', null);
  app.decorateRequest('viewer', null);
  app.decorateRequest('language', '');
  app.decorateRequest('origin', '');
  app.addHook('onRequest', async (request, reply) => {
    reply.header('x-content-type-options', 'nosniff').header('content-security-policy', NOTHING_LOADS);
    // What these addresses answer is one viewer's, or in one visitor's language.
    if (isManagement(request)) neverShared(reply);
    const entry = services.directory.byHost(request.headers.host);
    if (entry) await understand(request, entry, options);
    else if (answersAnywhere(request)) request.viewer = await viewerOfKey(request.raw, null, options);
    else throw problem(httpProblems, 'host_unknown', { host: String(request.headers.host ?? '').slice(0, 200) });
    if (request.viewer?.by === 'token' && isManagement(request)) {
      throw problem(accountProblems, 'token_manages_nothing', {});
    }
    if (request.method !== 'POST' || !DATA.test(request.url)) refuseOutsiders(request);
    if (!SAFE.has(request.method)) refuseForgery(request, services.secret);
  });
  app.addHook('preValidation', async ({ params, query, body }) => {
    for (const [where, sent] of Object.entries({ params, querystring: query, body })) refuseUnspeakable(where, sent);
  });
  app.addHook('preValidation', async (request) => {
    if (request.method !== 'POST' || !DATA.test(request.url)) return;
    request.viewer ??= await viewerOfForm(request.body, request.portal.id, options);
    refuseOutsiders(request);
  });
}

/** By the route that answers: an address has more than one spelling. */
const isManagement = ({ routeOptions, url }: FastifyRequest): boolean =>
  (routeOptions.url ?? url).startsWith(MANAGEMENT);

/** What a portal for its accounts alone shows to nobody else: its data. Its pages lead to the sign-in form, and management asks by itself. */
const CLOSED = /^\/(?:api\/(?!automation\/)|explore\/|sitemap\.xml)/;

function refuseOutsiders({ portal, viewer, url, method, routeOptions }: FastifyRequest): void {
  if (!portal?.membersOnly || method === 'OPTIONS' || routeOptions.config.report) return;
  if (!CLOSED.test(routeOptions.url ?? url) || may(viewer, 'reader', portal.id)) return;
  if (!viewer) throw problem(accountProblems, 'sign_in_needed', {});
  throw problem(accountProblems, 'right_missing', { role: 'reader', portal: portal.slug });
}

function answersAnywhere(request: FastifyRequest): boolean {
  return request.routeOptions.config.anyHost === true || request.url.startsWith(MANAGEMENT);
}

async function understand(request: FastifyRequest, entry: PortalEntry, options: Parameters<typeof arrive>[2]) {
  const { raw } = request;
  const seen = knownVisit(raw) ?? (await recognise(raw, arrive(raw, entry, options), options));
  const visit = await identify(raw, seen, options);
  request.visit = visit;
  request.viewer = visit.viewer;
  request.portal = entry.portal;
  request.language = visit.language;
  request.origin = visit.origin;
}

/** Forms are held to their origin; every other unsafe request of a session also to the token in its header. */
function refuseForgery(request: FastifyRequest, secret: string): void {
  const { visit } = request;
  const { form: isForm = false, report: isReport = false, sessionless = false } = request.routeOptions.config;
  if (isReport || sessionless || (!isForm && !visit?.session)) return;
  const foreign = visit ? foreignOrigin(request.headers, visit.origin) : null;
  if (foreign) throw foreign;
  if (!isForm) checkToken(request, secret, request.headers['x-csrftoken']);
}

/** Holds the token of a request against its session, or against nobody's before sign-in. */
export function checkToken(request: FastifyRequest, secret: string, given: unknown): void {
  const { visit } = request;
  if (typeof given !== 'string' || given === '') throw problem(accountProblems, 'token_missing', {});
  const inCookie = visit?.cookies.get('csrftoken');
  if (given !== inCookie || !isToken(secret, visit?.session ?? null, given)) {
    throw problem(accountProblems, 'token_wrong', {});
  }
}

/** Who manages at the portal of this name: a session counts on its own portal only. */
function managerAt({ viewer, visit }: FastifyRequest, slug: string): Viewer {
  const elsewhere = viewer?.by === 'session' && visit?.entry.portal.slug !== slug;
  return managing(elsewhere ? null : viewer);
}

/** The portal that a management address names, if the viewer holds the role there. */
export function portalFor(request: FastifyRequest, services: Services, role: Role): PortalEntry {
  const { slug } = request.params as { slug: string };
  const entry = services.directory.bySlug(slug);
  const viewer = managerAt(request, slug);
  if (!entry) throw unknownPortal(slug, services, viewer);
  if (!may(viewer, role, entry.portal.id)) throw problem(accountProblems, 'right_missing', { role, portal: slug });
  return entry;
}

/** The account that asks about its own affairs on the portal that a management address names, with whatever role or none. */
export function accountFor(request: FastifyRequest, services: Services): { entry: PortalEntry; viewer: Viewer } {
  const { slug } = request.params as { slug: string };
  const viewer = managerAt(request, slug);
  return { entry: publicPortal(request, services), viewer };
}

/** The same, for what a person does and no program: with the session in which they are signed in. */
export function sessionFor(request: FastifyRequest, services: Services) {
  const { entry, viewer } = accountFor(request, services);
  const session = request.visit?.session;
  if (viewer.by !== 'session' || !session) throw problem(accountProblems, 'session_needed', {});
  return { entry, viewer, session };
}

/** The portal that a public address names. */
export function publicPortal(request: FastifyRequest, services: Services): PortalEntry {
  const { slug } = request.params as { slug: string };
  const entry = services.directory.bySlug(slug);
  if (entry) return entry;
  throw unknownPortal(slug, services, request.viewer);
}

/** The same, for what only those see who may enter the portal. */
export function enteredPortal(request: FastifyRequest, services: Services): PortalEntry {
  const entry = publicPortal(request, services);
  return entry.portal.membersOnly ? portalFor(request, services, 'reader') : entry;
}

export function needInstallationAdministrator(request: FastifyRequest): Viewer {
  const viewer = managing(request.viewer);
  if (isInstallationAdministrator(viewer)) return viewer;
  throw problem(accountProblems, 'right_missing', { role: 'installation_administrator', portal: 'installation' });
}

function unknownPortal(slug: string, services: Services, viewer: Viewer | null) {
  const slugs = viewer ? services.directory.all().map((entry) => entry.portal.slug) : [];
  return problem(datasetProblems, 'portal_not_found', { slug: slug.slice(0, 100), nearest: nearestName(slug, slugs) });
}

/** Every answer of the API and of forms: not kept by caches that others share. */
export function neverShared(reply: FastifyReply): FastifyReply {
  return reply.header('cache-control', 'private, no-store');
}
