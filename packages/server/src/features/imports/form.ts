import type { Multipart, MultipartFile } from '@fastify/multipart';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Problem, problem } from '../../core/problem.ts';
import type { App } from '../../http/app-type.ts';
import { answerWithPage, type Form } from '../../http/forms.ts';
import { understandError } from '../../http/problems.ts';
import { checkToken, neverShared } from '../../http/request.ts';
import { refuseUnspeakable } from '../../http/texts.ts';
import type { Visit } from '../../http/visit.ts';
import type { Services } from '../../services.ts';
import { accountProblems } from '../accounts/problems.ts';
import { may } from '../accounts/rules.ts';
import { emptyMetadata } from '../datasets/metadata.ts';
import { checkDatasetId, suggestId } from '../datasets/rules.ts';
import { getDataset, insertDataset } from '../datasets/store.ts';
import { uploadProblems } from './problems.ts';
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
      const upload = await receive(request, services, form, kept);
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

/** Reads the fields, then the file. Token and right are checked when the file begins, before a byte of it is kept. */
async function receive(
  request: FastifyRequest,
  services: Services,
  form: Record<string, string>,
  kept: Upload[],
): Promise<Upload> {
  const visit = request.visit as Visit;
  const limits = { fileSize: Number.POSITIVE_INFINITY, files: 1, fields: 20, fieldSize: 4096 };
  for await (const part of partsOf(request, limits, kept)) {
    if (part.type === 'field') {
      if (FIELDS.has(part.fieldname)) form[part.fieldname] = String(part.value);
      continue;
    }
    checkSender(request, services, form);
    kept.push(await keepFile(part, services, visit.entry.portal.id));
  }
  refuseUnspeakable('body', form);
  const [upload] = kept;
  if (!upload) throw problem(uploadProblems, 'upload_missing', {});
  return upload;
}

/** The parts of the body; a body that has none, or that ends too early, is a problem of the sender's. */
async function* partsOf(
  request: FastifyRequest,
  limits: object,
  kept: readonly Upload[],
): AsyncGenerator<Multipart, void> {
  try {
    yield* request.parts({ limits });
  } catch (error) {
    const { statusCode } = error as { statusCode?: number };
    if (error instanceof Problem || statusCode === 413) throw error;
    const [upload] = kept;
    if (upload) throw problem(uploadProblems, 'upload_cut', { filename: upload.filename });
    throw problem(uploadProblems, 'upload_missing', {});
  }
}

function checkSender(request: FastifyRequest, services: Services, form: Form): void {
  const { viewer, entry } = request.visit as Visit;
  checkToken(request, services.secret, form.csrfmiddlewaretoken);
  if (!viewer) throw problem(accountProblems, 'sign_in_needed', {});
  if (may(viewer, 'publisher', entry.portal.id)) return;
  throw problem(accountProblems, 'right_missing', { role: 'publisher', portal: entry.portal.slug });
}

async function keepFile(part: MultipartFile, services: Services, portalId: string): Promise<Upload> {
  if (part.filename === '') {
    part.file.resume();
    throw problem(uploadProblems, 'upload_missing', {});
  }
  try {
    return await keepUpload(uploadPlace(services), portalId, part.filename, part.file);
  } finally {
    part.file.resume();
  }
}

async function begin(request: FastifyRequest, services: Services, form: Form, upload: Upload) {
  const { entry, language } = request.visit as Visit;
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
