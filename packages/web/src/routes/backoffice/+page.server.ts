import { read } from '../../lib/server/api.ts';
import { m } from '../../paraglide/messages.js';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const datasets = await read(event, (api, slug) =>
    api.GET('/api/automation/v1.0/portals/{slug}/datasets/', { params: { path: { slug } } }),
  );
  return { title: m.office_datasets(), datasets, done: event.url.searchParams.get('done') };
};
