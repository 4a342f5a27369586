import type { ConsoleRequest } from '../request.ts';

const endings: Readonly<Record<string, string>> = { shp: 'zip', turtle: 'ttl', n3: 'nt', rdfxml: 'rdf' };

/** The file that an export is written to. */
export const fileName = ({ dataset, format }: ConsoleRequest): string => `${dataset}.${endings[format] ?? format}`;

/** What is read from the answer. */
export const resultKey = ({ endpoint }: ConsoleRequest): 'results' | 'facets' | null => {
  if (endpoint === 'records') return 'results';
  return endpoint === 'facets' ? 'facets' : null;
};
