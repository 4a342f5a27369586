import { apiFilters, apiOrder, everyWord, type View } from '../explore/query.ts';
import { apiPath } from '../explore/records.ts';

/** What the console can ask of a dataset. */
export const endpoints = ['records', 'record', 'facets', 'exports'] as const;
export type Endpoint = (typeof endpoints)[number];

/** The parameters of the data API that the form has a field for. */
const names = [
  'select',
  'where',
  'group_by',
  'order_by',
  'limit',
  'offset',
  'refine',
  'exclude',
  'facet',
  'lang',
  'timezone',
] as const;
export type Parameter = (typeof names)[number];

/** The form as it was filled in; what is empty is not sent. */
export interface ConsoleForm extends Readonly<Record<Parameter, string>> {
  readonly endpoint: Endpoint;
  /** Of one record. */
  readonly record: string;
  /** Of an export. */
  readonly format: string;
}

/** What is asked of the data API: a path of this portal, and the parameters in the order of the form. */
export interface ConsoleRequest {
  readonly endpoint: Endpoint;
  readonly dataset: string;
  readonly path: string;
  readonly parameters: readonly (readonly [name: Parameter, value: string])[];
  readonly record: string;
  readonly format: string;
}

const taken: Readonly<Record<Endpoint, readonly Parameter[]>> = {
  records: names.filter((name) => name !== 'facet'),
  record: ['select', 'lang', 'timezone'],
  facets: ['where', 'refine', 'exclude', 'facet', 'lang', 'timezone'],
  exports: names.filter((name) => name !== 'facet'),
};

/** True when an endpoint reads a parameter. */
export const takes = (endpoint: Endpoint, name: Parameter): boolean => taken[endpoint].includes(name);

/** Several values of these stand on lines of their own. */
export const repeated: ReadonlySet<Parameter> = new Set<Parameter>(['refine', 'exclude', 'facet']);

const longestText = 8_000;

/** Reads the form from an address; what the other tabs of the dataset filter by is taken up. */
export function readForm(params: URLSearchParams, view: View): ConsoleForm {
  const text = (name: string): string => (params.get(name) ?? '').replaceAll('\0', '').trim().slice(0, longestText);
  const filters = apiFilters({ ...view, q: '', where: '' }, everyWord);
  const lines = (name: Parameter): string =>
    [...filters.getAll(name), text(name).replaceAll('\r\n', '\n')].filter((line) => line !== '').join('\n');
  const written = Object.fromEntries(names.map((name) => [name, repeated.has(name) ? lines(name) : text(name)]));
  return {
    ...(written as Record<Parameter, string>),
    endpoint: endpoints.find((one) => one === params.get('endpoint')) ?? 'records',
    record: text('record'),
    format: text('format') || 'csv',
    where: view.q ? both(everyWord(view.q), text('where')) : text('where'),
    order_by: text('order_by') || (view.sort ? apiOrder(view.sort) : ''),
    limit: text('limit') || text('rows'),
  };
}

const both = (a: string, b: string): string => (b === '' ? a : `${a} and (${b})`);

/** The form as pairs of an address of the page, for links that change one thing. */
export function formPairs(form: ConsoleForm): [string, string][] {
  const { endpoint, record, format } = form;
  return [
    ...(endpoint === 'records' ? [] : [['endpoint', endpoint] satisfies [string, string]]),
    ...names.flatMap((name): [string, string][] => (form[name] === '' ? [] : [[name, form[name]]])),
    ...(record === '' ? [] : [['record', record] satisfies [string, string]]),
    ...(format === 'csv' ? [] : [['format', format] satisfies [string, string]]),
  ];
}

/** What the form asks. */
export function requestOf(form: ConsoleForm, dataset: string): ConsoleRequest {
  const { endpoint, record, format } = form;
  const parameters = taken[endpoint].flatMap((name) =>
    (repeated.has(name) ? form[name].split('\n') : [form[name]])
      .map((value) => value.trim())
      .filter((value) => value !== '')
      .map((value) => [name, value] as const),
  );
  const paths: Readonly<Record<Endpoint, string>> = {
    records: '/records',
    record: `/records/${encodeURIComponent(record)}`,
    facets: '/facets',
    exports: `/exports/${encodeURIComponent(format)}`,
  };
  return { endpoint, dataset, path: apiPath(dataset) + paths[endpoint], parameters, record, format };
}

/** The path with its query string. */
export function addressOf({ path, parameters }: ConsoleRequest): string {
  return parameters.length === 0
    ? path
    : `${path}?${new URLSearchParams(parameters.map(([name, value]) => [name, value]))}`;
}
