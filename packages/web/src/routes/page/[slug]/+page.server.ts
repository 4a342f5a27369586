import { redirect } from '@sveltejs/kit';
import type { PageServerLoad } from './$types';

/** The older address of a content page. */
export const load: PageServerLoad = ({ params, url }) =>
  redirect(308, `/pages/${encodeURIComponent(params.slug)}/${url.search}`);
