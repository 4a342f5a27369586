import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import type { FieldType } from '@lucarne/odsql';
import { inLanguage, type LocalText, type Metadata } from '../../core/dataset.ts';
import { Problem, problem, row } from '../../core/problem.ts';
import type { Services } from '../../services.ts';
import type { FieldNote } from '../../storage/catalogue/schema.ts';
import {
  type DatasetRow,
  findDataset,
  getDataset,
  insertDataset,
  listVersions,
  pointAt,
  updateDataset,
  type VersionRow,
} from '../datasets/store.ts';
import { uploadPlace } from '../imports/start.ts';
import { insertJob } from '../imports/store.ts';
import { keepUpload } from '../imports/uploads.ts';
import type { PortalEntry } from '../portals/directory.ts';
import { forgetOlderVersions, waitingJob } from './store.ts';

export const systemDatasetProblems = {
  system_dataset_taken: row<{ id: string }>(
    409,
    ({ id }) => `The portal keeps a dataset «${id}» itself, but one of that name was made by somebody.`,
    ({ id }) => `Delete the dataset «${id}», or switch its publication off.`,
  ),
};

export interface SystemField {
  readonly name: string;
  readonly type: Exclude<FieldType, 'file'>;
  readonly label: LocalText;
  readonly description?: LocalText;
  readonly facet?: boolean;
}

/** A dataset that the portal makes of what it knows. All records have all fields; a value that is not known is null. */
export interface SystemDataset {
  readonly id: string;
  readonly metadata: Metadata;
  readonly fields: readonly SystemField[];
  readonly records: readonly Readonly<Record<string, string | number | boolean | null>>[];
  /** How many earlier versions stay beside the newest; all of them when left out. */
  readonly keptVersions?: number;
}

/**
 * Publishes these records as a dataset of the portal, by the queue that imports everybody's files; makes the dataset when it is
 * not there. The same records as those in service change nothing. What fails is told and fails nobody. Gives the job to wait
 * for (`services.imports.ended`), or null when there is none.
 */
export async function publishSystemDataset(
  services: Services,
  { portal }: PortalEntry,
  dataset: SystemDataset,
): Promise<string | null> {
  try {
    if (dataset.records.length === 0) return null;
    const found = await datasetFor(services, portal.id, dataset);
    await describeFields(services, found, dataset, portal.defaultLanguage);
    const job = await publishRecords(services, found, dataset);
    if (dataset.keptVersions) await forgetOlderVersions(services, found, dataset.keptVersions);
    return job;
  } catch (error) {
    services.report({ kind: 'background_failed', what: `publishing ${portal.slug}/${dataset.id}`, error });
    return null;
  }
}

/**
 * Takes a dataset that the portal made out of service, and when asked forgets all that it held; one that somebody else made
 * stays. What fails is told.
 */
export async function withdrawSystemDataset(
  services: Services,
  { portal }: PortalEntry,
  id: string,
  { forget = false }: { readonly forget?: boolean } = {},
): Promise<void> {
  try {
    const found = await findDataset(services.db, portal.id, id);
    if (found?.metadata.made_by !== 'portal') return;
    if (found.published_version !== null) {
      await pointAt(services.db, portal.id, found.uid, null);
      await services.directory.refresh();
    }
    if (forget) await forgetOlderVersions(services, { ...found, published_version: null }, 0);
  } catch (error) {
    services.report({ kind: 'background_failed', what: `taking ${portal.slug}/${id} out of service`, error });
  }
}

async function datasetFor({ db }: Services, portalId: string, { id, metadata }: SystemDataset): Promise<DatasetRow> {
  if (!(await findDataset(db, portalId, id))) {
    await insertDataset(db, portalId, id, { ...metadata, made_by: 'portal' }).catch(ignoreTaken);
  }
  await refuseTaken(db, portalId, id);
  return getDataset(db, portalId, id);
}

/** A dataset of this name that somebody made is not the portal's to write. */
export async function refuseTaken(db: Services['db'], portalId: string, id: string): Promise<void> {
  const found = await findDataset(db, portalId, id);
  if (found && found.metadata.made_by !== 'portal')
    throw problem(systemDatasetProblems, 'system_dataset_taken', { id });
}

/** Of two at once, the second finds what the first made. */
function ignoreTaken(error: unknown): void {
  if (!(error instanceof Problem) || error.code !== 'dataset_id_taken') throw error;
}

/** Labels, descriptions and facets; what an editor worded already stands. */
async function describeFields(
  services: Services,
  { portal_id, uid, field_notes: before }: DatasetRow,
  { fields }: SystemDataset,
  language: string,
): Promise<void> {
  const unsaid = fields.filter(({ name }) => before[name] === undefined);
  if (unsaid.length === 0) return;
  const say = (text: LocalText) => inLanguage(text, language, 'fr');
  const said = unsaid.map(({ name, label, description, facet = false }): [string, FieldNote] => [
    name,
    { label: say(label), description: description ? say(description) : null, annotations: facet ? { facet } : {} },
  ]);
  await updateDataset(services.db, portal_id, uid, ({ metadata, field_notes }) => ({
    metadata,
    field_notes: { ...Object.fromEntries(said), ...field_notes },
  }));
  await services.directory.refresh();
}

async function publishRecords(
  services: Services,
  found: DatasetRow,
  { id, fields, records }: SystemDataset,
): Promise<string | null> {
  const { db } = services;
  const content = records.map((record) => `${JSON.stringify(record)}\n`).join('');
  const hash = createHash('sha256').update(content).digest('hex');
  const waiting = await waitingJob(db, found.uid);
  if (waiting?.sha256 === hash) return waiting.id;
  const [latest] = waiting ? [] : await listVersions(db, found.portal_id, found.uid);
  if (latest && isOf(latest, hash)) return putBack(services, found, latest);
  const upload = await keepUpload(uploadPlace(services), found.portal_id, `${id}.jsonl`, Readable.from([content]));
  const types = Object.fromEntries(fields.map(({ name, type }) => [name, type]));
  const asked = { upload_id: upload.id, types, separators: {}, key: [], facets: [], publish: true };
  const job = await insertJob(db, found, asked);
  await services.imports.add(job);
  return job;
}

const isOf = ({ manifest }: VersionRow, hash: string): boolean => manifest.source.sha256 === hash;

/** The newest version holds these records already: it is in service, or was taken out of it. */
async function putBack(services: Services, found: DatasetRow, { version }: VersionRow): Promise<null> {
  if (found.published_version === version) return null;
  await pointAt(services.db, found.portal_id, found.uid, version);
  await services.directory.refresh();
  return null;
}
