import { read } from '../../../../lib/server/api.ts';
import { m } from '../../../../paraglide/messages.js';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const guide = await read(event, (api) => api.GET('/api/odsql.json'));
  return { title: m.docs_language_title(), guide };
};
