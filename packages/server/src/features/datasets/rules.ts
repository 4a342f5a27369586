import type { Field, FieldAnnotations, PublishedDataset } from '../../core/dataset.ts';
import { nearestName, problem } from '../../core/problem.ts';
import type { Manifest, SnapshotField } from '../../core/snapshot.ts';
import type { FieldNote } from '../../storage/catalogue/schema.ts';
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

type Notes = Readonly<Record<string, FieldNote>>;

/** What the snapshot found, as the publisher words it. */
export function describeFields(found: readonly SnapshotField[], notes: Notes): readonly Field[] {
  return found.map((field) => {
    const note = notes[field.name] ?? {};
    return {
      ...field,
      label: note.label ?? field.label,
      description: note.description ?? null,
      annotations: { ...annotationsOf(field), ...note.annotations },
    };
  });
}

function annotationsOf(field: SnapshotField): FieldAnnotations {
  return field.type === 'text' && !field.multivalued ? { sortable: true } : {};
}

export interface FieldChange {
  readonly name: string;
  readonly label?: string;
  readonly description?: string | null;
  readonly annotations?: FieldAnnotations;
}

const FACETABLE = new Set(['text', 'int', 'double', 'boolean', 'date', 'datetime']);

/** Lays a change of labels, descriptions and annotations over the notes; a field that is not there is a problem. */
export function changeNotes(before: Notes, found: readonly SnapshotField[], changes: readonly FieldChange[]): Notes {
  const after: Record<string, FieldNote> = { ...before };
  for (const { name, ...change } of changes) {
    const field = found.find((candidate) => candidate.name === name);
    if (!field) {
      const nearest = nearestName(
        name,
        found.map((candidate) => candidate.name),
      );
      throw problem(datasetProblems, 'field_unknown', { name: name.slice(0, 100), nearest });
    }
    if (change.annotations?.facet && !FACETABLE.has(field.type)) {
      throw problem(datasetProblems, 'field_invalid', { name, what: `a ${field.type} cannot be a facet.` });
    }
    const note = after[name] ?? {};
    after[name] = { ...note, ...change, annotations: { ...note.annotations, ...change.annotations } };
  }
  return after;
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
    fields: describeFields(manifest.fields, row.field_notes),
    metadata: row.metadata,
    recordsCount: manifest.row_count,
    modified: row.metadata.modified ? isoSeconds(row.metadata.modified) : lastChange,
    dataProcessed: processed,
    metadataProcessed: described,
    bbox: manifest.bbox,
    geometryTypes: manifest.geometry_types,
  };
}

/** `2026-11-22T05:00:00+00:00`, the form of the Explore API. */
function isoSeconds(moment: string): string {
  return `${new Date(moment).toISOString().slice(0, 19)}+00:00`;
}
