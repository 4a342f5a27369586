import type { PageCaps, RecordsQuery } from '@lucarne/odsql';
import { KEY_PARAMETERS } from '../../core/request.ts';

/** The address of something that belongs to an answer. */
export interface Link {
  readonly rel: string;
  readonly href: string;
}

/** The addresses of the API as one visitor sees them; `base` has no final slash. */
export interface Addresses {
  readonly base: string;
  readonly catalogue: string;
  dataset(id: string): string;
}

export function addressesFrom(base: string): Addresses {
  const catalogue = `${base}/catalog`;
  return { base, catalogue, dataset: (id) => `${catalogue}/datasets/${encodeURIComponent(id)}` };
}

type Page = Pick<RecordsQuery, 'limit' | 'offset' | 'group_by'>;

/**
 * The pages around the one that was asked for, by moving `offset` in its own address, which leaves the key out. None lies
 * beyond what a page may reach: who follows `next` comes to an end, not to an error.
 */
export function pageLinks(address: string, query: Page, total: number, caps: PageCaps): Link[] {
  const { offset } = query;
  const { limit, reach } = extentOf(query, caps);
  const self = withoutKey(address);
  const at = (rel: string, start: number): Link => {
    const url = new URL(self);
    url.searchParams.set('offset', String(start));
    return { rel, href: url.href };
  };
  const links = [{ rel: 'self', href: self.href }, at('first', 0)];
  const next = offset + limit;
  if (limit > 0) links.push(at('last', Math.floor(Math.max(0, Math.min(total - 1, reach)) / limit) * limit));
  if (limit > 0 && next < total && next <= reach) links.push(at('next', next));
  if (offset > 0) links.push(at('prev', Math.max(0, offset - limit)));
  return links;
}

/** How many rows a page has, -1 being as many as there may be, and the greatest offset that it may begin at. */
function extentOf({ limit, group_by }: Page, caps: PageCaps): { readonly limit: number; readonly reach: number } {
  const [rows, window] = group_by === undefined ? [caps.rows, caps.window] : [caps.groupRows, caps.groupWindow];
  return limit === -1 ? { limit: rows, reach: window - 1 } : { limit, reach: window - limit };
}

function withoutKey(address: string): URL {
  const url = new URL(address);
  for (const name of KEY_PARAMETERS) if (url.searchParams.has(name)) url.searchParams.delete(name);
  return url;
}

export function recordLinks(addresses: Addresses, datasetId: string, recordId: string): Link[] {
  const dataset = addresses.dataset(datasetId);
  return [
    { rel: 'self', href: `${dataset}/records/${recordId}` },
    { rel: 'datasets', href: `${addresses.catalogue}/datasets` },
    { rel: 'dataset', href: dataset },
  ];
}

export function datasetLinks(addresses: Addresses, datasetId: string): Link[] {
  const self = addresses.dataset(datasetId);
  return [
    { rel: 'self', href: self },
    { rel: 'catalog', href: addresses.catalogue },
    { rel: 'records', href: `${self}/records` },
    { rel: 'facets', href: `${self}/facets` },
    { rel: 'exports', href: `${self}/exports` },
    { rel: 'attachments', href: `${self}/attachments` },
  ];
}
