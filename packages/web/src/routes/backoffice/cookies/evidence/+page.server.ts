import { requireAdministrator } from '../../../../lib/server/access.ts';
import { read } from '../../../../lib/server/api.ts';
import { m } from '../../../../paraglide/messages.js';
import type { PageServerLoad } from './$types';

/** The chain of evidence, its bundles, and how many answered what. */
export const load: PageServerLoad = async (event) => {
  requireAdministrator(event);
  const evidence = await read(event, (api, slug) =>
    api.GET('/api/automation/v1.0/portals/{slug}/evidence/', { params: { path: { slug } } }),
  );
  return { title: m.evidence_title(), evidence };
};
