import { catalogueFacets, catalogueLimits, catalogueSorts } from '../../lib/explore/catalogue.ts';
import { aboutWords, apiFilters, apiOrder, readView } from '../../lib/explore/query.ts';
import type { Dataset, Facets, Page } from '../../lib/explore/types.ts';
import { explore } from '../../lib/server/api.ts';
import { m } from '../../paraglide/messages.js';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const asked = readView(event.url.searchParams, catalogueLimits);
  const view = asked.sort in catalogueSorts ? asked : { ...asked, sort: catalogueLimits.defaultSort };
  const filters = apiFilters(view, aboutWords);
  const page = new URLSearchParams([
    ...filters,
    ['lang', event.locals.language],
    ['limit', String(view.rows)],
    ['offset', String(view.start)],
    ['order_by', apiOrder(view.sort)],
  ]);
  const facetParams = new URLSearchParams([...filters, ...Object.keys(catalogueFacets).map((name) => ['facet', name])]);
  const [datasets, facets] = await Promise.all([
    explore<Page<Dataset>>(event, '/datasets', page),
    explore<Facets>(event, '/facets', facetParams),
  ]);
  return { title: m.nav_catalogue(), view, datasets, facets: facets.facets };
};
