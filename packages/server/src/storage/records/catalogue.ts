import type { Column } from '@lucarne/odsql';
import type { Portal, PublishedDataset, SeenDataset, Sight } from '../../core/dataset.ts';
import type { Report } from '../../core/events.ts';
import { fieldsOf } from './catalogue-fields.ts';
import type { RecordsEngine } from './engine.ts';
import { type Held, type HeldTable, heldTables } from './held.ts';
import type { MemoryTable } from './memory.ts';
import { type DatasetUses, type MetaRow, type MetaSubject, metaRowsOf } from './metas.ts';

/** The catalogue of a portal as somebody sees it, in one language, at one moment: its datasets, and what a query may name of them. */
export interface CatalogueView {
  readonly portal: Portal;
  readonly language: string;
  readonly datasets: ReadonlyMap<string, SeenDataset>;
  /** The metadata of its datasets. */
  readonly rows: readonly MetaRow[];
  readonly columns: readonly Column[];
  readonly uses: ReadonlyMap<string, DatasetUses>;
  /** From when on more may be told. */
  readonly again: number;
}

/** A view as records. */
export interface CatalogueTable extends HeldTable, CatalogueView {}

/** The catalogues of portals: read when first asked, read again when the catalogue moved or the day of the counts ended. */
export interface CatalogueRecords {
  view(portal: Portal, language: string, sight: Sight): Promise<CatalogueView>;
  hold(view: CatalogueView): Promise<Held<CatalogueTable>>;
}

/** What was counted of a portal's datasets up to the day before today; the day tells when to ask again. */
export interface CountedUses {
  today(portal: Portal): string;
  read(portal: Portal): Promise<ReadonlyMap<string, DatasetUses>>;
}

/** Portals times languages times sights that stay in memory when nobody reads them. */
const TABLES = 32;

/** Keeps the catalogues of all portals in the engine. */
export function openCatalogueRecords(
  engine: RecordsEngine,
  { report, uses, narrow, clock }: CatalogueOptions,
): CatalogueRecords {
  const latest = new Map<string, Latest>();
  let made = 0;
  const numbers = new WeakMap<CatalogueView, number>();

  const tables = heldTables<CatalogueView, CatalogueTable>({
    keyOf: (view) => `${numbers.get(view)}`,
    async open(view) {
      const table = await engine.createTable(catalogueTable(`catalogue ${numbers.get(view)} ${++made}`, view));
      return { ...view, ...table };
    },
    shut: (table) => engine.dropTable(table),
    limit: TABLES,
    failed: (what, error) => report({ kind: 'background_failed', what, error }),
  });

  async function read(portal: Portal, language: string, sight: Sight): Promise<CatalogueView> {
    const narrowed = narrow([...sight.datasets.values()]);
    const [{ datasets, again }, counted] = await Promise.all([narrowed, uses.read(portal)]);
    const rows = metaRowsOf(datasets);
    const columns = fieldsOf(rows).map(({ column }) => column);
    const view = { portal, language, rows, columns, uses: counted, datasets: byId(datasets), again };
    numbers.set(view, ++made);
    return view;
  }

  /** One view for each language and sight. A request that began before the catalogue moved reads the newer one, unless that may be somebody else's. */
  function newest(portal: Portal, language: string, sight: Sight): Promise<CatalogueView> {
    const place = `${portal.id}/${language}/${sight.key}`;
    const known = latest.get(place);
    const day = uses.today(portal);
    const isNewer = known !== undefined && known.counter > portal.catalogueCounter;
    const fits = known?.counter === portal.catalogueCounter || (isNewer && sight.lasts);
    if (known && fits && known.day >= day && clock() < known.again) return known.view;
    const view = read(portal, language, sight);
    if (isNewer) return view;
    forgetOlder(portal);
    const one: Latest = {
      portal: portal.id,
      counter: portal.catalogueCounter,
      day,
      view,
      again: Number.POSITIVE_INFINITY,
    };
    latest.set(place, one);
    view.then(
      ({ again }) => {
        one.again = again;
      },
      () => latest.delete(place),
    );
    if (known) retire(known);
    return view;
  }

  /** A sight that nobody has any more is asked for by nobody. */
  function forgetOlder({ id, catalogueCounter }: Portal): void {
    for (const [place, one] of latest) {
      if (one.portal !== id || one.counter >= catalogueCounter) continue;
      latest.delete(place);
      retire(one);
    }
  }

  function retire({ view }: Latest): void {
    view.then(
      (older) => tables.retire(older),
      () => undefined,
    );
  }

  return { view: newest, hold: (view) => tables.hold(view) };
}

interface CatalogueOptions {
  readonly report: Report;
  readonly uses: CountedUses;
  /** What is told of datasets to those who may read a part of them. */
  readonly narrow: (datasets: readonly SeenDataset[]) => Promise<Told>;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
}

/** Datasets as they are told to somebody. */
export interface Told {
  readonly datasets: readonly SeenDataset[];
  /** From when on more may be told of them. */
  readonly again: number;
}

interface Latest {
  readonly portal: string;
  readonly counter: number;
  readonly day: string;
  readonly view: Promise<CatalogueView>;
  /** From when on it is read again, as something was missing. */
  again: number;
}

const byId = (datasets: readonly SeenDataset[]) => new Map(datasets.map((dataset) => [dataset.id, dataset]));

function catalogueTable(name: string, view: CatalogueView): MemoryTable {
  const fields = fieldsOf(view.rows);
  const sorted = [...view.datasets.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const subjects = sorted.map((dataset) => subjectOf(view, dataset));
  return {
    name,
    columns: fields.map(({ column, stored }) => ({ name: column.name, type: stored })),
    rows: subjects.map((subject) => fields.map(({ value }) => value(subject))),
  };
}

/** A dataset as its metadata are made from it. */
export function subjectOf(
  { portal, language, uses }: Omit<CatalogueView, 'columns'>,
  dataset: PublishedDataset,
): MetaSubject {
  return { dataset, portal, language, uses: uses.get(dataset.id) };
}
