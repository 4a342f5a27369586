import { requireAdministrator } from '../../../lib/server/access.ts';
import { read } from '../../../lib/server/api.ts';
import { m } from '../../../paraglide/messages.js';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  requireAdministrator(event);
  const pages = await read(event, (api, slug) =>
    api.GET('/api/automation/v1.0/portals/{slug}/pages/', { params: { path: { slug } } }),
  );
  return { title: m.office_pages(), listed: pages.results, deleted: event.url.searchParams.get('done') === 'deleted' };
};
