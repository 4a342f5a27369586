import { redirect } from '@sveltejs/kit';
import { typedValues } from '../../../../lib/office/forms.ts';
import { attempt } from '../../../../lib/server/api.ts';
import { openForm, refused } from '../../../../lib/server/office.ts';
import { m } from '../../../../paraglide/messages.js';
import { languages, typedIn, wordsOf } from '../entry-form.ts';
import { registerOf } from '../register.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { entries, charter_words: words } = await registerOf(event);
  const why = Object.entries(words.why ?? {}).map(([language, text]) => [`why.${language}`, text] as const);
  return {
    title: m.words_title(),
    builtIn: entries.filter((entry) => entry.built_in),
    values: Object.fromEntries(why),
    language: event.locals.language,
  };
};

export const actions: Actions = {
  save: async (event) => {
    const { form, headers } = await openForm(event);
    const typed = wordsOf(typedIn(typedValues(form)), 'why');
    const empty = languages.every((language) => typed[language] === '');
    const why = { fr: typed['fr'] ?? '', en: typed['en'] ?? '', es: typed['es'] ?? '' };
    const answer = await attempt(event, (api, slug) =>
      api.PUT('/api/automation/v1.0/portals/{slug}/register/charter-words/', {
        params: { path: { slug } },
        headers,
        body: { why: empty ? null : why },
      }),
    );
    if (!answer.ok) return refused('words', answer, form);
    redirect(303, '/backoffice/cookies/?done=words');
  },
};
