import type { Column, FieldType } from '@lucarne/odsql';
import type { Portal, PublishedDataset, PublishedDatasets } from '../../core/dataset.ts';
import type { Report } from '../../core/events.ts';
import type { RecordsEngine } from './engine.ts';
import { type Held, type HeldTable, heldTables } from './held.ts';
import type { MemoryColumn, MemoryTable } from './memory.ts';
import { featuresOf, type MetaSubject, metaRows } from './metas.ts';

/** The catalogue of a portal in one language, as records; and the datasets that they stand for. */
export interface CatalogueTable extends HeldTable {
  readonly datasets: ReadonlyMap<string, PublishedDataset>;
}

/** The catalogues of portals as tables: made when first asked, made again when the catalogue moved. */
export interface CatalogueRecords {
  hold(portal: Portal, language: string): Promise<Held<CatalogueTable>>;
}

/** A field of the catalogue: what a query may do with it, how it is stored, and its value. */
interface CatalogueField {
  readonly column: Column;
  readonly stored: MemoryColumn['type'];
  readonly value: (subject: MetaSubject) => unknown;
}

/** Portals times languages that stay in memory when nobody reads them. */
const TABLES = 32;

const storedTypes: Readonly<Record<FieldType, MemoryColumn['type']>> = {
  text: 'VARCHAR',
  int: 'BIGINT',
  double: 'DOUBLE',
  boolean: 'BOOLEAN',
  date: 'DATE',
  datetime: 'TIMESTAMPTZ',
  geo_point_2d: 'STRUCT(lon DOUBLE, lat DOUBLE)',
  geo_shape: 'VARCHAR',
  file: 'JSON',
  json_blob: 'JSON',
};

const fields: readonly CatalogueField[] = [
  field({ name: 'dataset_id', aliases: ['datasetid'] }, ({ dataset }) => dataset.id),
  field({ name: 'dataset_uid' }, ({ dataset }) => dataset.uid),
  field({ name: 'has_records', type: 'boolean' }, ({ dataset }) => dataset.fields.length > 0),
  field({ name: 'features', multivalued: true, facet: true }, ({ dataset }) => featuresOf(dataset)),
  field({ name: 'fields', type: 'json_blob', filterable: false }, ({ dataset }) => describeFields(dataset)),
  ...metaRows.map((row) =>
    field(
      {
        name: `${row.template}.${row.name}`,
        type: row.type,
        multivalued: row.multivalued,
        facet: row.facet,
        ...(row.template === 'default' ? { aliases: [row.name] } : {}),
      },
      row.type === 'geo_shape' ? (subject) => asText(row.value(subject)) : row.value,
    ),
  ),
];

/** What a query on a catalogue may name. */
export const catalogueColumns: readonly Column[] = fields.map(({ column }) => column);

/** Keeps the catalogues of all portals in the engine. */
export function openCatalogueRecords(
  engine: RecordsEngine,
  published: PublishedDatasets,
  report: Report,
): CatalogueRecords {
  interface Name {
    readonly portal: Portal;
    readonly language: string;
  }
  const latest = new Map<string, Name>();
  let made = 0;

  const tables = heldTables<Name, CatalogueTable>({
    keyOf: ({ portal, language }) => `${portal.id}/${language}/${portal.catalogueCounter}`,
    async open({ portal, language }) {
      const datasets = await published.list(portal);
      const subjects = datasets.map((dataset) => ({ dataset, portal, language }));
      const table = await engine.createTable(catalogueTable(`catalogue ${++made}`, subjects));
      return { ...table, datasets: new Map(datasets.map((dataset) => [dataset.id, dataset])) };
    },
    shut: (table) => engine.dropTable(table),
    limit: TABLES,
    failed: (what, error) => report({ kind: 'background_failed', what, error }),
  });

  /** A request that began before the catalogue moved reads the newer table: there is one for each language. */
  function newest(name: Name): Name {
    const place = `${name.portal.id}/${name.language}`;
    const known = latest.get(place);
    if (known && known.portal.catalogueCounter >= name.portal.catalogueCounter) return known;
    latest.set(place, name);
    if (known) void tables.retire(known);
    return name;
  }

  return { hold: (portal, language) => tables.hold(newest({ portal, language })) };
}

function catalogueTable(name: string, subjects: readonly MetaSubject[]): MemoryTable {
  const sorted = subjects.toSorted((a, b) => (a.dataset.id < b.dataset.id ? -1 : 1));
  return {
    name,
    columns: fields.map(({ column, stored }) => ({ name: column.name, type: stored })),
    rows: sorted.map((subject) => fields.map(({ value }) => value(subject))),
  };
}

/** The public schema of a dataset, as its description and `select=fields` show it; only annotations that say something. */
export function describeFields({ fields: described }: PublishedDataset) {
  return described.map(({ name, label, type, description, annotations, multivalued }) => {
    const said = Object.entries({ ...annotations, multivalued }).filter(([, value]) => value);
    return { name, description, annotations: Object.fromEntries(said), label, type };
  });
}

function field(
  { name, type = 'text', multivalued = false, ...rest }: Partial<Column> & { name: string },
  value: CatalogueField['value'],
): CatalogueField {
  const stored = multivalued ? 'VARCHAR[]' : storedTypes[type];
  return { column: { name, type, multivalued, ...rest }, stored, value };
}

const asText = (geometry: unknown): string | null => (geometry === null ? null : JSON.stringify(geometry));
