import { oauthPaths } from './features/oauth/description.ts';

/** The parts of an OpenAPI document that are completed here. */
export interface Description {
  readonly paths?: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}

interface Operation {
  readonly operationId?: string;
  readonly summary?: string;
  readonly tags?: readonly string[];
  readonly security?: readonly Readonly<Record<string, readonly string[]>>[];
  readonly parameters?: readonly Parameter[];
  readonly responses?: Readonly<Record<string, unknown>>;
}

interface Parameter {
  readonly name: string;
  readonly schema?: { readonly type?: string; readonly default?: unknown };
  readonly example?: unknown;
}

/** What the routes do not say of themselves: a name for each operation, how a key is sent, examples, an answer for each. */
export function completeDescription(document: Description): Description {
  const paths = Object.entries({ ...document.paths, ...oauthPaths }).map(([path, methods]) => {
    const operations = Object.entries(methods).map(([method, operation]) => [
      method,
      complete(method, path, operation),
    ]);
    return [path, Object.fromEntries(operations)];
  });
  return { ...document, paths: Object.fromEntries(paths) };
}

function complete(method: string, path: string, operation: Operation): Operation {
  const examples = examplesAt(path);
  const parameters = operation.parameters?.map((one) =>
    withExample(path.startsWith(V20) ? asThen(one) : one, examples[one.name]),
  );
  const responses = operation.responses ?? {};
  return {
    ...operation,
    operationId: operationId(method, path),
    summary: operation.summary ?? path,
    ...(isData(operation) ? { security: [{}, { apikey: [] }, { apikeyInQuery: [] }, { oauth2: ['all'] }] } : {}),
    ...(parameters ? { parameters } : {}),
    responses: hasSuccess(responses) ? responses : { 200: ANSWER, ...responses },
  };
}

const ANSWER = { description: 'The answer, in the form that was asked for.' };
const hasSuccess = (responses: object): boolean => Object.keys(responses).some((status) => status.startsWith('2'));
const isData = ({ tags = [] }: Operation): boolean => tags.some((tag) => /^(explore|search)/.test(tag));

/** A list of texts has its example inside, as it is written in an address. */
function withExample(parameter: Parameter, example: unknown): Parameter {
  if (example === undefined) return parameter;
  return { ...parameter, example: parameter.schema?.type === 'array' ? [example] : example };
}

/** Two flags were off in version 2.0 when nothing was said. */
const asThen = (parameter: Parameter): Parameter =>
  parameter.name === 'with_bom' || parameter.name === 'use_extension'
    ? { ...parameter, schema: { ...parameter.schema, default: false } }
    : parameter;

const V21 = '/api/explore/v2.1';
const V20 = '/api/explore/v2.0';
const DATASET = '/catalog/datasets/{dataset_id}';

/** The names that the makers of the API gave, so that clients made from either description have the same calls. */
const names: Readonly<Record<string, string>> = {
  '/catalog/datasets': 'getDatasets',
  '/catalog/exports': 'listExportFormats',
  '/catalog/facets': 'getDatasetsFacets',
  [DATASET]: 'getDataset',
  [`${DATASET}/records`]: 'getRecords',
  [`${DATASET}/records/{record_id}`]: 'getRecord',
  [`${DATASET}/exports`]: 'listDatasetExportFormats',
  [`${DATASET}/facets`]: 'getRecordsFacets',
  [`${DATASET}/attachments`]: 'getDatasetAttachments',
};

function operationId(method: string, path: string): string {
  const of20 = path.startsWith(V20);
  const inside = path.startsWith(V21) || of20 ? path.slice(V21.length) : null;
  const version = of20 ? '20' : '';
  const known = inside === null ? undefined : names[inside];
  if (known) return known + version;
  const [, place, format] = /^(.*)\/exports\/([\w.]+)$/.exec(inside ?? '') ?? [];
  if (format)
    return `${place === DATASET ? 'exportRecords' : 'exportCatalog'}${format.replace(/\W/g, '').toUpperCase()}${version}`;
  const words = (inside === null ? path.replace(/^\/api\/automation\/v1\.0/, '/manage') : `/explore${inside}`).split(
    /\W+/,
  );
  return method + words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('') + version;
}

type Examples = Readonly<Record<string, unknown>>;

const words: Examples = { lang: 'fr', timezone: 'Europe/Paris', limit: 5, offset: 0 };
const flags: Examples = { include_links: true, include_app_metas: true, compressed: true, use_labels: true };
const csv: Examples = {
  delimiter: ',',
  list_separator: '|',
  quote_all: true,
  with_bom: false,
  parquet_compression: 'zstd',
};

/** Of the dataset `communes`, which the demonstration has on each portal. */
const ofRecords: Examples = {
  ...{ ...words, ...flags, ...csv },
  dataset_id: 'communes',
  select: 'nom, population',
  where: 'population > 1000',
  refine: 'departement_nom:Loiret',
  exclude: 'departement_nom:Cher',
  group_by: 'departement_nom',
  order_by: 'nom',
  facet: 'departement_nom',
  epsg: 2154,
  name_field: 'nom',
  description_field_list: 'nom,population',
  use_extension: true,
};

const ofCatalogue: Examples = {
  ...{ ...words, ...flags, ...csv },
  select: 'dataset_id, title',
  where: 'records_count > 1',
  refine: 'language:fr',
  exclude: 'language:en',
  group_by: 'publisher',
  order_by: 'title',
  facet: 'publisher',
  dataset_id: 'communes',
  type: 'basic',
  name: 'default',
};

const ofVersion1: Examples = {
  ...words,
  dataset: 'communes',
  dataset_id: 'communes',
  q: 'tours',
  rows: 5,
  start: 0,
  sort: 'population',
  facet: 'departement_nom',
  fields: 'nom,population',
  'geofilter.distance': '47.39,0.69,20000',
  'geofilter.bbox': '47,0,48,2',
  'geofilter.polygon': '(47,0),(48,0),(48,2),(47,2)',
  csv_separator: ',',
  pretty_print: 'true',
  x: 'departement_nom',
  'y.S.func': 'COUNT',
  'y.S.expr': 'population',
  'y.S.cumulative': 'true',
  maxpoints: 10,
  clusterprecision: 8,
  clusterdistance: 50,
  shapeprecision: 5,
  clustermode: 'heatmap',
  return_polygons: 'false',
};

const ofCatalogue1: Examples = { ...words, q: 'communes', rows: 5, start: 0, sort: 'modified', facet: 'publisher' };

function examplesAt(path: string): Examples {
  if (path.startsWith(V21) || path.startsWith(V20)) {
    const examples = path.slice(V21.length).startsWith(`${DATASET}/`) ? ofRecords : ofCatalogue;
    return path.endsWith('/aggregates') ? { ...examples, select: 'count(*) as n', order_by: 'n' } : examples;
  }
  if (path === '/api/datasets/1.0/search') return ofCatalogue1;
  if (path.endsWith('/analyze')) return { ...ofVersion1, sort: 'S' };
  return /\/1\.0\/|\/download$/.test(path) ? ofVersion1 : {};
}
