import type { Dataset, Facets, Page } from '../lib/explore/types.ts';
import { explore } from '../lib/server/api.ts';
import { pageContext } from '../lib/server/context.ts';
import type { PageServerLoad } from './$types';

interface Figures {
  readonly datasets: number;
  readonly records: number | bigint | null;
}

export const load: PageServerLoad = async (event) => {
  const lang = event.locals.language;
  const [latest, figures, facets] = await Promise.all([
    explore<Page<Dataset>>(event, '/datasets', new URLSearchParams({ lang, limit: '6', order_by: 'modified desc' })),
    explore<Page<Figures>>(
      event,
      '/datasets',
      new URLSearchParams({ select: 'count(*) as datasets, sum(records_count) as records', limit: '1' }),
    ),
    explore<Facets>(event, '/facets', new URLSearchParams({ facet: 'theme' })),
  ]);
  const themes = facets.facets.find(({ name }) => name === 'theme')?.facets ?? [];
  const description = pageContext(event).portal.tagline;
  return {
    description,
    latest: latest.results,
    datasets: latest.total_count,
    records: figures.results[0]?.records ?? 0,
    themes,
  };
};
