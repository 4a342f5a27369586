import { type Condition, type QueryContext, readCondition } from '@lucarne/odsql';
import type { PublishedDataset } from '../../core/dataset.ts';
import type { Viewer } from '../accounts/rules.ts';

/**
 * What a viewer may read of a dataset: an ODSQL condition on its records, or null for all of them.
 * Published datasets are public, so every viewer reads all; a dataset that they may not see is not found in the first place.
 */
export function readableRecords(_viewer: Viewer | null, _dataset: PublishedDataset): string | null {
  return null;
}

/** The datasets of a portal that a viewer may see: an ODSQL condition on its catalogue, or null for all of them. */
export function readableDatasets(_viewer: Viewer | null): string | null {
  return null;
}

/** Rights as the plan takes them, with whatever else every row of the answer must satisfy. */
export function conditionsOf(texts: readonly (string | null)[], context: QueryContext): readonly Condition[] {
  return texts.filter((text) => text !== null).map((text) => readCondition(text, context));
}
