import { redirect } from '@sveltejs/kit';
import { textOf } from '../../../lib/office/forms.ts';
import { isAdministrator, requireAdministrator, requireRole } from '../../../lib/server/access.ts';
import { attempt, read } from '../../../lib/server/api.ts';
import { openForm, refused } from '../../../lib/server/office.ts';
import { m } from '../../../paraglide/messages.js';
import type { Actions, PageServerLoad } from './$types';
import { isFigureName } from './figures.ts';

const ASKED = ['from', 'to', 'dataset'] as const;

export const load: PageServerLoad = async (event) => {
  const account = requireRole(event);
  const { searchParams } = event.url;
  const query = Object.fromEntries(
    ASKED.flatMap((name) => {
      const value = searchParams.get(name);
      return value ? [[name, value] as const] : [];
    }),
  );
  const asked = await attempt(event, (api, slug) =>
    api.GET('/api/automation/v1.0/portals/{slug}/statistics/', {
      params: { path: { slug }, query: { ...query, limit: 0 } },
    }),
  );
  const usual = () =>
    read(event, (api, slug) =>
      api.GET('/api/automation/v1.0/portals/{slug}/statistics/', { params: { path: { slug }, query: { limit: 0 } } }),
    );
  const datasets = await read(event, (api, slug) =>
    api.GET('/api/automation/v1.0/portals/{slug}/datasets/', { params: { path: { slug } } }),
  );
  const figure = searchParams.get('figure');
  return {
    title: m.office_statistics(),
    statistics: (asked.ok ? asked.value : undefined) ?? (await usual()),
    problem: asked.ok ? null : asked.problem,
    dataset: asked.ok ? (query['dataset'] ?? '') : '',
    figure: isFigureName(figure) ? figure : ('views' as const),
    datasets: datasets.results,
    mayPublish: isAdministrator(account),
    done: searchParams.has('done'),
  };
};

export const actions: Actions = {
  publish: async (event) => {
    requireAdministrator(event);
    const { form, headers } = await openForm(event);
    const body = { published: textOf(form, 'published') === 'yes' };
    const answer = await attempt(event, (api, slug) =>
      api.PUT('/api/automation/v1.0/portals/{slug}/statistics/publication/', {
        params: { path: { slug } },
        headers,
        body,
      }),
    );
    if (!answer.ok) return refused('publish', answer, form);
    redirect(303, '/backoffice/statistics/?done');
  },
};
