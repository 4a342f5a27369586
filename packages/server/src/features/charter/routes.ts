import { asLanguage, charter, classify, labelOf, matches, wellKnown } from '@lucarne/cookies';
import { Type } from 'typebox';
import type { App } from '../../http/app-type.ts';
import { portalFor, publicPortal } from '../../http/request.ts';
import { answers, listOf, PortalPath } from '../../http/shapes.ts';
import type { Visit } from '../../http/visit.ts';
import type { Services } from '../../services.ts';
import { CharterAnswer, ReceivedShape, RegisterShape } from './shapes.ts';

const base = '/api/automation/v1.0/portals/:slug';
const tags = ['cookies'];

/** The charter and the register, for people and for machines: all of it made from the register that the door enforces. */
export function charterRoutes(app: App, services: Services): void {
  documentRoutes(app);
  charterRoute(app, services);
  receivedRoute(app, services);
  registerRoute(app, services);
}

function documentRoutes(app: App): void {
  app.get(
    '/.well-known/cookies.json',
    { schema: { tags, summary: 'The register of cookies' } },
    async (request, reply) => {
      const { register, registerHash } = (request.visit as Visit).entry;
      return reply
        .header('access-control-allow-origin', '*')
        .header('cache-control', 'no-cache')
        .send(wellKnown(register, { hash: registerHash }));
    },
  );

  for (const alias of ['/terms/cookies-policy/', '/pages/charte-cookies/']) {
    app.get(alias, { schema: { hide: true } }, async (_request, reply) => reply.redirect('/cookies/', 301));
  }
}

function charterRoute(app: App, services: Services): void {
  app.get(
    `${base}/charter/`,
    {
      schema: {
        tags,
        summary: 'The cookie charter as data',
        params: PortalPath,
        querystring: Type.Object({ lang: Type.Optional(Type.String()) }),
        response: answers(CharterAnswer),
      },
    },
    async (request) => {
      const { portal, register, registerHash: hash, hosts } = publicPortal(request, services);
      const { lang = request.language || portal.defaultLanguage } = request.query;
      const address = request.visit?.entry.portal.slug === portal.slug ? request.headers.host : hosts[0];
      const language = asLanguage(portal.languages.includes(lang) ? lang : portal.defaultLanguage) ?? 'fr';
      const { version, date } = register;
      return {
        charter: charter(register, { language, address: address ?? portal.slug, hash }),
        register: { version, hash, date },
      };
    },
  );
}

function receivedRoute(app: App, services: Services): void {
  app.get(
    `${base}/cookies-received/`,
    {
      schema: {
        tags,
        summary: 'The cookies that came with this very request, each beside its line of the register',
        params: PortalPath,
        response: answers(listOf(ReceivedShape)),
      },
    },
    async (request, reply) => {
      const { register, portal } = publicPortal(request, services);
      const visit = request.visit?.entry.portal.slug === portal.slug ? request.visit : null;
      const language = asLanguage(visit?.language ?? portal.defaultLanguage) ?? 'fr';
      const results = [...(visit?.cookies.keys() ?? [])].map((name) => {
        const entry = register.entries.find((one) => one.store === 'cookie' && !one.host && matches(one, name));
        const service = entry?.serviceTitle[language] ?? null;
        return { name, declared: entry !== undefined, service, purpose: entry?.purpose[language] ?? null };
      });
      reply.header('cache-control', 'private, no-store');
      return { total_count: results.length, results };
    },
  );
}

function registerRoute(app: App, services: Services): void {
  app.get(
    `${base}/register/`,
    {
      schema: {
        tags,
        summary: 'The register, and what the door dropped',
        response: answers(RegisterShape),
        params: PortalPath,
        security: [{ apikey: [] }],
      },
    },
    async (request) => {
      const entry = portalFor(request, services, 'publisher');
      const entries = entry.register.entries.map((one) => ({ ...one, label: labelOf(one), verdict: classify(one) }));
      const { version, date } = entry.register;
      const dropped = [...services.dropped.of(entry.portal.slug)];
      return { version, date, hash: entry.registerHash, entries, dropped };
    },
  );
}
