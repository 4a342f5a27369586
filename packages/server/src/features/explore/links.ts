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

/** The pages around the one that was asked for, by moving `offset` in its own address, which leaves the key out. */
export function pageLinks(address: string, page: { offset: number; limit: number; total: number }): Link[] {
  const { offset, limit, total } = page;
  const self = withoutKey(address);
  const at = (rel: string, start: number): Link => {
    const url = new URL(self);
    url.searchParams.set('offset', String(start));
    return { rel, href: url.href };
  };
  const links = [{ rel: 'self', href: self.href }, at('first', 0)];
  if (limit > 0) links.push(at('last', Math.max(0, Math.ceil(total / limit) - 1) * limit));
  if (limit > 0 && offset + limit < total) links.push(at('next', offset + limit));
  if (offset > 0) links.push(at('prev', Math.max(0, offset - limit)));
  return links;
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
