import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import type { Field, PublishedDataset } from '../../core/dataset.ts';
import { CACHE_FORMAT } from '../../core/snapshot.ts';
import { writeFormat, writeIds, writeWords } from './words.ts';

/** The three cities that the tests of the API query. */
export const toyFields: readonly Field[] = [
  field('id', 'Identifier', 'text', { id: true }),
  field('name', 'Name of the city', 'text', { sortable: true }),
  field('country', 'Country', 'text', { facet: true, disjunctive: true }),
  field('pop', 'Population (thousands)', 'int', {}),
  field('founded', 'Founded', 'date', { facet: true }),
  field('seen', 'Seen', 'datetime', {}),
  { ...field('tags', 'Tags', 'text', { facet: true }), multivalued: true },
  field('geo', 'Place', 'geo_point_2d', {}),
];

function field(name: string, label: string, type: Field['type'], annotations: Field['annotations']): Field {
  return { name, label, type, multivalued: false, description: null, annotations };
}

/** A published dataset over `toyFields`, or other facts. */
export function toyDataset(facts: Partial<PublishedDataset>): PublishedDataset {
  return {
    uid: 'da_toy001',
    id: 'cities',
    portal: 'p1',
    version: 1,
    fields: toyFields,
    metadata: {
      title: { en: 'Cities', fr: 'Villes' },
      description: { en: '<p>Three cities.</p>' },
      theme: ['Territory'],
      keyword: ['city', 'toy'],
      license: 'Licence Ouverte v2.0',
      license_url: 'https://www.etalab.gouv.fr/licence-ouverte-open-licence/',
      publisher: 'Atlas',
      attributions: [],
      references: null,
      language: 'en',
      territory: [],
      update_frequency: null,
      modified: null,
    },
    recordsCount: 3,
    modified: '2026-01-02T03:04:05+00:00',
    dataProcessed: '2026-01-02T03:04:05+00:00',
    metadataProcessed: '2026-01-02T03:04:05+00:00',
    bbox: [4.84, 43.7, 7.45, 46.95],
    geometryTypes: ['Point'],
    visibility: 'domain',
    publicCondition: null,
    ...facts,
  };
}

const toyRows = `
  select * from (values
    ('a', 'Lyon', 'FR', 520::bigint, date '1950-06-01', timestamptz '2024-03-31 22:30:00+00', ['river', 'food'],
      {lon: 4.84::double, lat: 45.76::double}),
    ('b', 'Nice', 'FR', 340, date '1950-07-01', timestamptz '2024-04-01 00:00:00+00', ['sea'], {lon: 7.27, lat: 43.7}),
    ('c', 'Bern', 'CH', 130, null, null, null, {lon: 7.45, lat: 46.95})
  ) as t(id, name, country, pop, founded, seen, tags, geo)`;

/** Writes the cache file of the toy dataset. */
export const writeToyCache = (file: string): Promise<void> => writeCache(file, toyRows);

/** Writes a cache file from a query, with the technical columns that every cache has. */
export async function writeCache(file: string, query: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  const instance = await DuckDBInstance.create(file);
  const connection = await instance.connect();
  await connection.run(
    `create table records as select *, sha1('toy' || row_number() over ()) as "$id",
       timestamptz '2026-01-02 03:04:05+00' as "$timestamp", 42::bigint as "$size" from (${query})`,
  );
  await writeIds('main', connection);
  const words = await writeWords(await textFields(connection), 'main', connection);
  await writeFormat({ format: CACHE_FORMAT, words }, 'main', connection);
  connection.closeSync();
  instance.closeSync();
}

async function textFields(connection: DuckDBConnection): Promise<readonly { name: string; multivalued: boolean }[]> {
  const columns = await connection.runAndReadAll(
    `select column_name, column_type from (describe records) where column_type in ('VARCHAR', 'VARCHAR[]') and column_name <> '$id'`,
  );
  return columns.getRows().map(([name, type]) => ({ name: String(name), multivalued: type === 'VARCHAR[]' }));
}
