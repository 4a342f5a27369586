import type { FastifyInstance, RouteOptions } from 'fastify';
import { Type } from 'typebox';
import { problem } from '../../core/problem.ts';
import { type Asked, catalogueView, type Explore, readAsked, sendJson } from './explore.ts';
import { Answers20 } from './older/shapes20.ts';
import { exploreProblems } from './problems.ts';
import { Answers, answering, describeRoute } from './shapes.ts';
import { templatesText, templateText } from './templates.ts';

/** Where the API begins: the addresses below it, the templates of metadata, and its description. */
export function rootRoutes(app: FastifyInstance, explore: Explore): void {
  app.get('/', { schema: schemas.api }, async (request, reply) => {
    const asked = readAsked(explore, request);
    const { base, catalogue } = asked.addresses;
    const others = OTHER_SOURCES.map((source): [string, string] => [`${base}/${source}`, source]);
    return sendJson(reply, asked, linksText([`${base}/`, 'self'], [catalogue, 'catalog'], ...others));
  });
  app.get('/catalog', { schema: schemas.catalogue }, async (request, reply) => {
    const asked = readAsked(explore, request);
    const { catalogue } = asked.addresses;
    const rels = ['datasets', 'exports', 'metadata_templates'];
    const links = rels.map((rel): [string, string] => [`${catalogue}/${rel}`, rel]);
    return sendJson(reply, asked, linksText([catalogue, 'self'], ...links));
  });
  templateRoutes(app, explore);
  descriptionRoutes(app, explore);
}

const OTHER_SOURCES = ['monitoring', 'shared'];

function templateRoutes(app: FastifyInstance, explore: Explore): void {
  for (const [path, schema] of Object.entries({ '': schemas.templates, '/:type': schemas.templatesOf })) {
    app.get(`/catalog/metadata_templates${path}`, { schema }, async (request, reply) => {
      const asked = readAsked(explore, request);
      return sendJson(reply, asked, templatesText(asked, await catalogueView(explore, asked)));
    });
  }
  app.get('/catalog/metadata_templates/:type/:name', { schema: schemas.template }, async (request, reply) => {
    const asked = readAsked(explore, request);
    return sendJson(reply, asked, templateText(asked, await catalogueView(explore, asked)));
  });
}

/** The description of this version alone, and the page of the documentation under its older name. */
function descriptionRoutes(app: FastifyInstance, explore: Explore): void {
  const others = { schema: { hide: true } };
  app.get('/swagger.json', others, async (request, reply) => {
    const asked = readAsked(explore, request);
    return sendJson(reply, asked, descriptionText(app, app.prefix === '/api/v2' ? '/api/explore/v2.0' : app.prefix));
  });
  app.get('/console', others, async (_request, reply) => reply.redirect('/api/docs/', 302));
}

function descriptionText(app: FastifyInstance, prefix: string): string {
  const { paths = {}, ...document } = app.swagger();
  const ours = Object.entries(paths).filter(([path]) => path.startsWith(`${prefix}/`));
  return JSON.stringify({ ...document, paths: Object.fromEntries(ours) });
}

/** Widgets ask for «shared» what others ask for under «catalog»: every address of the one is one of the other. */
export function alsoShared(app: FastifyInstance): void {
  app.addHook('onRoute', ({ method, url, handler }: RouteOptions) => {
    const path = url.slice(app.prefix.length);
    if (method !== 'GET' || !path.startsWith('/catalog')) return;
    app.get(path.replace('/catalog', '/shared'), { schema: { hide: true } }, handler);
  });
}

/** A page of datasets in the shape of a version. */
type DatasetsPage = (explore: Explore, asked: Asked) => Promise<string>;

/** The source of usage statistics: strangers see the list of public datasets, and nothing behind it. */
export function monitoringRoutes(app: FastifyInstance, explore: Explore, list: DatasetsPage): void {
  const hidden = { schema: { hide: true } };
  app.get('/monitoring', hidden, async (request, reply) => {
    const asked = readAsked(explore, request);
    const self = `${asked.addresses.base}/monitoring`;
    return sendJson(reply, asked, linksText([self, 'self'], [`${self}/datasets`, 'datasets']));
  });
  app.get('/monitoring/datasets', hidden, async (request, reply) => {
    const asked: Asked = readAsked(explore, request);
    return sendJson(reply, asked, await list(explore, asked));
  });
  app.get('/monitoring/*', hidden, async () => {
    throw problem(exploreProblems, 'ForbiddenAccess', {});
  });
}

/** Addresses and nothing else. */
function linksText(...links: readonly [href: string, rel: string][]): string {
  return JSON.stringify({ links: links.map(([href, rel]) => ({ rel, href })) });
}

const kind = { type: Type.String({ description: 'The kind of template: basic, interop or extra.' }) };

const schemas = {
  api: describeRoute({
    summary: 'The API',
    description: 'The addresses that the API begins with.',
    response: answering(Answers.links),
  }),
  catalogue: describeRoute({
    summary: 'The catalogue',
    description: 'The addresses of the catalogue.',
    response: answering(Answers.links),
  }),
  templates: describeRoute({
    summary: 'Templates of metadata',
    description: 'The families that metadata of datasets come in.',
    response: answering(Answers20.templates),
  }),
  templatesOf: describeRoute({
    summary: 'Templates of metadata of one kind',
    description: 'The families of a kind.',
    params: Type.Object(kind),
    response: answering(Answers20.templates),
  }),
  template: describeRoute({
    summary: 'One template of metadata',
    description: 'The metadata of a family: name and type.',
    params: Type.Object({ ...kind, name: Type.String({ description: 'The family, such as default or dcat.' }) }),
    response: answering(Answers20.template),
  }),
};
