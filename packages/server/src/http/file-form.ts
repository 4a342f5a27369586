import type { Readable } from 'node:stream';
import type { Multipart, MultipartFile } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { Problem, problem } from '../core/problem.ts';
import { accountProblems } from '../features/accounts/problems.ts';
import { may } from '../features/accounts/rules.ts';
import { uploadProblems } from '../features/imports/problems.ts';
import type { Services } from '../services.ts';
import type { Form } from './forms.ts';
import { checkToken } from './request.ts';
import { refuseUnspeakable } from './texts.ts';
import type { Visit } from './visit.ts';

/** A form of the back office whose last field is a file. */
export interface FileForm<Kept> {
  readonly request: FastifyRequest;
  readonly services: Services;
  /** The fields that are heeded; they come before the file, and are put into `form`. */
  readonly fields: ReadonlySet<string>;
  readonly form: Record<string, string>;
  readonly keep: (filename: string, content: Readable) => Promise<Kept>;
}

export const visitOf = (request: FastifyRequest): Visit => request.visit as Visit;

/** Reads the fields, then the file. Token, session and right are checked when the file begins, before a byte of it is kept. */
export async function receiveFile<Kept>({ request, services, fields, form, keep }: FileForm<Kept>): Promise<Kept> {
  const kept: { readonly filename: string; readonly what: Kept }[] = [];
  const limits = { fileSize: Number.POSITIVE_INFINITY, files: 1, fields: 20, fieldSize: 8192 };
  for await (const part of partsOf(request, limits, kept)) {
    if (part.type === 'field') {
      if (fields.has(part.fieldname)) form[part.fieldname] = String(part.value);
      continue;
    }
    checkSender(request, services, form);
    refuseUnspeakable('body', form);
    kept.push({ filename: part.filename, what: await keepPart(part, keep) });
  }
  refuseUnspeakable('body', form);
  const [first] = kept;
  if (!first) throw problem(uploadProblems, 'upload_missing', {});
  return first.what;
}

/** The parts of the body; a body that has none, or that ends too early, is a problem of the sender's. */
async function* partsOf(
  request: FastifyRequest,
  limits: object,
  kept: readonly { readonly filename: string }[],
): AsyncGenerator<Multipart, void> {
  try {
    yield* request.parts({ limits });
  } catch (error) {
    const { statusCode } = error as { statusCode?: number };
    if (error instanceof Problem || statusCode === 413) throw error;
    const [file] = kept;
    if (file) throw problem(uploadProblems, 'upload_cut', { filename: file.filename });
    throw problem(uploadProblems, 'upload_missing', {});
  }
}

function checkSender(request: FastifyRequest, services: Services, form: Form): void {
  const { viewer, entry } = visitOf(request);
  checkToken(request, services.secret, form.csrfmiddlewaretoken);
  if (!viewer) throw problem(accountProblems, 'sign_in_needed', {});
  if (viewer.by !== 'session') throw problem(accountProblems, 'session_needed', {});
  if (may(viewer, 'publisher', entry.portal.id)) return;
  throw problem(accountProblems, 'right_missing', { role: 'publisher', portal: entry.portal.slug });
}

async function keepPart<Kept>(part: MultipartFile, keep: FileForm<Kept>['keep']): Promise<Kept> {
  if (part.filename === '') {
    part.file.resume();
    throw problem(uploadProblems, 'upload_missing', {});
  }
  try {
    return await keep(part.filename, part.file);
  } finally {
    part.file.resume();
  }
}
