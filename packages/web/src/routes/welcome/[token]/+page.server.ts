import { pageContext } from '../../../lib/server/context.ts';
import { m } from '../../../paraglide/messages.js';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => {
  const { outcome } = pageContext(event);
  const shown = outcome?.form === 'welcome' ? outcome : null;
  return {
    title: m.welcome_title(),
    values: { email: shown?.values['email'] ?? '', name: shown?.values['name'] ?? '' },
    problem: shown?.problem ?? null,
  };
};
