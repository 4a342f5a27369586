import { QueryProblem } from '@lucarne/odsql';
import { problem } from '../../core/problem.ts';
import type { Manifest } from '../../core/snapshot.ts';
import { readRight } from '../explore/rights.ts';
import { datasetColumns } from '../explore/sources.ts';
import { describeFields } from './fields.ts';
import { datasetProblems } from './problems.ts';
import type { DatasetRow } from './store.ts';

/** Refuses a condition on records that the fields of the dataset do not bear. */
export function checkCondition(condition: string, row: DatasetRow, manifest: Manifest | undefined): void {
  const found = conditionProblem(condition, row, manifest);
  if (found === null) return;
  const { message, position = null, hint = null } = found;
  throw problem(datasetProblems, 'condition_invalid', { message, position, hint });
}

/** What is wrong with a condition on the records of a version; null when it holds good. */
export function conditionProblem(
  condition: string,
  row: DatasetRow,
  manifest: Manifest | undefined,
): QueryProblem | null {
  const fields = describeFields(manifest ?? { fields: [], key: [] }, row.field_notes);
  try {
    readRight(condition, { columns: datasetColumns({ id: row.dataset_id, fields }), now: 0 });
    return null;
  } catch (error) {
    if (error instanceof QueryProblem) return error;
    throw error;
  }
}

/** The version whose fields conditions are held against: the one in service, else the latest. */
export const servedManifest = (row: DatasetRow, manifests: readonly Manifest[]): Manifest | undefined =>
  manifests.find(({ version }) => version === row.published_version) ?? manifests[0];
