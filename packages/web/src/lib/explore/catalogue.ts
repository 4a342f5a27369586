import { m } from '../../paraglide/messages.js';
import type { ViewLimits } from './query.ts';

export const catalogueLimits: ViewLimits = { sizes: [12, 24, 48], defaultSort: 'modified' };

/** The facets of the catalogue, in the order of the page, with their names. */
export const catalogueFacets: Readonly<Record<string, () => string>> = {
  theme: m.meta_theme,
  publisher: m.meta_publisher,
  keyword: m.meta_keyword,
  territory: m.meta_territory,
  license: m.meta_license,
};

/** The orders that the catalogue offers, with their names. */
export const catalogueSorts: Readonly<Record<string, () => string>> = {
  modified: m.sort_modified,
  '-title': m.sort_title,
  records_count: m.sort_records,
};
