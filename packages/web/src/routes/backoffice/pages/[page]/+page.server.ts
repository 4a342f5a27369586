import { redirect } from '@sveltejs/kit';
import { textOf } from '../../../../lib/office/forms.ts';
import { localized } from '../../../../lib/office/text.ts';
import { draftOf, emptyDraft } from '../../../../lib/pages/draft.ts';
import { requireAdministrator } from '../../../../lib/server/access.ts';
import { attempt, read } from '../../../../lib/server/api.ts';
import { openForm } from '../../../../lib/server/office.ts';
import { m } from '../../../../paraglide/messages.js';
import { edit } from '../edit.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async (event) => {
  requireAdministrator(event);
  const { page } = event.params;
  const source = await read(event, (api, slug) =>
    api.GET('/api/automation/v1.0/portals/{slug}/pages/{page}/source/', { params: { path: { slug, page } } }),
  );
  const title = localized(source.title, event.locals.language) || page;
  return {
    title: m.editor_edit({ title }),
    draft: draftOf(source),
    notes: source.notes,
    saved: event.url.searchParams.get('done') === 'saved',
  };
};

export const actions: Actions = {
  edit: (event) => edit(event, event.params.page),
  remove,
};

async function remove(event: RequestEvent) {
  const { form, headers } = await openForm(event);
  const { page } = event.params;
  if (textOf(form, 'confirm') !== 'yes') redirect(303, `/backoffice/pages/${encodeURIComponent(page)}/`);
  const answer = await attempt(event, (api, slug) =>
    api.DELETE('/api/automation/v1.0/portals/{slug}/pages/{page}/', { params: { path: { slug, page } }, headers }),
  );
  if (answer.ok) redirect(303, '/backoffice/pages/?done=deleted');
  return { draft: emptyDraft, preview: null, problem: answer.problem };
}
