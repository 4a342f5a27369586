import type { PublishedDataset } from '../../core/dataset.ts';
import { problem } from '../../core/problem.ts';
import type { Manifest } from '../../core/snapshot.ts';
import { describeFields } from './fields.ts';
import { datasetProblems } from './problems.ts';
import type { DatasetRow } from './store.ts';

export type DatasetState = 'draft' | 'published' | 'unpublished';

export function stateOf(dataset: { published_version: number | null; was_published: boolean }): DatasetState {
  if (dataset.published_version !== null) return 'published';
  return dataset.was_published ? 'unpublished' : 'draft';
}

export function checkDatasetId(id: string): string {
  if (/^[a-z0-9][a-z0-9_-]{0,99}$/.test(id)) return id;
  throw problem(datasetProblems, 'dataset_id_invalid', { id: id.slice(0, 120), suggestion: suggestId(id) });
}

/** The identifier that a title or a file name leads to: unaccented, lower case, `-` between words. */
export function suggestId(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 100)
    .replace(/-+$/, '');
}

/** What readers see of a published dataset, from its row and the manifest of the version in service. */
export function publishedFrom(row: DatasetRow, manifest: Manifest): PublishedDataset {
  const processed = isoSeconds(manifest.time);
  const described = isoSeconds(row.metadata_processed.toISOString());
  const lastChange = row.metadata.modified_updates_on_metadata_change && described > processed ? described : processed;
  return {
    uid: row.uid,
    id: row.dataset_id,
    portal: row.portal_id,
    version: manifest.version,
    fields: describeFields(manifest, row.field_notes),
    metadata: row.metadata,
    recordsCount: manifest.row_count,
    modified: row.metadata.modified ? isoSeconds(row.metadata.modified) : lastChange,
    dataProcessed: processed,
    metadataProcessed: described,
    bbox: manifest.bbox,
    geometryTypes: manifest.geometry_types,
    ...(manifest.files?.images ? { hasImages: true } : {}),
    visibility: row.visibility,
    publicCondition: row.public_condition,
  };
}

/** `2026-11-22T05:00:00+00:00`, the form of the Explore API. */
function isoSeconds(moment: string): string {
  return `${new Date(moment).toISOString().slice(0, 19)}+00:00`;
}
