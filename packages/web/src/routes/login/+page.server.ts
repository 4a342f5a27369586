import { pageContext } from '../../lib/server/context.ts';
import { localPath } from '../../lib/server/next.ts';
import { m } from '../../paraglide/messages.js';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => {
  const { outcome } = pageContext(event);
  const shown = outcome?.form === 'login' ? outcome : null;
  return {
    title: m.login_title(),
    next: localPath(shown?.values['next'] ?? event.url.searchParams.get('next'), '/account/'),
    email: shown?.values['email'] ?? '',
    problem: shown?.problem ?? null,
  };
};
