import { apiPath } from '../explore/records.ts';
import type { Dataset } from '../explore/types.ts';

/** A call that works on this portal as it is. */
export interface Example {
  readonly id: 'catalogue' | 'dataset' | 'records' | 'count' | 'groups' | 'facets' | 'export' | 'error';
  readonly path: string;
}

/** Calls about a dataset of the portal. */
export function examplesOf(dataset: Dataset): readonly Example[] {
  const base = apiPath(dataset.dataset_id);
  const key = dataset.fields.find(({ annotations }) => annotations.facet)?.name;
  const grouped = key && { select: 'count(*) as n', group_by: `\`${key.replaceAll('`', '\\`')}\``, order_by: 'n desc' };
  const at = (path: string, query: Readonly<Record<string, string>>): string => `${path}?${new URLSearchParams(query)}`;
  return [
    { id: 'catalogue', path: at('/api/explore/v2.1/catalog/datasets', { limit: '5' }) },
    { id: 'dataset', path: base },
    { id: 'records', path: at(`${base}/records`, { limit: '5' }) },
    { id: 'count', path: at(`${base}/records`, { select: 'count(*) as n', limit: '1' }) },
    ...(grouped ? [{ id: 'groups', path: at(`${base}/records`, grouped) } as const] : []),
    ...(grouped ? [{ id: 'facets', path: `${base}/facets` } as const] : []),
    { id: 'export', path: at(`${base}/exports/csv`, { limit: '100' }) },
    { id: 'error', path: at(`${base}/records`, { where: 'nothing_like_it = 1' }) },
  ];
}
