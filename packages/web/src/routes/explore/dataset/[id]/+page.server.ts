import { redirect } from '@sveltejs/kit';
import { datasetPath } from '../../../../lib/explore/records.ts';
import type { PageServerLoad } from './$types';

/** The tabs that older addresses name in `?tab=`. */
const olderTabs: Readonly<Record<string, string>> = {
  metas: 'information',
  table: 'table',
  export: 'export',
  api: 'api',
};

export const load: PageServerLoad = ({ params, url }) => {
  const query = new URLSearchParams(url.searchParams);
  const tab = olderTabs[query.get('tab') ?? 'metas'] ?? 'information';
  query.delete('tab');
  redirect(302, datasetPath(params.id, tab) + (query.size > 0 ? `?${query}` : ''));
};
