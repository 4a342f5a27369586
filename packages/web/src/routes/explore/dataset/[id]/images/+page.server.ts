import { redirect } from '@sveltejs/kit';
import { namingFiles } from '../../../../../lib/explore/files.ts';
import { apiFilters, everyWord } from '../../../../../lib/explore/query.ts';
import { datasetPath } from '../../../../../lib/explore/records.ts';
import type { Page, RecordRow } from '../../../../../lib/explore/types.ts';
import { tryExplore } from '../../../../../lib/server/api.ts';
import type { PageServerLoad } from './$types';

/** The records that have files, page by page; a dataset without pictures shows its table. */
export const load: PageServerLoad = async (event) => {
  const { dataset, view } = await event.parent();
  if (!dataset.features.includes('image')) redirect(302, datasetPath(event.params.id, 'table') + event.url.search);
  const params = new URLSearchParams([
    ...apiFilters(view, everyWord),
    ['where', namingFiles(dataset.fields)],
    ['lang', event.locals.language],
    ['limit', String(view.rows)],
    ['offset', String(view.start)],
  ]);
  const path = `/datasets/${encodeURIComponent(dataset.dataset_id)}/records`;
  return { records: await tryExplore<Page<RecordRow>>(event, path, params) };
};
