import type { Static } from 'typebox';
import type { Manifest } from '../../core/snapshot.ts';
import type { Services } from '../../services.ts';
import { describeJob } from '../imports/start.ts';
import { type JobRow, latestJobs } from '../imports/store.ts';
import { conditionProblem } from './conditions.ts';
import { describeFields } from './fields.ts';
import { stateOf } from './rules.ts';
import type { DatasetShape } from './shapes.ts';
import { type DatasetRow, getDataset, listVersions } from './store.ts';

type DatasetAnswer = Static<typeof DatasetShape>;

/** The manifests of all datasets of a portal, the newest version first. */
export async function manifestsOf(
  { db }: Services,
  portalId: string,
): Promise<ReadonlyMap<string, readonly Manifest[]>> {
  const rows = await db
    .selectFrom('versions')
    .select(['dataset_uid', 'manifest'])
    .where('portal_id', '=', portalId)
    .orderBy('version', 'desc')
    .execute();
  const byDataset = new Map<string, Manifest[]>();
  for (const { dataset_uid, manifest } of rows)
    byDataset.set(dataset_uid, [...(byDataset.get(dataset_uid) ?? []), manifest]);
  return byDataset;
}

/** One dataset as the management API shows it. */
export async function describeOne(services: Services, portalId: string, id: string): Promise<DatasetAnswer> {
  const row = await getDataset(services.db, portalId, id);
  const versions = await listVersions(services.db, portalId, row.uid);
  const jobs = await latestJobs(services.db, portalId);
  const manifests = versions.map((version) => version.manifest);
  return describeDataset(row, manifests, jobs.get(row.uid), services);
}

/** A dataset from its row, its manifests (the newest first) and its latest job. */
export function describeDataset(
  row: DatasetRow,
  manifests: readonly Manifest[],
  job: JobRow | undefined,
  services: Services,
): DatasetAnswer {
  const [latest] = manifests;
  const shown = manifests.find((manifest) => manifest.version === row.published_version) ?? latest;
  return {
    dataset_id: row.dataset_id,
    dataset_uid: row.uid,
    state: stateOf(row),
    version: row.published_version,
    latest_version: latest?.version ?? null,
    records_count: shown?.row_count ?? null,
    visibility: row.visibility,
    public_condition: row.public_condition,
    public_condition_problem:
      row.public_condition === null ? null : (conditionProblem(row.public_condition, row, shown)?.message ?? null),
    metadata: row.metadata as DatasetAnswer['metadata'],
    fields: describeFields(shown ?? { fields: [], key: [] }, row.field_notes) as DatasetAnswer['fields'],
    updated: row.updated.toISOString(),
    job: job ? describeJob(job, services) : null,
  };
}
