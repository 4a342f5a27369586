import { redirect } from '@sveltejs/kit';
import { requireAccount } from '../../lib/server/access.ts';
import { attempt, read } from '../../lib/server/api.ts';
import { openForm, refused } from '../../lib/server/office.ts';
import { m } from '../../paraglide/messages.js';
import type { Actions, PageServerLoad } from './$types';

const base = '/api/automation/v1.0/portals/{slug}/account';

export const load: PageServerLoad = async (event) => {
  const person = requireAccount(event);
  const { other_sessions } = await read(event, (api, slug) =>
    api.GET(`${base}/sessions/`, { params: { path: { slug } } }),
  );
  return { title: m.account_title(), person, other_sessions, done: event.url.searchParams.get('done') };
};

export const actions: Actions = {
  password: async (event) => {
    const { form, headers } = await openForm(event);
    // A password may begin or end with a space.
    const body = {
      old_password: String(form.get('old_password') ?? ''),
      new_password: String(form.get('new_password') ?? ''),
    };
    const answer = await attempt(event, (api, slug) =>
      api.POST(`${base}/password/`, { params: { path: { slug } }, headers, body }),
    );
    if (!answer.ok) return refused('password', answer, form);
    redirect(303, '/account/?done=password');
  },
  sessions: async (event) => {
    const { form, headers } = await openForm(event);
    const answer = await attempt(event, (api, slug) =>
      api.POST(`${base}/sessions/end/`, { params: { path: { slug } }, headers }),
    );
    if (!answer.ok) return refused('sessions', answer, form);
    redirect(303, '/account/?done=sessions');
  },
};
