import type { RequestListener, Server } from 'node:http';
import multipart from '@fastify/multipart';
import swagger, { type SwaggerTransformObject } from '@fastify/swagger';
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import Fastify, { type FastifyServerFactory, type RouteOptions } from 'fastify';
import { completeDescription, type Description } from './description.ts';
import { keyRoutes } from './features/accounts/key-routes.ts';
import { ownAccountRoutes } from './features/accounts/own-routes.ts';
import { accountRoutes } from './features/accounts/routes.ts';
import { welcomeRoutes } from './features/accounts/welcome.ts';
import { attachmentForm } from './features/attachments/form.ts';
import { attachmentRoutes } from './features/attachments/routes.ts';
import { charterRoutes } from './features/charter/routes.ts';
import { choiceRoutes } from './features/choices/routes.ts';
import { publicationRoutes } from './features/datasets/publication.ts';
import { datasetRoutes } from './features/datasets/routes.ts';
import { embedRoutes } from './features/embeds/routes.ts';
import { evidenceRoutes } from './features/evidence/routes.ts';
import { exploreRoutes, refuseUnreadable } from './features/explore/index.ts';
import { guideRoutes } from './features/guide/routes.ts';
import { uploadForm } from './features/imports/form.ts';
import { importRoutes } from './features/imports/routes.ts';
import { languageRoutes } from './features/languages/routes.ts';
import { applicationRoutes } from './features/oauth/application-routes.ts';
import { authorizeRoutes } from './features/oauth/authorize-routes.ts';
import { metadataRoute } from './features/oauth/metadata-route.ts';
import { tokenRoutes } from './features/oauth/token-routes.ts';
import { pageRoutes } from './features/pages/routes.ts';
import { portalRoutes } from './features/portals/routes.ts';
import { quotaRoutes } from './features/quotas/routes.ts';
import { reportRoutes } from './features/reports/routes.ts';
import { rightsRoutes } from './features/rights/routes.ts';
import { serviceRoutes } from './features/service/routes.ts';
import { sessionRoutes } from './features/sessions/routes.ts';
import { countedUses } from './features/statistics/dataset-uses.ts';
import { statisticsRoutes } from './features/statistics/routes.ts';
import { countUses } from './features/statistics/uses.ts';
import type { App } from './http/app-type.ts';
import { readForms, type ShowPage } from './http/forms.ts';
import { answerProblems, sendProblem, toProblem } from './http/problems.ts';
import { readQueryString } from './http/query-string.ts';
import { understandRequests } from './http/request.ts';
import { refuseUnread } from './http/unread.ts';
import type { Services } from './services.ts';

export interface AppOptions {
  readonly services: Services;
  /** Makes the server that calls the application; left out, the application is only called in memory. */
  readonly makeServer?: (handler: RequestListener) => Server;
  readonly showPage?: ShowPage;
  /** Told of every route as it is added: for the tests of what describes them. */
  readonly onRoute?: (route: RouteOptions) => void;
}

const WHOLE_UPLOAD_MS = 60 * 60_000;

/** Builds the application: every feature by name, in the order in which they are asked. Starting it is `start.ts`. */
export async function buildApp({ services, makeServer, showPage, onRoute }: AppOptions): Promise<App> {
  const serverFactory: FastifyServerFactory | undefined = makeServer && ((handler) => makeServer(handler));
  const app = Fastify({
    ...(serverFactory ? { serverFactory } : {}),
    // One proxy is believed: what it adds, and not what the visitor wrote before it.
    trustProxy: services.settings.trustProxy && ((_address: string, hop: number) => hop === 0),
    requestTimeout: WHOLE_UPLOAD_MS,
    // A name that is too long to be one is still looked up, so that the answer says which one there is not.
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: 1000, querystringParser: readQueryString },
    // A name that a shape does not know is refused, not thrown away.
    ajv: { customOptions: { removeAdditional: false } },
    frameworkErrors(error, request, reply) {
      const { report } = services;
      if (!refuseUnreadable(toProblem(error), request, reply, report)) sendProblem(error, request, reply, report);
    },
    clientErrorHandler: refuseUnread,
    forceCloseConnections: true,
    logger: false,
  }).withTypeProvider<TypeBoxTypeProvider>();
  app.decorate('showPage', showPage ?? null);
  if (onRoute) app.addHook('onRoute', onRoute);
  await app.register(swagger, { openapi: OPENAPI, transformObject });
  await app.register(multipart);
  readForms(app);
  answerProblems(app, services.report);
  understandRequests(app, services);
  countUses(app, services);
  for (const routes of FEATURES) routes(app, services);
  await app.register(exploreRoutes, {
    datasets: services.published,
    records: services.records,
    clock: services.clock,
    report: services.report,
    uses: countedUses(services),
    quotas: services.quotas,
    attachmentsFolder: services.folder.attachments,
    snapshotsFolder: services.folder.snapshots,
  });
  app.get('/api/openapi.json', { schema: { hide: true } }, async () => app.swagger());
  await app.ready();
  return app;
}

const FEATURES: readonly ((app: App, services: Services) => void)[] = [
  serviceRoutes,
  sessionRoutes,
  languageRoutes,
  choiceRoutes,
  charterRoutes,
  evidenceRoutes,
  welcomeRoutes,
  accountRoutes,
  keyRoutes,
  ownAccountRoutes,
  applicationRoutes,
  authorizeRoutes,
  tokenRoutes,
  metadataRoute,
  portalRoutes,
  datasetRoutes,
  publicationRoutes,
  attachmentRoutes,
  attachmentForm,
  rightsRoutes,
  importRoutes,
  uploadForm,
  pageRoutes,
  statisticsRoutes,
  embedRoutes,
  reportRoutes,
  quotaRoutes,
  guideRoutes,
];

const transformObject: SwaggerTransformObject = (document) =>
  'openapiObject' in document ? completeDescription(document.openapiObject as Description) : document.swaggerObject;

const OPENAPI = {
  openapi: '3.1.0',
  info: {
    title: 'Lucarne',
    version: '0.1.0',
    description: 'The data API (Explore API v2.1) and the management API of a portal.',
    license: { name: 'Apache-2.0' },
  },
  components: {
    securitySchemes: {
      apikey: {
        type: 'apiKey' as const,
        in: 'header' as const,
        name: 'Authorization',
        description: '«Apikey», a space, and the key.',
      },
      apikeyInQuery: {
        type: 'apiKey' as const,
        in: 'query' as const,
        name: 'apikey',
        description: 'The key in the address, where no header can be sent.',
      },
      oauth2: {
        type: 'oauth2' as const,
        description: 'An application that a person let act for them; the token goes behind «Bearer».',
        flows: {
          authorizationCode: {
            authorizationUrl: '/oauth2/authorize/',
            tokenUrl: '/oauth2/token/',
            refreshUrl: '/oauth2/token/',
            scopes: { all: 'All data that the person may read.' },
          },
        },
      },
    },
  },
};
