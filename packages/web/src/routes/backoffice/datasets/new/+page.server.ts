import { pageContext } from '../../../../lib/server/context.ts';
import { m } from '../../../../paraglide/messages.js';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => {
  const { outcome } = pageContext(event);
  const shown = outcome?.form === 'upload' ? outcome : null;
  return {
    title: m.office_new(),
    values: { dataset_id: shown?.values['dataset_id'] ?? '', title: shown?.values['title'] ?? '' },
    problem: shown?.problem ?? null,
  };
};
