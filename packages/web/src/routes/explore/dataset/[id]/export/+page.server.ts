import { explore } from '../../../../../lib/server/api.ts';
import type { PageServerLoad } from './$types';

interface ExportLinks {
  readonly links: readonly { readonly rel: string }[];
}

export const load: PageServerLoad = async (event) => {
  const { links } = await explore<ExportLinks>(event, `/datasets/${encodeURIComponent(event.params.id)}/exports`);
  return { offered: links.map(({ rel }) => rel) };
};
