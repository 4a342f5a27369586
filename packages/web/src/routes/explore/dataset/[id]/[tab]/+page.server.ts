import { error, redirect } from '@sveltejs/kit';
import { datasetPath } from '../../../../../lib/explore/records.ts';
import { m } from '../../../../../paraglide/messages.js';
import type { PageServerLoad } from './$types';

/** Tabs that links of older portals name and that this portal does not draw: the same records stand in the table. */
const drawnElsewhere = new Set(['map', 'analyze', 'calendar', 'custom']);

export const load: PageServerLoad = ({ params, url }) => {
  if (!drawnElsewhere.has(params.tab)) error(404, m.error_not_found());
  redirect(302, datasetPath(params.id, 'table') + url.search);
};
