import { redirect } from '@sveltejs/kit';
import { apiFilters, everyWord, readView } from '../../../../../lib/explore/query.ts';
import { apiPath, recordLimits } from '../../../../../lib/explore/records.ts';
import type { RequestHandler } from './$types';

/** The download address of older portals: `…/download/?format=csv&refine.f=v`. */
export const GET: RequestHandler = ({ params, url }) => {
  const format = encodeURIComponent(url.searchParams.get('format') ?? 'csv');
  const filters = apiFilters(readView(url.searchParams, recordLimits), everyWord);
  redirect(302, `${apiPath(params.id)}/exports/${format}${filters.size > 0 ? `?${filters}` : ''}`);
};
