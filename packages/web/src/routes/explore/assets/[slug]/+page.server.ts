import { redirect } from '@sveltejs/kit';
import { datasetPath } from '../../../../lib/explore/records.ts';
import type { PageServerLoad } from './$types';

/** The address that newer portals of the platform give a dataset. */
export const load: PageServerLoad = ({ params, url }) =>
  redirect(302, datasetPath(params.slug, 'information') + url.search);
