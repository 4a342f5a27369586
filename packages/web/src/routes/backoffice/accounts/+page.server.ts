import { redirect } from '@sveltejs/kit';
import { textOf } from '../../../lib/office/forms.ts';
import { requireAdministrator } from '../../../lib/server/access.ts';
import { attempt, read } from '../../../lib/server/api.ts';
import { openForm, refused } from '../../../lib/server/office.ts';
import { m } from '../../../paraglide/messages.js';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  requireAdministrator(event);
  const accounts = await read(event, (api, slug) =>
    api.GET('/api/automation/v1.0/portals/{slug}/accounts/', { params: { path: { slug } } }),
  );
  return { title: m.office_accounts(), accounts: accounts.results, done: event.url.searchParams.get('done') };
};

export const actions: Actions = {
  create: async (event) => {
    const { form, headers } = await openForm(event);
    const body = {
      email: textOf(form, 'email'),
      name: textOf(form, 'name'),
      // A password may begin or end with a space.
      password: String(form.get('password') ?? ''),
      role: textOf(form, 'role'),
    };
    const answer = await attempt(event, (api, slug) =>
      api.POST('/api/automation/v1.0/portals/{slug}/accounts/', { params: { path: { slug } }, headers, body }),
    );
    if (!answer.ok) return refused('create', answer, form);
    redirect(303, '/backoffice/accounts/?done=account');
  },
};
