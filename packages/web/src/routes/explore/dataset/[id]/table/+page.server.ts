import { apiFilters, apiOrder, everyWord, type View } from '../../../../../lib/explore/query.ts';
import { facetFields } from '../../../../../lib/explore/records.ts';
import type { Dataset, Facets, Page, RecordRow } from '../../../../../lib/explore/types.ts';
import { isSortable } from '../../../../../lib/explore/values.ts';
import { tryExplore } from '../../../../../lib/server/api.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { dataset, view: asked } = await event.parent();
  const view = onlyKnownSort(asked, dataset);
  const path = `/datasets/${encodeURIComponent(dataset.dataset_id)}`;
  const filters = apiFilters(view, everyWord);
  const [records, facets] = await Promise.all([
    tryExplore<Page<RecordRow>>(event, `${path}/records`, pageParams(filters, view, event.locals.language)),
    facetFields(dataset).length > 0 ? tryExplore<Facets>(event, `${path}/facets`, filters) : null,
  ]);
  return { view, records, facets: facets?.ok ? facets.value.facets : [] };
};

function onlyKnownSort(view: View, dataset: Dataset): View {
  const name = view.sort.replace(/^-/, '');
  const known = dataset.fields.some((field) => field.name === name && isSortable(field));
  return known ? view : { ...view, sort: '' };
}

function pageParams(filters: URLSearchParams, view: View, lang: string): URLSearchParams {
  const params = new URLSearchParams([
    ...filters,
    ['lang', lang],
    ['limit', String(view.rows)],
    ['offset', String(view.start)],
  ]);
  if (view.sort) params.set('order_by', apiOrder(view.sort));
  return params;
}
