import { fail } from '@sveltejs/kit';
import { attempt } from '../../../../lib/server/api.ts';
import { formIn } from '../../../../lib/server/office.ts';
import { m } from '../../../../paraglide/messages.js';
import { previewed } from '../preview.ts';
import { registerOf } from '../register.ts';
import type { Actions, PageServerLoad } from './$types';

/** Of a form with its file, in bytes: below what the pages' server reads. */
const largest = 450_000;

export const load: PageServerLoad = async (event) => {
  const { hash } = await registerOf(event);
  return { title: m.import_register_title(), hash };
};

export const actions: Actions = {
  /** The file stays in a field of the form that confirms it. */
  import: async (event) => {
    if (Number(event.request.headers.get('content-length')) > largest) return told(413, 'register_too_large');
    const form = await formIn(event.request.clone());
    const text = await textOf(form);
    const file = parse(text);
    if (!file) return told(422, 'register_unreadable');
    const answer = await previewed(event, ({ headers, query }) =>
      attempt(event, (api, slug) =>
        api.PUT('/api/automation/v1.0/portals/{slug}/register/', {
          params: { path: { slug }, query },
          headers,
          body: file,
        }),
      ),
    );
    return 'told' in answer ? { ...answer, values: { ...answer.values, text } } : answer;
  },
};

async function textOf(form: FormData): Promise<string> {
  const [file, text] = [form.get('file'), form.get('text')];
  return typeof text === 'string' ? text : file instanceof File ? file.text() : '';
}

/** What can be read, and sent on: what nests without end cannot. */
function parse(text: string): Record<string, unknown> | null {
  try {
    const read: unknown = JSON.parse(text);
    JSON.stringify(read);
    return typeof read === 'object' && read !== null && !Array.isArray(read) ? { ...read } : null;
  } catch {
    return null;
  }
}

/** A refusal of this page's own; its words are those of its code. */
const told = (status: number, code: string) =>
  fail(status, { about: 'register', values: {}, problem: { code, message: code, details: null, hint: null } });
