import type { Static } from 'typebox';
import { problem } from '../../core/problem.ts';
import type { Services } from '../../services.ts';
import type { FieldChange } from '../datasets/fields.ts';
import { type DatasetRow, listVersions } from '../datasets/store.ts';
import { uploadProblems } from './problems.ts';
import type { ImportBody, JobShape } from './shapes.ts';
import { findJob, type ImportRequest, insertJob, type JobRow, requestOf } from './store.ts';
import { findUpload } from './uploads.ts';

/** Where uploads are kept, and how large one may be. */
export const uploadPlace = ({ db, folder, settings }: Services) => ({
  db,
  folder: folder.uploads,
  limitMb: settings.uploadMb,
});

/** Reserves the version, writes the job down, and only then queues it. */
export async function startImport(services: Services, dataset: DatasetRow, asked: Static<typeof ImportBody>) {
  if (dataset.metadata.made_by === 'portal')
    throw problem(uploadProblems, 'system_dataset_kept', { id: dataset.dataset_id });
  const last = asked.upload_id === undefined ? await lastImport(services, dataset) : null;
  const upload_id = asked.upload_id ?? last?.upload_id ?? '';
  await findUpload(services.db, dataset.portal_id, upload_id);
  const { facets = [], publish = false } = asked;
  const types = { ...last?.types, ...asked.types };
  const separators = withoutNull({ ...last?.separators, ...asked.separators });
  const key = asked.key ?? last?.key ?? [];
  const fields = (asked.fields ?? []) as readonly FieldChange[];
  const id = await insertJob(services.db, dataset, { upload_id, types, separators, key, facets, fields, publish });
  await services.imports.add(id);
  return describeJob((await findJob(services.db, id)) as JobRow, services);
}

type LastImport = Pick<ImportRequest, 'upload_id' | 'types' | 'separators' | 'key'>;

function withoutNull(separators: Readonly<Record<string, string | null>>): Record<string, string> {
  return Object.fromEntries(Object.entries(separators).filter((entry): entry is [string, string] => entry[1] !== null));
}

/** The file of the latest version that has kept its own, and how it was read: what is asked anew is laid over it. */
async function lastImport({ db }: Services, dataset: DatasetRow): Promise<LastImport> {
  const versions = await listVersions(db, dataset.portal_id, dataset.uid);
  const kept = versions.find((version) => version.upload_id !== null);
  if (kept?.upload_id) {
    const { types = {}, separators = {}, key = [] } = (await requestOf(db, dataset.uid, kept.version)) ?? {};
    return { upload_id: kept.upload_id, types, separators, key };
  }
  throw problem(uploadProblems, 'source_missing', { id: dataset.dataset_id });
}

/** A job as the API shows it, with the progress of this moment. */
export function describeJob(job: JobRow, { imports }: Pick<Services, 'imports'>): Static<typeof JobShape> {
  const now = imports.progressOf(job.id);
  return {
    id: job.id,
    dataset_id: job.dataset_id,
    version: job.version,
    state: now ? 'running' : (job.state as Static<typeof JobShape>['state']),
    stage: now?.stage ?? job.stage,
    progress: now?.done ?? job.progress,
    problem: now ? null : (job.problem as Static<typeof JobShape>['problem']),
    report: now ? null : (job.report as Static<typeof JobShape>['report']),
    created: job.created.toISOString(),
    updated: job.updated.toISOString(),
  };
}
