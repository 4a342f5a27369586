import { rmSync } from 'node:fs';
import redocly from '@redocly/openapi-core';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { RouteOptions } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildApp } from '../src/app.ts';
import { readSettings } from '../src/config.ts';
import { openServices } from '../src/open.ts';
import { importFile, makePortal, startServer, type TestServer } from './harness.ts';

interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly description?: string;
  readonly example?: unknown;
  readonly schema: { readonly default?: unknown; readonly enum?: readonly unknown[] };
}

interface Operation {
  readonly operationId: string;
  readonly tags?: readonly string[];
  readonly parameters?: readonly Parameter[];
  readonly responses: Readonly<Record<string, { readonly content?: Readonly<Record<string, { schema: object }>> }>>;
}

interface Description {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}

/** The places of the demonstration, in small. */
const COMMUNES = `code;nom;departement_nom;population;geo_point_2d
37261;Tours;Indre-et-Loire;138588;47.3936, 0.6892
45234;Orléans;Loiret;117026;47.9029, 1.9039
18033;Bourges;Cher;64541;47.0833, 2.4
`;

let server: TestServer;
let description: Description;
let record: string;
const host = 'demo.localhost';

beforeAll(async () => {
  server = await startServer();
  await makePortal(server, 'demo');
  await importFile(server, 'demo', 'communes', COMMUNES, { facets: ['departement_nom'] });
  description = (await server.call('GET', '/api/openapi.json', { host })).json as Description;
  const path = '/api/explore/v2.1/catalog/datasets/communes/records?select=recordid&limit=1';
  const { results } = (await server.call('GET', path, { host })).json as { results: { recordid: string }[] };
  record = results[0]?.recordid ?? '';
});
afterAll(() => server.end());

const operations = (): [method: string, path: string, operation: Operation][] =>
  Object.entries(description.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]): [string, string, Operation] => [method, path, operation]),
  );

test('the description is valid, and each operation has a name of its own', async () => {
  const rules = {
    struct: 'error',
    'no-unresolved-refs': 'error',
    'operation-operationId': 'error',
    'operation-operationId-unique': 'error',
    'operation-parameters-unique': 'error',
    'operation-summary': 'error',
    'operation-2xx-response': 'error',
    'path-parameters-defined': 'error',
    'no-identical-paths': 'error',
    'no-invalid-parameter-examples': 'error',
  } as const;
  const config = await redocly.createConfig({ rules });
  const problems = await redocly.lintFromString({ source: JSON.stringify(description), config });
  expect(problems.map(({ ruleId, message, location }) => [ruleId, message, location[0]?.pointer])).toEqual([]);
});

/** Addresses that are served and not described: second names of others, forms of pages, and what says that it is gone. */
const UNDESCRIBED = [
  /^\/api\/(?:openapi|explore\/v2\.[01]\/swagger|v2\/swagger)\.json$/,
  /^\/api\/explore\/v2\.[01]\/console$|^\/api-console(?:\/|$)/,
  /^\/api\/v2(?:\/|$)/,
  /^\/api\/explore\/v2\.[01]\/(?:shared|monitoring)(?:\/|$)/,
  /^\/api\/explore\/v2\.[01]\/catalog\/(?:datasets\/:dataset_id\/)?exports\/:format$/,
  /^\/api\/explore\/v2\.1\/catalog\/(?:datasets\/:dataset_id\/)?(?:aggregates|query)$/,
  /\*$/,
];

test('every route of an API is described', async () => {
  const routes: RouteOptions[] = [];
  const environment = { LUCARNE_DATA: server.folder.concat('-routes'), LUCARNE_DEMO: '0', LUCARNE_MEMORY_MB: '512' };
  const opened = await openServices({
    settings: readSettings(environment),
    report: () => {},
    clock: Date.now,
    isReady: () => true,
  });
  const app = await buildApp({ services: opened.services, onRoute: (route) => void routes.push(route) });
  await app.close();
  await opened.close();
  rmSync(environment.LUCARNE_DATA, { recursive: true, force: true });
  const described = new Set(operations().map(([method, path]) => `${method} ${path.replace(/\/$/, '')}`));
  const served = routes
    .filter(({ method, url }) => !['HEAD', 'OPTIONS'].includes(String(method)) && /^\/api[/-]/.test(url))
    .filter(({ url }) => !UNDESCRIBED.some((pattern) => pattern.test(url.replace(/\/$/, ''))))
    .filter(({ method, url }) => !(method === 'POST' && !url.startsWith('/api/automation/')));
  const missing = served
    .map(({ method, url }) => `${String(method).toLowerCase()} ${url.replace(/:(\w+)/g, '{$1}').replace(/\/$/, '')}`)
    .filter((route) => !described.has(route));
  expect(served.length).toBeGreaterThan(120);
  expect(missing).toEqual([]);
});

test('what applications call themselves is described as forms', () => {
  const calls = operations().filter(([, path]) => path.startsWith('/oauth2/'));
  expect(calls.map(([method, path]) => `${method} ${path}`)).toEqual(['post /oauth2/token/', 'post /oauth2/revoke/']);
  expect(JSON.stringify(calls)).toContain('application/x-www-form-urlencoded');
});

const paging = 'select where group_by order_by limit offset refine exclude lang timezone'.split(' ');
const matrix: readonly (readonly [path: string, names: readonly string[]])[] = [
  ['/datasets', [...paging, 'include_links', 'include_app_metas']],
  ['/datasets/{dataset_id}', ['select', 'lang', 'timezone', 'include_links', 'include_app_metas']],
  ['/facets', ['where', 'refine', 'exclude', 'facet', 'timezone']],
  ['/datasets/{dataset_id}/records', [...paging, 'include_links', 'include_app_metas']],
  ['/datasets/{dataset_id}/records/{record_id}', ['select', 'lang', 'timezone']],
  ['/datasets/{dataset_id}/facets', ['where', 'refine', 'exclude', 'facet', 'timezone']],
];
const defaults: Readonly<Record<string, unknown>> = {
  offset: 0,
  timezone: 'UTC',
  include_links: false,
  include_app_metas: false,
  use_labels: false,
  compressed: false,
  epsg: 4326,
  delimiter: ';',
  list_separator: ',',
  quote_all: false,
  parquet_compression: 'snappy',
};
const choices: Readonly<Record<string, readonly string[]>> = {
  lang: 'en fr nl pt it ar de es ca eu sv'.split(' '),
  delimiter: [';', ',', '\t', '|'],
  parquet_compression: ['snappy', 'zstd'],
};

describe('parameters', () => {
  const V21 = '/api/explore/v2.1/catalog';
  const namesAt = (path: string): string[] =>
    (description.paths[path]?.['get']?.parameters ?? []).map(({ name }) => name);

  test.each(matrix)('of %s are those of the API', (path, names) => {
    expect(namesAt(V21 + path)).toEqual(expect.arrayContaining([...names]));
  });

  test('of exports are those of the API', () => {
    const csv = ['delimiter', 'list_separator', 'quote_all', 'with_bom'];
    const own: Readonly<Record<string, readonly string[]>> = {
      csv,
      parquet: ['parquet_compression'],
      gpx: ['name_field', 'description_field_list', 'use_extension'],
    };
    const exports = Object.keys(description.paths).filter((path) => /\/v2\.1\/.*\/exports\/./.test(path));
    expect(exports.length).toBeGreaterThan(18);
    for (const path of exports) {
      const format = path.split('/').at(-1) ?? '';
      const ofRecords = path.includes('{dataset_id}')
        ? ['use_labels', 'compressed', 'epsg', ...(own[format] ?? [])]
        : [];
      const names = [...paging, ...ofRecords, ...(format === 'csv' ? csv : [])];
      expect([path, namesAt(path)]).toEqual([path, expect.arrayContaining(names)]);
    }
  });

  test('have a sentence, and the defaults and choices of the API', () => {
    for (const [, path, { tags = [], parameters = [] }] of operations().filter(([, path]) =>
      path.includes('/explore/v2'),
    )) {
      expect([path, tags[0]]).toEqual([path, expect.stringMatching(/^explore/)]);
      for (const { name, description: sentence, schema } of parameters) {
        expect([path, name, sentence]).toEqual([path, name, expect.stringMatching(/\.$/)]);
        if (name in defaults) expect([path, name, schema.default]).toEqual([path, name, defaults[name]]);
        if (name in choices) expect([path, name, schema.enum]).toEqual([path, name, choices[name]]);
        if (name === 'limit') expect([path, schema.default]).toEqual([path, path.includes('/exports/') ? -1 : 10]);
        if (name === 'with_bom') expect([path, schema.default]).toEqual([path, !path.includes('/v2.0/')]);
      }
    }
  });
});

describe('examples', () => {
  const ajv = new Ajv2020({ strict: false });
  const value = (example: unknown): string => String(Array.isArray(example) ? example[0] : example);
  const isData = ([method, path]: [string, string, Operation]): boolean =>
    method === 'get' &&
    /^\/(?:api\/(?:explore|datasets|records)|explore)\//.test(path) &&
    !/attachment|\/files\//.test(path);

  /** Everything that must be said, and one thing that may be; twice when there is nothing that may. */
  function calls(path: string, { parameters = [] }: Operation): string[] {
    const filled = path.replace('{dataset_id}', 'communes').replace('{record_id}', record);
    const inPath = parameters.filter((one) => one.in === 'path' && filled.includes(`{${one.name}}`));
    const address = inPath.reduce((text, { name, example }) => text.replace(`{${name}}`, value(example)), filled);
    const query = parameters.filter((one) => one.in === 'query');
    const needed = query
      .filter(({ required }) => required)
      .map(({ name, example }): [string, string] => [name, value(example)]);
    const optional = query.filter(({ required, example }) => !required && example !== undefined);
    const sets = [[], ...optional.map(({ name, example }): [string, string][] => [[name, value(example)]])];
    return sets.map((set) => `${address}?${new URLSearchParams([...needed, ...set])}`);
  }

  test('run, and are answered as described', async () => {
    const wrong: unknown[] = [];
    let count = 0;
    for (const [, path, operation] of operations().filter(isData)) {
      const content = operation.responses['200']?.content ?? {};
      const schema = content['application/json']?.schema;
      const isRight = schema ? ajv.compile(schema) : () => true;
      for (const url of calls(path, operation)) {
        count += 1;
        const { status, headers, json, text } = await server.call('GET', url, { host });
        const type = String(headers['content-type']).split(';')[0] ?? '';
        const asDescribed = Object.keys(content).length === 0 || type in content || url.includes('compressed=true');
        if (status !== 200 || !asDescribed || !isRight(json)) wrong.push([url, status, type, text.slice(0, 300)]);
      }
    }
    expect(wrong).toEqual([]);
    expect(count).toBeGreaterThan(500);
  });

  test('of management that only read are answered as described', async () => {
    const reading = operations().filter(
      ([method, path]) => method === 'get' && path.startsWith('/api/automation/') && !/\{(?!slug)/.test(path),
    );
    expect(reading.length).toBeGreaterThan(10);
    for (const [, path, { parameters = [], responses }] of reading) {
      if (parameters.some((one) => one.in === 'query' && one.required)) continue;
      const { status, json } = await server.call('GET', path.replace('{slug}', 'demo'), { key: true });
      const schema = responses['200']?.content?.['application/json']?.schema;
      expect([path, status, schema ? ajv.validate(schema, json) : true]).toEqual([path, 200, true]);
    }
  });
});
