import type { Readable } from 'node:stream';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Problem } from '../../core/problem.ts';
import type { App } from '../../http/app-type.ts';
import { receiveFile, visitOf } from '../../http/file-form.ts';
import { answerWithPage, type Form } from '../../http/forms.ts';
import { understandError } from '../../http/problems.ts';
import { neverShared } from '../../http/request.ts';
import type { Services } from '../../services.ts';
import { emptyMetadata } from '../datasets/metadata.ts';
import { checkDatasetId, suggestId } from '../datasets/rules.ts';
import { getDataset, insertDataset } from '../datasets/store.ts';
import { startImport, uploadPlace } from './start.ts';
import { forgetUploads, keepUpload, type Upload } from './uploads.ts';

const FIELDS = new Set(['csrfmiddlewaretoken', 'dataset_id', 'title', 'publish', 'new_version']);

/**
 * The back office's form with a file: `csrfmiddlewaretoken`, `dataset_id`, `title`, `publish`, `new_version`, and last
 * the file, which is written to the disk as it comes. Nothing is made before the file has arrived whole.
 */
export function uploadForm(app: App, services: Services): void {
  app.post('/backoffice/upload/', { config: { form: true }, schema: { hide: true } }, async (request, reply) => {
    const form: Record<string, string> = {};
    const kept: Upload[] = [];
    try {
      const keep = async (filename: string, content: Readable) => {
        const upload = await keepUpload(uploadPlace(services), visitOf(request).entry.portal.id, filename, content);
        kept.push(upload);
        return upload;
      };
      const upload = await receiveFile({ request, services, fields: FIELDS, form, keep });
      const job = await begin(request, services, form, upload);
      neverShared(reply);
      if (wantsJson(request)) return reply.status(202).send({ job });
      return reply.redirect(`/backoffice/jobs/${job.id}/`, 303);
    } catch (error) {
      await forgetUploads(
        uploadPlace(services),
        kept.map(({ id }) => id),
      );
      return refuse(understandError(error, request, services.report), form, request, reply);
    }
  });
}

async function begin(request: FastifyRequest, services: Services, form: Form, upload: Upload) {
  const { entry, language } = visitOf(request);
  const { portal } = entry;
  const publish = form.publish !== undefined && form.publish !== '';
  const given = form.dataset_id?.trim() || suggestId(upload.filename.replace(/\.[^.]+$/, ''));
  if (form.new_version) {
    return startImport(services, await getDataset(services.db, portal.id, given), { upload_id: upload.id, publish });
  }
  const id = checkDatasetId(given);
  const title = form.title?.trim() || upload.filename;
  await insertDataset(services.db, portal.id, id, emptyMetadata({ [language]: title.slice(0, 500) }));
  return startImport(services, await getDataset(services.db, portal.id, id), { upload_id: upload.id, publish });
}

const wantsJson = (request: FastifyRequest): boolean => !(request.headers.accept ?? '').includes('text/html');

/** What still comes of the body is read and thrown away, so that the browser gets to see the answer. */
function refuse(found: Problem, form: Form, request: FastifyRequest, reply: FastifyReply) {
  request.raw.resume();
  const { dataset_id = '', title = '', new_version } = form;
  const page = new_version ? `/backoffice/datasets/${encodeURIComponent(dataset_id)}/` : '/backoffice/datasets/new/';
  return answerWithPage(request, reply, page, {
    form: 'upload',
    problem: found,
    values: { dataset_id, title },
  });
}
