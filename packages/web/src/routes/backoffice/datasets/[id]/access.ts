import { textOf } from '../../../../lib/office/forms.ts';
import { attempt } from '../../../../lib/server/api.ts';
import { openForm, refused } from '../../../../lib/server/office.ts';
import type { RequestEvent } from './$types';
import { back } from './publish.ts';

/** Saves who sees the dataset, and which of its records everybody may read. */
export async function saveAccess(event: RequestEvent) {
  const { form, headers } = await openForm(event);
  const { id } = event.params;
  const visibility = textOf(form, 'visibility') === 'restricted' ? ('restricted' as const) : ('domain' as const);
  const body = { visibility, public_condition: textOf(form, 'public_condition') || null };
  const answer = await attempt(event, (api, slug) =>
    api.PATCH('/api/automation/v1.0/portals/{slug}/datasets/{id}/', { params: { path: { slug, id } }, headers, body }),
  );
  return answer.ok ? back(event, 'access', 'access') : refused('access', answer, form);
}

/** Grants the dataset to an account, or takes the grant away: the button says which. */
export async function saveGrant(event: RequestEvent) {
  const { form, headers } = await openForm(event);
  const { id } = event.params;
  const email = textOf(form, 'email');
  const body = { condition: textOf(form, 'condition') || null };
  const path = '/api/automation/v1.0/portals/{slug}/datasets/{id}/grants/{email}/';
  const isTakenAway = form.has('delete');
  const answer = await attempt(event, async (api, slug) => {
    const params = { path: { slug, id, email } };
    if (!isTakenAway) return api.PUT(path, { params, headers, body });
    const { response } = await api.DELETE(path, { params, headers });
    return { response };
  });
  return answer.ok ? back(event, isTakenAway ? 'grant_deleted' : 'grant', 'grants') : refused('grants', answer, form);
}
