import { Type } from 'typebox';
import { problem, row } from '../../core/problem.ts';
import type { App } from '../../http/app-type.ts';
import { httpProblems } from '../../http/problems.ts';
import { neverShared, portalFor } from '../../http/request.ts';
import { answers, listOf, management, Nullable, PortalPath } from '../../http/shapes.ts';
import type { Visit } from '../../http/visit.ts';
import type { Services } from '../../services.ts';
import { openReportLimit } from './limit.ts';
import { isDeclared, loadOf } from './loads.ts';
import { readReports } from './read.ts';
import { forgetBlocked, keepReports, listBlocked } from './store.ts';

export const reportProblems = {
  blocked_host_not_found: row<{ host: string }>(404, ({ host }) => `No page was kept from contacting «${host}».`),
  reports_unreadable: row(
    400,
    () => 'The reports cannot be read.',
    () => 'They are JSON, as a browser sends them.',
  ),
};

const REPORTS = '/api/reports/';
const TYPES = ['application/csp-report', 'application/reports+json'];
const LARGEST = 32 * 1024;

/** Where browsers tell what the policy kept away, and the list of those hosts for the back office. */
export function reportRoutes(app: App, services: Services): void {
  app.addContentTypeParser(TYPES, { parseAs: 'string', bodyLimit: LARGEST }, (_request, body, done) => {
    try {
      done(null, JSON.parse(String(body)));
    } catch {
      done(problem(reportProblems, 'reports_unreadable', {}));
    }
  });
  takeReports(app, services);
  listRoute(app, services);
  forgetRoutes(app, services);
}

function takeReports(app: App, { db, clock }: Services): void {
  const limit = openReportLimit();
  app.post(
    REPORTS,
    { config: { report: true }, bodyLimit: LARGEST, schema: { hide: true } },
    async (request, reply) => {
      const type = (request.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
      // Other sites' pages can send the plainer types here without asking first.
      if (!TYPES.includes(type)) throw problem(httpProblems, 'media_type_unsupported', { type: type.slice(0, 100) });
      const { entry } = request.visit as Visit;
      const { portal, hosts, register } = entry;
      const blocked = readReports(request.body, hosts);
      const strange = blocked.filter(({ host, directive }) => !isDeclared(register, host, directive));
      const now = clock();
      await keepReports(db, portal.id, strange.slice(0, limit.take(portal.id, strange.length, now)), now);
      return neverShared(reply).status(204).send();
    },
  );
}

const base = '/api/automation/v1.0/portals/:slug/blocked-hosts/';

const BlockedShape = Type.Object({
  host: Type.String({ description: 'Not in the register for this.' }),
  directive: Type.String({ description: 'The line of the policy that kept it away.' }),
  load: Nullable(Type.String({ description: 'What an entry of the register would have to load; null when none can.' })),
  page: Type.String({ description: 'The path of the last page that wanted it.' }),
  count: Type.Integer(),
  first_seen: Type.String(),
  last_seen: Type.String(),
});

function listRoute(app: App, services: Services): void {
  app.get(
    base,
    {
      schema: {
        ...management,
        summary: 'The hosts that pages were kept from contacting, and that the register does not name',
        description: 'Told by browsers, vouched for by nobody. No address of a person is kept with it.',
        params: PortalPath,
        response: answers(listOf(BlockedShape)),
      },
    },
    async (request) => {
      const { portal, register } = portalFor(request, services, 'portal_administrator');
      const lines = await listBlocked(services.db, portal.id);
      const results = lines
        .filter(({ host, directive }) => !isDeclared(register, host, directive))
        .map(({ host, directive, page, n, first_seen, last_seen }) => ({
          ...{ host, directive, load: loadOf(directive), page, count: n },
          first_seen: first_seen.toISOString(),
          last_seen: last_seen.toISOString(),
        }));
      return { total_count: results.length, results };
    },
  );
}

function forgetRoutes(app: App, services: Services): void {
  const Forgotten = answers(Type.Object({ forgotten: Type.Integer({ description: 'How many lines.' }) }));
  app.delete(
    base,
    { schema: { ...management, summary: 'Forget all blocked hosts', params: PortalPath, response: Forgotten } },
    async (request) => {
      const { portal } = portalFor(request, services, 'portal_administrator');
      return { forgotten: await forgetBlocked(services.db, portal.id, null) };
    },
  );
  app.delete(
    `${base}:host/`,
    {
      schema: {
        ...management,
        summary: 'Forget one blocked host; it comes back when a page wants it again',
        params: Type.Object({ slug: Type.String(), host: Type.String() }),
        response: Forgotten,
      },
    },
    async (request) => {
      const { portal } = portalFor(request, services, 'portal_administrator');
      const { host } = request.params;
      const forgotten = await forgetBlocked(services.db, portal.id, host);
      if (forgotten === 0) throw problem(reportProblems, 'blocked_host_not_found', { host: host.slice(0, 255) });
      return { forgotten };
    },
  );
}
