import { asLanguage, charter, wellKnown } from '@lucarne/cookies';
import { Type } from 'typebox';
import type { App } from '../../http/app-type.ts';
import { publicPortal } from '../../http/request.ts';
import { answers, PortalPath } from '../../http/shapes.ts';
import type { Visit } from '../../http/visit.ts';
import type { Services } from '../../services.ts';
import { entryRoutes } from './entry-routes.ts';
import { readyMadeRoutes } from './ready-made-routes.ts';
import { registerRoutes } from './register-routes.ts';
import { settingRoutes } from './setting-routes.ts';
import { CharterAnswer } from './shapes.ts';
import { findVersion, versionOf, versionRoutes } from './version-routes.ts';

const base = '/api/automation/v1.0/portals/:slug';
const tags = ['cookies'];

/** The charter and the register, for people and for machines: all of it made from the register that the door enforces. */
export function charterRoutes(app: App, services: Services): void {
  documentRoutes(app);
  charterRoute(app, services);
  registerRoutes(app, services);
  entryRoutes(app, services);
  readyMadeRoutes(app, services);
  versionRoutes(app, services);
  settingRoutes(app, services);
}

const DocumentQuery = Type.Object({
  version: Type.Optional(
    Type.Integer({ minimum: 1, description: 'An earlier version of the register; the one in force when left out.' }),
  ),
});

function documentRoutes(app: App): void {
  app.get(
    '/.well-known/cookies.json',
    { schema: { tags, summary: 'The register of cookies', querystring: DocumentQuery } },
    async (request, reply) => {
      const { versions } = (request.visit as Visit).entry;
      const { register, hash } = findVersion(versions, request.query.version);
      return reply
        .header('access-control-allow-origin', '*')
        .header('cache-control', 'no-cache')
        .send(wellKnown(register, { hash }));
    },
  );

  for (const alias of ['/terms/cookies-policy/', '/pages/charte-cookies/']) {
    app.get(alias, { schema: { hide: true } }, async (_request, reply) => reply.redirect('/cookies/', 301));
  }
}

/** How many versions a charter lists. */
const LISTED = 100;

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
      const entry = publicPortal(request, services);
      const { portal, register, registerHash: hash, hosts } = entry;
      const { lang = request.language || portal.defaultLanguage } = request.query;
      const address = request.visit?.entry.portal.slug === portal.slug ? request.headers.host : hosts[0];
      const language = asLanguage(portal.languages.includes(lang) ? lang : portal.defaultLanguage) ?? 'fr';
      const { version, date } = register;
      return {
        charter: charter(register, {
          language,
          address: address ?? portal.slug,
          hash,
          wording: entry.charter.words,
          evidence: entry.evidence,
        }),
        register: { version, hash, date },
        versions: entry.versions.slice(-LISTED).map(versionOf).reverse(),
      };
    },
  );
}
