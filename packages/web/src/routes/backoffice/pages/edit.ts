import type { PageProblem } from '@lucarne/client';
import { fail, type RequestEvent, redirect } from '@sveltejs/kit';
import { textOf } from '../../../lib/office/forms.ts';
import { changeDraft, type Draft, pageOf, readDraft } from '../../../lib/pages/draft.ts';
import type { Preview } from '../../../lib/pages/preview.ts';
import { attempt } from '../../../lib/server/api.ts';
import { openForm } from '../../../lib/server/office.ts';
import { m } from '../../../paraglide/messages.js';

type Editing = Pick<RequestEvent, 'platform' | 'request'>;

/** What the editor's page shows again: the draft, and what came of the button that was pressed. */
export interface Edited {
  readonly draft: Draft;
  readonly preview: Preview | null;
  readonly problem: PageProblem | null;
}

/** One button of the editor's form: save, preview, or a change of the form itself. `slug` of a page that is there already. */
export async function edit(event: Editing, slug: string | null) {
  const { form, headers } = await openForm(event);
  const command = textOf(form, 'do');
  const draft = changeDraft(readDraft(form), command);
  if (command === 'save') return save(event, headers, { draft, slug });
  if (command === 'preview') return preview(event, headers, draft);
  return { draft, preview: null, problem: null } satisfies Edited;
}

type Token = Readonly<Record<'x-csrftoken', string>>;

async function save(event: Editing, headers: Token, { draft, slug }: { draft: Draft; slug: string | null }) {
  const page = slug ?? draft.slug;
  if (slug === null && (await exists(event, page))) {
    const used: PageProblem = {
      code: 'page_address_used',
      message: m.problem_page_address_used(),
      details: null,
      hint: null,
    };
    return fail(409, { draft, preview: null, problem: used } satisfies Edited);
  }
  const answer = await attempt(event, (api, portal) =>
    api.PUT('/api/automation/v1.0/portals/{slug}/pages/{page}/', {
      params: { path: { slug: portal, page } },
      headers,
      body: pageOf(draft),
    }),
  );
  if (!answer.ok) return fail(answer.status, { draft, preview: null, problem: answer.problem } satisfies Edited);
  redirect(303, `/backoffice/pages/${encodeURIComponent(page)}/?done=saved`);
}

async function exists(event: Editing, page: string): Promise<boolean> {
  const found = await attempt(event, (api, slug) =>
    api.GET('/api/automation/v1.0/portals/{slug}/pages/{page}/', { params: { path: { slug, page } } }),
  );
  return found.ok;
}

async function preview(event: Editing, headers: Token, draft: Draft) {
  const answer = await attempt(event, (api, slug) =>
    api.POST('/api/automation/v1.0/portals/{slug}/pages/preview/', {
      params: { path: { slug } },
      headers,
      body: pageOf(draft),
    }),
  );
  if (!answer.ok) return fail(answer.status, { draft, preview: null, problem: answer.problem } satisfies Edited);
  return { draft, preview: answer.value ?? null, problem: null } satisfies Edited;
}
