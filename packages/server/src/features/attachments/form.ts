import type { Readable } from 'node:stream';
import type { App } from '../../http/app-type.ts';
import { receiveFile, visitOf } from '../../http/file-form.ts';
import { answerWithPage, type Form } from '../../http/forms.ts';
import { understandError } from '../../http/problems.ts';
import { neverShared } from '../../http/request.ts';
import type { Services } from '../../services.ts';
import { getDataset } from '../datasets/store.ts';
import { addAttachment, describeAttachment, keepAttachmentFile, removeFile, type Said } from './keep.ts';

const FIELDS = new Set(['csrfmiddlewaretoken', 'dataset_id', 'title', 'description', 'kind']);

/** The back office's form that joins a file to a dataset: `csrfmiddlewaretoken`, `dataset_id`, `title`, `description`, `kind`, and last the file. */
export function attachmentForm(app: App, services: Services): void {
  app.post('/backoffice/attachments/', { config: { form: true }, schema: { hide: true } }, async (request, reply) => {
    const form: Record<string, string> = {};
    const kept: string[] = [];
    const keep = async (filename: string, content: Readable) => {
      const file = await keepAttachmentFile(services, filename, content);
      kept.push(file.id);
      return file;
    };
    try {
      const file = await receiveFile({ request, services, fields: FIELDS, form, keep });
      const owner = await getDataset(services.db, visitOf(request).entry.portal.id, form.dataset_id ?? '');
      // From here on the file is removed by what joins it, and only when it has no row.
      kept.length = 0;
      const row = await addAttachment(services, owner, saidIn(form), file);
      neverShared(reply);
      if (!(request.headers.accept ?? '').includes('text/html')) return reply.status(201).send(describeAttachment(row));
      return reply.redirect(`${pageOf(form)}?done=attached#attachments`, 303);
    } catch (error) {
      for (const file of kept) await removeFile(services, file);
      request.raw.resume();
      const problem = understandError(error, request, services.report);
      const { title = '', description = '', kind = '' } = form;
      const values = { title, description, kind };
      return answerWithPage(request, reply, pageOf(form), { form: 'attachment', problem, values });
    }
  });
}

function saidIn({ title, description, kind }: Form): Said {
  return { title, description, kind: kind === 'alternative_export' ? kind : 'attachment' };
}

const pageOf = ({ dataset_id = '' }: Form): string =>
  dataset_id === '' ? '/backoffice/' : `/backoffice/datasets/${encodeURIComponent(dataset_id)}/`;
