import type { LucarneClient } from '@lucarne/client';
import { type RequestEvent, redirect } from '@sveltejs/kit';
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
  const access = await read(event, (api, slug) =>
    api.GET('/api/automation/v1.0/portals/{slug}/access/', { params: { path: { slug } } }),
  );
  return {
    title: m.office_accounts(),
    accounts: accounts.results,
    membersOnly: access.members_only,
    done: event.url.searchParams.get('done'),
  };
};

const path = '/api/automation/v1.0/portals/{slug}/accounts/{id}/';

export const actions: Actions = {
  suspend: (event) => changing(event, 'account_suspended', (api, options) => api.POST(`${path}suspend/`, options)),
  restore: (event) => changing(event, 'account_restored', (api, options) => api.POST(`${path}restore/`, options)),
  remove: (event) => changing(event, 'account_removed', (api, options) => api.DELETE(path, options)),
  access: async (event) => {
    const { form, headers } = await openForm(event);
    const body = { members_only: form.has('members_only') };
    const answer = await attempt(event, (api, slug) =>
      api.PUT('/api/automation/v1.0/portals/{slug}/access/', { params: { path: { slug } }, headers, body }),
    );
    if (!answer.ok) return refused('access', answer, form);
    redirect(303, '/backoffice/accounts/?done=portal_access');
  },
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

type Change = (
  api: LucarneClient['api'],
  options: { params: { path: { slug: string; id: string } }; headers: { 'x-csrftoken': string } },
) => Promise<{ response: Response }>;

async function changing(event: RequestEvent, done: string, change: Change) {
  requireAdministrator(event);
  const { form, headers } = await openForm(event);
  const id = textOf(form, 'id');
  const answer = await attempt(event, (api, slug) => change(api, { params: { path: { slug, id } }, headers }));
  if (!answer.ok) return refused(done, answer, form);
  redirect(303, `/backoffice/accounts/?done=${done}`);
}
