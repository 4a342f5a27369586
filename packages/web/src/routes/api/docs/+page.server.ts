import { examplesOf } from '../../../lib/docs/examples.ts';
import { type OpenApi, sectionsOf } from '../../../lib/docs/openapi.ts';
import type { Dataset, Page } from '../../../lib/explore/types.ts';
import { type Caller, tryExplore } from '../../../lib/server/api.ts';
import { pageContext } from '../../../lib/server/context.ts';
import { m } from '../../../paraglide/messages.js';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const [response, datasets, catalogueFormats] = await Promise.all([
    pageContext(event).fetch('/api/openapi.json', { signal: event.request.signal }),
    tryExplore<Page<Dataset>>(event, '/datasets', FIRST),
    formatsAt(event, '/exports'),
  ]);
  const document: OpenApi = await response.json();
  const dataset = datasets.ok ? datasets.value.results[0] : undefined;
  const shown = dataset && {
    id: dataset.dataset_id,
    title: dataset.metas.default.title ?? dataset.dataset_id,
    examples: examplesOf(dataset),
    formats: await formatsAt(event, `/datasets/${encodeURIComponent(dataset.dataset_id)}/exports`),
  };
  return { title: m.docs_title(), sections: sectionsOf(document), shown: shown ?? null, catalogueFormats };
};

const FIRST = new URLSearchParams({ limit: '1', where: 'records_count > 0', order_by: 'dataset_id' });

interface Format {
  readonly rel: string;
  readonly href: string;
}

async function formatsAt(caller: Caller, path: string): Promise<readonly Format[]> {
  const formats = await tryExplore<{ readonly links: readonly Format[] }>(caller, path, new URLSearchParams());
  return formats.ok ? formats.value.links.filter(({ rel }) => rel !== 'self') : [];
}
