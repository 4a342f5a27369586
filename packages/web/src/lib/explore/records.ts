import type { ViewLimits } from './query.ts';
import type { Dataset, DatasetField } from './types.ts';

export const recordLimits: ViewLimits = { sizes: [20, 50, 100], defaultSort: '' };

/** The fields whose values are listed beside the table. */
export function facetFields(dataset: Dataset): readonly DatasetField[] {
  return dataset.fields.filter(({ annotations }) => annotations.facet !== undefined && annotations.facet !== false);
}

/** The path of a dataset's page. */
export function datasetPath(id: string, tab: string): string {
  return `/explore/dataset/${encodeURIComponent(id)}/${tab}/`;
}

/** The path of the data API for one dataset. */
export function apiPath(id: string): string {
  return `/api/explore/v2.1/catalog/datasets/${encodeURIComponent(id)}`;
}
