import { redirect } from '@sveltejs/kit';
import { textOf } from '../../../lib/office/forms.ts';
import { requireAdministrator } from '../../../lib/server/access.ts';
import { attempt, read } from '../../../lib/server/api.ts';
import { openForm, refused } from '../../../lib/server/office.ts';
import { m } from '../../../paraglide/messages.js';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  requireAdministrator(event);
  const blocked = await read(event, (api, slug) =>
    api.GET('/api/automation/v1.0/portals/{slug}/blocked-hosts/', { params: { path: { slug } } }),
  );
  return { title: m.office_reports(), blocked: blocked.results, done: event.url.searchParams.has('done') };
};

export const actions: Actions = {
  dismiss: async (event) => {
    const { form, headers } = await openForm(event);
    const host = textOf(form, 'host');
    const answer = await attempt<unknown>(event, (api, slug) =>
      host === ''
        ? api.DELETE('/api/automation/v1.0/portals/{slug}/blocked-hosts/', { params: { path: { slug } }, headers })
        : api.DELETE('/api/automation/v1.0/portals/{slug}/blocked-hosts/{host}/', {
            params: { path: { slug, host } },
            headers,
          }),
    );
    // Somebody else may have dismissed it before: it is gone as wanted.
    if (!answer.ok && answer.status !== 404) return refused('dismiss', answer, form);
    redirect(303, '/backoffice/reports/?done');
  },
};
