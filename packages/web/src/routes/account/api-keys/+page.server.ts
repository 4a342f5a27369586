import { redirect } from '@sveltejs/kit';
import { textOf } from '../../../lib/office/forms.ts';
import { requireAccount } from '../../../lib/server/access.ts';
import { attempt, read } from '../../../lib/server/api.ts';
import { openForm, refused } from '../../../lib/server/office.ts';
import { m } from '../../../paraglide/messages.js';
import type { Actions, PageServerLoad } from './$types';

const path = '/api/automation/v1.0/portals/{slug}/apikeys/';

export const load: PageServerLoad = async (event) => {
  requireAccount(event);
  const keys = await read(event, (api, slug) => api.GET(path, { params: { path: { slug } } }));
  return { title: m.account_keys(), keys: keys.results, done: event.url.searchParams.get('done') };
};

export const actions: Actions = {
  /** Makes a key for oneself; this answer is the only one that shows it. */
  key: async (event) => {
    const { form, headers } = await openForm(event);
    const body = { label: textOf(form, 'label') };
    const answer = await attempt(event, (api, slug) => api.POST(path, { params: { path: { slug } }, headers, body }));
    if (!answer.ok) return refused('key', answer, form);
    return { key: answer.value?.key ?? '' };
  },
  revoke: async (event) => {
    const { form, headers } = await openForm(event);
    const id = textOf(form, 'id');
    const answer = await attempt(event, (api, slug) =>
      api.DELETE(`${path}{id}/`, { params: { path: { slug, id } }, headers }),
    );
    if (!answer.ok) return refused('revoke', answer, form);
    redirect(303, '/account/api-keys/?done=key_revoked#keys');
  },
};
