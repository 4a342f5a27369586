import { redirect } from '@sveltejs/kit';
import type { PageServerLoad } from './$types';

/** The older address of the sign-in form. */
export const load: PageServerLoad = ({ url }) => redirect(308, `/login/${url.search}`);
