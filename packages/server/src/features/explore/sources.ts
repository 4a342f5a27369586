import type { Column } from '@lucarne/odsql';
import { technicalColumns } from '@lucarne/odsql';
import type { Portal, PublishedDataset, PublishedDatasets, Readable, SeenDataset, Sight } from '../../core/dataset.ts';
import { nearestName, problem } from '../../core/problem.ts';
import type { CatalogueRecords, CatalogueTable, CatalogueView } from '../../storage/records/catalogue.ts';
import type { RecordsEngine } from '../../storage/records/engine.ts';
import type { Held, HeldTable } from '../../storage/records/held.ts';
import { readerOn, type Viewer } from '../accounts/rules.ts';
import { exploreProblems } from './problems.ts';

/** Where the rows of a query come from: what it may name, what its viewer may read, and the table once held. */
export interface QuerySource<Table extends HeldTable> {
  readonly columns: readonly Column[];
  /** What its viewer may read. */
  readonly readable: Readable;
  /** How many rows there are, where it is known. */
  readonly rowCount: number | null;
  hold(signal: AbortSignal): Promise<Held<Table>>;
}

/** The records of a dataset. */
export function datasetSource(dataset: SeenDataset, records: RecordsEngine): QuerySource<HeldTable> {
  return {
    columns: datasetColumns(dataset),
    readable: dataset.readable,
    rowCount: dataset.readable === null ? dataset.recordsCount : null,
    hold: (signal) => records.hold(dataset, { signal }),
  };
}

/** The datasets of a portal, described in one language: a view holds what its viewer may see, and nothing else. */
export function catalogueSource(view: CatalogueView, catalogues: CatalogueRecords): QuerySource<CatalogueTable> {
  return {
    columns: view.columns,
    readable: null,
    rowCount: null,
    hold: () => catalogues.hold(view),
  };
}

/** The language asked for where the portal has it, else the portal's own. */
export const spokenLanguage = ({ languages, defaultLanguage }: Portal, language: string): string =>
  languages.includes(language) ? language : defaultLanguage;

/** Whose sight an answer is made of. */
export interface Asker {
  readonly portal: Portal;
  readonly viewer: Viewer | null;
}

/** The datasets of the portal that who asks may see. */
export const sightFor = (datasets: Pick<PublishedDatasets, 'seenBy'>, { portal, viewer }: Asker): Promise<Sight> =>
  datasets.seenBy(portal, readerOn(viewer, portal.id));

/**
 * The dataset of this portal as who asks may read it, or a problem that is the same for one of another portal and for none at
 * all; what is there and not theirs to see is refused. `id@portal`, as other portals name what they have from here, is the dataset itself.
 */
export async function findDataset(
  datasets: Pick<PublishedDatasets, 'seenBy'>,
  asker: Asker,
  id: string,
): Promise<SeenDataset> {
  const sight = await sightFor(datasets, asker);
  const own = id.replace(/@.*$/s, '');
  const dataset = sight.datasets.get(own);
  if (dataset) return dataset;
  if (sight.hidden.has(own)) throw problem(exploreProblems, asker.viewer ? 'ForbiddenAccess' : 'Unauthorized', {});
  const nearest = nearestName(id.slice(0, 200), sight.datasets.keys());
  throw problem(exploreProblems, 'NotFoundResource', { what: 'dataset', id: id.slice(0, 200), nearest });
}

/** The fields of a dataset as odsql takes them, then the technical ones: under their stored names, and under those that are free. */
export function datasetColumns(dataset: Pick<PublishedDataset, 'id' | 'fields'>): readonly Column[] {
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
