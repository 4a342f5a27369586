import { localized } from '../../../../lib/office/text.ts';
import { read } from '../../../../lib/server/api.ts';
import { pageContext } from '../../../../lib/server/context.ts';
import type { Actions, PageServerLoad } from './$types';
import { saveAccess, saveGrant } from './access.ts';
import { saveAttachment } from './attach.ts';
import { saveFields, saveMetadata } from './describe.ts';
import { publish, remove, rollBack, unpublish } from './publish.ts';

export const load: PageServerLoad = async (event) => {
  const { id } = event.params;
  const [dataset, versions, attachments, grants] = await Promise.all([
    read(event, (api, slug) =>
      api.GET('/api/automation/v1.0/portals/{slug}/datasets/{id}/', { params: { path: { slug, id } } }),
    ),
    read(event, (api, slug) =>
      api.GET('/api/automation/v1.0/portals/{slug}/datasets/{id}/versions/', { params: { path: { slug, id } } }),
    ),
    read(event, (api, slug) =>
      api.GET('/api/automation/v1.0/portals/{slug}/datasets/{id}/attachments/', { params: { path: { slug, id } } }),
    ),
    read(event, (api, slug) =>
      api.GET('/api/automation/v1.0/portals/{slug}/datasets/{id}/grants/', { params: { path: { slug, id } } }),
    ),
  ]);
  const { outcome } = pageContext(event);
  return {
    title: localized(dataset.metadata.title, event.locals.language) || dataset.dataset_id,
    dataset,
    versions: versions.results,
    attachments: attachments.results,
    grants: grants.results,
    done: event.url.searchParams.get('done'),
    uploadProblem: outcome?.form === 'upload' ? outcome.problem : null,
    attachmentProblem: outcome?.form === 'attachment' ? outcome.problem : null,
  };
};

export const actions: Actions = {
  publish,
  unpublish,
  rollback: rollBack,
  remove,
  metadata: saveMetadata,
  fields: saveFields,
  attachment: saveAttachment,
  access: saveAccess,
  grant: saveGrant,
};
