import { excerpt } from '../../../../lib/explore/excerpt.ts';
import { filterPairs, readView } from '../../../../lib/explore/query.ts';
import { recordLimits } from '../../../../lib/explore/records.ts';
import type { Dataset } from '../../../../lib/explore/types.ts';
import { explore } from '../../../../lib/server/api.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async (event) => {
  const params = new URLSearchParams({ lang: event.locals.language });
  const dataset = await explore<Dataset>(event, `/datasets/${encodeURIComponent(event.params.id)}`, params);
  const view = readView(event.url.searchParams, recordLimits);
  return {
    title: dataset.metas.default.title ?? dataset.dataset_id,
    description: excerpt(dataset.metas.default.description ?? '', 160),
    dataset,
    view,
    filters: filterPairs(view),
  };
};
