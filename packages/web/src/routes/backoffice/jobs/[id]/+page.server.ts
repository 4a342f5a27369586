import { read } from '../../../../lib/server/api.ts';
import { m } from '../../../../paraglide/messages.js';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { id } = event.params;
  const job = await read(event, (api, slug) =>
    api.GET('/api/automation/v1.0/portals/{slug}/jobs/{job}/', { params: { path: { slug, job: id } } }),
  );
  return { title: m.job_title({ id: job.dataset_id }), job };
};
