import type { ConsoleRequest, Parameter } from '../request.ts';
import { fileName, resultKey } from './file-name.ts';

/** A text of JSON is one of JavaScript. */
const quoted = (text: string): string => JSON.stringify(text);

const read = (request: ConsoleRequest): string => {
  const key = resultKey(request);
  return key === null ? 'record' : `{ ${key} }`;
};

/** For browsers, Node and others that have `fetch`; an export is written to a file by Node. */
export function fetchLines(request: ConsoleRequest, origin: string): string {
  const { endpoint, path } = request;
  const pairs = request.parameters.map(([name, value]) => `  [${quoted(name)}, ${quoted(value)}],\n`);
  const search = pairs.length > 0 ? `address.search = String(new URLSearchParams([\n${pairs.join('')}]));\n` : '';
  const call = `const address = new URL(${quoted(origin + path)});\n${search}const answer = await fetch(address);
if (!answer.ok) throw new Error(await answer.text());\n`;
  return endpoint === 'exports'
    ? `import { writeFile } from "node:fs/promises";\n\n${call}await writeFile(${quoted(fileName(request))}, answer.body);`
    : `${call}const ${read(request)} = await answer.json();`;
}

const steps: Readonly<Record<Parameter, string>> = {
  select: 'select',
  where: 'where',
  group_by: 'groupBy',
  order_by: 'orderBy',
  limit: 'limit',
  offset: 'offset',
  refine: 'refine',
  exclude: 'exclude',
  facet: 'facet',
  lang: 'lang',
  timezone: 'timezone',
};

/** For the package of that name; null for files that it does not read. */
export function apiClientLines(request: ConsoleRequest, origin: string): string | null {
  const { endpoint, dataset, record, format } = request;
  if (endpoint === 'exports' && format !== 'json') return null;
  const target = {
    records: 'records()',
    record: `record(${quoted(record)})`,
    facets: 'facets()',
    exports: `export(${quoted(format)})`,
  }[endpoint];
  const calls = request.parameters.map(([name, value]) => `${steps[name]}(${step(name, value)})`);
  const query = ['fromCatalog()', `dataset(${quoted(dataset)})`, target, ...calls].join('\n    .');
  const result = endpoint === 'exports' ? 'records' : read(request);
  return `import api from "@opendatasoft/api-client";

// With a bundler: import { ApiClient, fromCatalog } from "@opendatasoft/api-client";
const { ApiClient, fromCatalog } = api;
const client = new ApiClient({ domain: ${quoted(`${origin}/`)} });
const ${result} = await client.get(\n  ${query},\n);`;
}

/** Numbers as numbers; whatever else was typed is refused by the server, not here. */
const step = (name: Parameter, value: string): string =>
  (name === 'limit' || name === 'offset') && /^-?\d{1,9}$/.test(value) ? value : quoted(value);
