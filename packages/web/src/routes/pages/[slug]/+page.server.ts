import { read } from '../../../lib/server/api.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { slug: page } = event.params;
  const { title, blocks } = await read(event, (api, slug) =>
    api.GET('/api/automation/v1.0/portals/{slug}/pages/{page}/', { params: { path: { slug, page } } }),
  );
  return { title, blocks };
};
