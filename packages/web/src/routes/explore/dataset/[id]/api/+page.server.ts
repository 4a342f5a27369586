import { filledFields } from '../../../../../lib/console/fill.ts';
import { readForm, requestOf } from '../../../../../lib/console/request.ts';
import type { Guide } from '../../../../../lib/docs/guide.ts';
import type { Dataset, Page, RecordRow } from '../../../../../lib/explore/types.ts';
import { type Caller, read, tryExplore } from '../../../../../lib/server/api.ts';
import { ask } from '../../../../../lib/server/console.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { dataset, view } = await event.parent();
  const form = readForm(event.url.searchParams, view);
  const [sample, { reserved }, formats] = await Promise.all([
    sampleOf(event, dataset),
    read<Guide>(event, (api) => api.GET('/api/odsql.json')),
    formatsOf(event, dataset),
  ]);
  const record = form.record || String(sample[0]?.['_id'] ?? '');
  const request = requestOf({ ...form, record }, dataset.dataset_id);
  const answer = await ask(event, request);
  return {
    form: { ...form, record },
    request,
    answer,
    fields: filledFields(dataset.fields, sample, reserved),
    formats,
  };
};

/** A few records, for examples of values; none when the visitor may not see them. */
async function sampleOf(caller: Caller, { dataset_id: id }: Dataset): Promise<readonly RecordRow[]> {
  const few = new URLSearchParams({ limit: '5', include_app_metas: 'true' });
  const sample = await tryExplore<Page<RecordRow>>(caller, `/datasets/${encodeURIComponent(id)}/records`, few);
  return sample.ok ? sample.value.results : [];
}

interface Formats {
  readonly links: readonly { readonly rel: string }[];
}

async function formatsOf(caller: Caller, { dataset_id: id }: Dataset): Promise<readonly string[]> {
  const path = `/datasets/${encodeURIComponent(id)}/exports`;
  const formats = await tryExplore<Formats>(caller, path, new URLSearchParams());
  return formats.ok ? formats.value.links.map(({ rel }) => rel).filter((rel) => rel !== 'self') : [];
}
