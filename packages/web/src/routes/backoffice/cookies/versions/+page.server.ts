import { error } from '@sveltejs/kit';
import { requireAdministrator } from '../../../../lib/server/access.ts';
import { read } from '../../../../lib/server/api.ts';
import { m } from '../../../../paraglide/messages.js';
import type { PageServerLoad } from './$types';

/** How many versions a page lists. */
const size = 50;

/** The versions; and with `?version=&since=` what differs between two of them. */
export const load: PageServerLoad = async (event) => {
  requireAdministrator(event);
  const offset = numberOf(event.url, 'offset') ?? 0;
  const versions = await read(event, (api, slug) =>
    api.GET('/api/automation/v1.0/portals/{slug}/register/versions/', {
      params: { path: { slug }, query: { limit: size, offset } },
    }),
  );
  const latest = versions.total_count;
  const version = numberOf(event.url, 'version') ?? latest;
  const since = numberOf(event.url, 'since') ?? version - 1;
  const query = { since, lang: event.locals.language };
  const compared = await read(event, (api, slug) =>
    api.GET('/api/automation/v1.0/portals/{slug}/register/versions/{version}/', {
      params: { path: { slug, version }, query },
    }),
  );
  return { title: m.versions_of_register(), versions: versions.results, latest, offset, size, compared };
};

function numberOf({ searchParams }: URL, name: string): number | null {
  const typed = searchParams.get(name);
  if (typed === null) return null;
  return /^\d{1,6}$/.test(typed) ? Number(typed) : error(404, m.error_not_found());
}
