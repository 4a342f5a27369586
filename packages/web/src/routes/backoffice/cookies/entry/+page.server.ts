import { attempt } from '../../../../lib/server/api.ts';
import { m } from '../../../../paraglide/messages.js';
import { entryOf, newValues, reworded, valuesOf } from '../entry-form.ts';
import { previewed } from '../preview.ts';
import { bare, entryAt, lineOf, questionsOf, registerOf } from '../register.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

/** One entry: the one that `?label=&store=&host=` names, or a new one, which `?name=&store=&load=` begins. */
export const load: PageServerLoad = async (event) => {
  const { entries, hash } = await registerOf(event);
  const entry = event.url.searchParams.has('label') ? entryAt(entries, lineOf(event.url)) : null;
  return {
    title: entry ? m.entry_title({ label: entry.label }) : m.entry_new_title(),
    entry,
    /** What names the line in an address, for the forms of the page. */
    line: entry ? `&${new URLSearchParams({ ...lineOf(event.url) })}` : '',
    values: { ...(entry ? valuesOf(bare(entry)) : begun(event.url)), based_on: hash },
    questions: questionsOf(entries),
  };
};

/** A name, or a host with what pages load from it, that was found elsewhere and is to be declared. */
function begun({ searchParams }: URL) {
  const value = (name: string): string => searchParams.get(name) ?? '';
  const own = { store: 'cookie', party: 'first' };
  const load = value('load') || 'frame';
  const other = { store: 'host', party: 'third', 'lifetime.unit': 'none', [`loads.${load}`]: 'on' };
  return { ...newValues, ...(value('store') === 'host' ? other : own), label: value('name') };
}

export const actions: Actions = {
  save: (event) => (event.url.searchParams.has('label') ? replace(event) : add(event)),
  remove: async (event) =>
    previewed(event, ({ headers, query }) => {
      const { label, ...line } = lineOf(event.url);
      return attempt(event, (api, slug) =>
        api.DELETE('/api/automation/v1.0/portals/{slug}/register/entries/{label}/', {
          params: { path: { slug, label }, query: { ...query, ...line } },
          headers,
        }),
      );
    }),
};

async function add(event: RequestEvent) {
  const { entries } = await registerOf(event);
  return previewed(event, ({ values, headers, query }) =>
    attempt(event, (api, slug) =>
      api.POST('/api/automation/v1.0/portals/{slug}/register/entries/', {
        params: { path: { slug }, query },
        headers,
        body: entryOf(values, questionsOf(entries)),
      }),
    ),
  );
}

async function replace(event: RequestEvent) {
  const { entries } = await registerOf(event);
  const { label, ...line } = lineOf(event.url);
  const entry = entryAt(entries, { label, ...line });
  return previewed(event, ({ values, headers, query }) =>
    attempt(event, (api, slug) =>
      api.PUT('/api/automation/v1.0/portals/{slug}/register/entries/{label}/', {
        params: { path: { slug, label }, query: { ...query, ...line } },
        headers,
        body: entry.built_in ? reworded(bare(entry), values) : entryOf(values, questionsOf(entries)),
      }),
    ),
  );
}
