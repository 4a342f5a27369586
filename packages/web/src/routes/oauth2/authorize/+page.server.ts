import { error } from '@sveltejs/kit';
import { pageContext } from '../../../lib/server/context.ts';
import { m } from '../../../paraglide/messages.js';
import type { PageServerLoad } from './$types';

/** What an application asks, or why it cannot be asked: the server judged it before this page is shown. */
export const load: PageServerLoad = (event) => {
  const { outcome, account } = pageContext(event);
  if (outcome?.form !== 'authorize') error(404, m.error_not_found());
  const { application = '', leads_to = '', ...asked } = outcome.values;
  const { problem } = outcome;
  return { title: m.authorize_title(), application, leads_to, asked, problem, email: account?.email ?? '' };
};
