import type { Column } from '@lucarne/odsql';
import { technicalColumns } from '@lucarne/odsql';
import type { Portal, PublishedDataset, PublishedDatasets } from '../../core/dataset.ts';
import { nearestName, problem } from '../../core/problem.ts';
import type { CatalogueRecords, CatalogueTable, CatalogueView } from '../../storage/records/catalogue.ts';
import type { RecordsEngine } from '../../storage/records/engine.ts';
import type { Held, HeldTable } from '../../storage/records/held.ts';
import type { Viewer } from '../accounts/rules.ts';
import { exploreProblems } from './problems.ts';
import { readableDatasets, readableRecords } from './rights.ts';

/** Where the rows of a query come from: what it may name, what its viewer may read, and the table once held. */
export interface QuerySource<Table extends HeldTable> {
  readonly columns: readonly Column[];
  /** An ODSQL condition that every row must satisfy; null: all rows are readable. */
  readonly readable: string | null;
  /** How many rows there are, where it is known. */
  readonly rowCount: number | null;
  hold(signal: AbortSignal): Promise<Held<Table>>;
}

/** The records of a dataset. */
export function datasetSource(
  dataset: PublishedDataset,
  viewer: Viewer | null,
  records: RecordsEngine,
): QuerySource<HeldTable> {
  return {
    columns: datasetColumns(dataset),
    readable: readableRecords(viewer, dataset),
    rowCount: dataset.recordsCount,
    hold: (signal) => records.hold(dataset, { signal }),
  };
}

/** The datasets of a portal, described in one language. */
export function catalogueSource(
  view: CatalogueView,
  viewer: Viewer | null,
  catalogues: CatalogueRecords,
): QuerySource<CatalogueTable> {
  return {
    columns: view.columns,
    readable: readableDatasets(viewer),
    rowCount: null,
    hold: () => catalogues.hold(view),
  };
}

/** The language asked for where the portal has it, else the portal's own. */
export const spokenLanguage = ({ languages, defaultLanguage }: Portal, language: string): string =>
  languages.includes(language) ? language : defaultLanguage;

/**
 * The dataset of this portal, or a problem that is the same for one of another portal and for none at all. `id@portal`, as other
 * portals name what they have from here, is the dataset itself.
 */
export async function findDataset(datasets: PublishedDatasets, portal: Portal, id: string): Promise<PublishedDataset> {
  const dataset = await datasets.find(portal, id.replace(/@.*$/s, ''));
  if (dataset) return dataset;
  const known = (await datasets.list(portal)).map((one) => one.id);
  const facts = { what: 'dataset', id: id.slice(0, 200), nearest: nearestName(id.slice(0, 200), known) } as const;
  throw problem(exploreProblems, 'NotFoundResource', facts);
}

/** The fields of a dataset as odsql takes them, then the technical ones: under their stored names, and under those that are free. */
export function datasetColumns(dataset: PublishedDataset): readonly Column[] {
  const own = dataset.fields.map(({ name, type, multivalued, annotations }) => {
    const { facet = false, disjunctive = false, hierarchical, precision } = annotations;
    const known = type === 'date' && (precision === 'year' || precision === 'month') ? { precision } : {};
    return { name, type, multivalued, facet, disjunctive, ...(hierarchical ? { hierarchical } : {}), ...known };
  });
  const taken = new Set(own.map(({ name }) => name));
  const datasetId = { ...technical('datasetid'), constant: dataset.id };
  const named = [...technicalColumns, datasetId].filter(({ name }) => !taken.has(name));
  return [...own, ...named, ...technicalColumns.map((column) => ({ ...column, name: column.stored ?? column.name }))];
}

const technical = (name: string): Column => ({ name, type: 'text', multivalued: false, technical: true });
