import { textOf } from '../../lib/office/forms.ts';
import { requireAccount } from '../../lib/server/access.ts';
import { attempt } from '../../lib/server/api.ts';
import { openForm, refused } from '../../lib/server/office.ts';
import { m } from '../../paraglide/messages.js';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => {
  return { title: m.account_title(), person: requireAccount(event) };
};

export const actions: Actions = {
  /** Makes a key for oneself; this answer is the only one that shows it. */
  key: async (event) => {
    const { form, headers } = await openForm(event);
    const body = { label: textOf(form, 'label') };
    const answer = await attempt(event, (api, slug) =>
      api.POST('/api/automation/v1.0/portals/{slug}/apikeys/', { params: { path: { slug } }, headers, body }),
    );
    if (!answer.ok) return refused('key', answer, form);
    return { key: answer.value?.key ?? '' };
  },
};
