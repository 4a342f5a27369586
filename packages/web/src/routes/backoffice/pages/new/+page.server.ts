import { emptyDraft } from '../../../../lib/pages/draft.ts';
import { requireAdministrator } from '../../../../lib/server/access.ts';
import { m } from '../../../../paraglide/messages.js';
import { edit } from '../edit.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => {
  requireAdministrator(event);
  return { title: m.editor_new(), draft: emptyDraft };
};

export const actions: Actions = { edit: (event) => edit(event, null) };
