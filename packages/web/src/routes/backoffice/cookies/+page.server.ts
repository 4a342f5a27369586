import { redirect } from '@sveltejs/kit';
import { attempt } from '../../../lib/server/api.ts';
import { openForm, refused } from '../../../lib/server/office.ts';
import { m } from '../../../paraglide/messages.js';
import type { Actions, PageServerLoad } from './$types';
import { registerOf } from './register.ts';

export const load: PageServerLoad = async (event) => {
  const register = await registerOf(event);
  return {
    title: m.office_cookies(),
    register,
    language: event.locals.language,
    done: event.url.searchParams.get('done'),
  };
};

export const actions: Actions = {
  publication: async (event) => {
    const { form, headers } = await openForm(event);
    const body = { published: form.get('published') === 'yes' };
    const answer = await attempt(event, (api, slug) =>
      api.PUT('/api/automation/v1.0/portals/{slug}/register/publication/', {
        params: { path: { slug } },
        headers,
        body,
      }),
    );
    if (!answer.ok) return refused('publication', answer, form);
    redirect(303, `/backoffice/cookies/?done=${body.published ? 'shared' : 'unshared'}`);
  },
};
