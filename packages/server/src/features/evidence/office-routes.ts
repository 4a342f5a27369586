import { problem } from '../../core/problem.ts';
import type { App } from '../../http/app-type.ts';
import { portalFor } from '../../http/request.ts';
import { answers, PortalPath } from '../../http/shapes.ts';
import type { Services } from '../../services.ts';
import { bundlesOf, keepBundle } from './bundles.ts';
import { shownCounts } from './counts.ts';
import { linksOf, type StoredLink } from './links.ts';
import { evidenceProblems } from './problems.ts';
import { BundleAnswer, EvidenceAnswer } from './shapes.ts';
import { LARGEST_BUNDLE } from './unpack.ts';

const base = '/api/automation/v1.0/portals/:slug/evidence';
const about = { tags: ['cookies'], security: [{ apikey: [] }], params: PortalPath };

/** Evidence for those who run a portal: what is kept, and the way in for bundles. */
export function officeRoutes(app: App, services: Services): void {
  app.get(
    `${base}/`,
    {
      schema: {
        ...about,
        summary: 'The chain of evidence, its bundles, and the counts of answers',
        response: answers(EvidenceAnswer),
      },
    },
    async (request) => {
      const { portal, evidence } = portalFor(request, services, 'publisher');
      const [links, bundles, counts] = await Promise.all([
        linksOf(services.db, portal.id),
        bundlesOf(services.db, portal.id),
        shownCounts(services.db, portal.id),
      ]);
      return {
        head: evidence,
        time_stamping: services.stamps.service,
        links: links.map(summaryOf).reverse(),
        bundles: [...bundles],
        counts: [...counts],
      };
    },
  );
  app.register(async (scope: App) => bundleRoute(scope, services));
}

function bundleRoute(app: App, services: Services): void {
  app.addContentTypeParser(
    'application/zip',
    { parseAs: 'buffer', bodyLimit: LARGEST_BUNDLE },
    (_request, body, done) => done(null, body),
  );
  app.post(
    `${base}/bundles/`,
    {
      bodyLimit: LARGEST_BUNDLE,
      // Before the body is taken in: it may be large.
      onRequest: async (request) => void portalFor(request, services, 'portal_administrator'),
      schema: {
        ...about,
        summary: 'Put a bundle of evidence away, and append it to the chain',
        description:
          'The body is the zip that «lucarne cookies evidence» makes. It is checked whole before it is kept.',
        consumes: ['application/zip'],
        response: answers(BundleAnswer, 201),
      },
    },
    async (request, reply) => {
      const { portal } = portalFor(request, services, 'portal_administrator');
      const { body } = request;
      if (!Buffer.isBuffer(body)) throw problem(evidenceProblems, 'bundle_unreadable', { reason: 'there is no file.' });
      const { link, hash } = await keepBundle(services, portal.id, body);
      await services.directory.refresh();
      services.stamps.wake();
      return reply.status(201).send({ hash: link.facts.bundle ?? '', seq: link.seq, head: hash });
    },
  );
}

const summaryOf = ({ link: { seq, kind, time, facts }, hash, stamp }: StoredLink) => ({
  seq,
  kind,
  time,
  hash,
  stamped: stamp !== null,
  register: facts.register.version,
  bundle: facts.bundle ?? null,
});
