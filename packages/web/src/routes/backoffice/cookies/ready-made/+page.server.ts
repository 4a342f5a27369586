import { attempt, read } from '../../../../lib/server/api.ts';
import { m } from '../../../../paraglide/messages.js';
import { previewed } from '../preview.ts';
import { type JudgedEntry, registerOf } from '../register.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { hash } = await registerOf(event);
  const query = { lang: event.locals.language };
  const tools = await read(event, (api, slug) =>
    api.GET('/api/automation/v1.0/portals/{slug}/register/ready-made/', { params: { path: { slug }, query } }),
  );
  const results = tools.results.map((tool) => {
    const entries: unknown = tool.entries;
    return { ...tool, entries: entries as readonly JudgedEntry[] };
  });
  return { title: m.ready_title(), hash, tools: results, language: event.locals.language };
};

export const actions: Actions = {
  add: async (event) =>
    previewed(event, ({ values, headers, query }) =>
      attempt(event, (api, slug) =>
        api.POST('/api/automation/v1.0/portals/{slug}/register/ready-made/{key}/', {
          params: { path: { slug, key: values['key'] ?? '' }, query },
          headers,
          body: { parameters: parametersOf(values) },
        }),
      ),
    ),
};

const parametersOf = (values: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) =>
      name.startsWith('given.') ? [[name.slice('given.'.length), value.trim()]] : [],
    ),
  );
