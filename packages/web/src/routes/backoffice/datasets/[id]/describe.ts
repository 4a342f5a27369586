import { redirect } from '@sveltejs/kit';
import {
  fieldChanges,
  metadataChange,
  separatorChanges,
  type TypeChanges,
  typeChanges,
} from '../../../../lib/office/forms.ts';
import { attempt, read } from '../../../../lib/server/api.ts';
import { pageContext } from '../../../../lib/server/context.ts';
import { openForm, refused } from '../../../../lib/server/office.ts';
import type { RequestEvent } from './$types';
import { back } from './publish.ts';

interface Wishes {
  readonly types: TypeChanges;
  readonly separators: Record<string, string | null>;
}

type Opened = Awaited<ReturnType<typeof openForm>>;

export async function saveMetadata(event: RequestEvent) {
  const { form, headers } = await openForm(event);
  const { id } = event.params;
  const { metadata: before } = await datasetOf(event);
  const metadata = metadataChange(form, before, pageContext(event).portal.languages);
  const answer = await attempt(event, (api, slug) =>
    api.PATCH('/api/automation/v1.0/portals/{slug}/datasets/{id}/', {
      params: { path: { slug, id } },
      headers,
      body: { metadata },
    }),
  );
  return answer.ok ? back(event, 'metadata') : refused('metadata', answer, form);
}

/** Words and facets are saved at once; new types are read out of the kept source by a new import. */
export async function saveFields(event: RequestEvent) {
  const opened = await openForm(event);
  const { form, headers } = opened;
  const { id } = event.params;
  const { fields: before } = await datasetOf(event);
  const fields = fieldChanges(form, before);
  const types = typeChanges(form, before);
  const separators = separatorChanges(form, before);
  if (fields.length > 0) {
    const answer = await attempt(event, (api, slug) =>
      api.PATCH('/api/automation/v1.0/portals/{slug}/datasets/{id}/', {
        params: { path: { slug, id } },
        headers,
        body: { fields },
      }),
    );
    if (!answer.ok) return refused('fields', answer, form);
  }
  const isReadAnew = Object.keys({ ...types, ...separators }).length > 0;
  return isReadAnew ? importAgain(event, opened, { types, separators }) : back(event, 'fields');
}

function datasetOf(event: RequestEvent) {
  const { id } = event.params;
  return read(event, (api, slug) =>
    api.GET('/api/automation/v1.0/portals/{slug}/datasets/{id}/', { params: { path: { slug, id } } }),
  );
}

async function importAgain(event: RequestEvent, { form, headers }: Opened, wishes: Wishes) {
  const { id } = event.params;
  const body = { source: 'last' as const, ...wishes, publish: form.has('publish') };
  const answer = await attempt(event, (api, slug) =>
    api.POST('/api/automation/v1.0/portals/{slug}/datasets/{id}/imports/', {
      params: { path: { slug, id } },
      headers,
      body,
    }),
  );
  if (!answer.ok) return refused('fields', answer, form);
  redirect(303, `/backoffice/jobs/${encodeURIComponent(answer.value?.job.id ?? '')}/`);
}
