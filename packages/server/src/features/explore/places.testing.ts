import { join } from 'node:path';
import type { Field, PublishedDataset } from '../../core/dataset.ts';
import { toyDataset, writeCache } from '../../storage/records/toy.ts';
import type { TestExplore } from './testing.ts';

/** Records of every type and shape, with what files trip over: quotes, accents, line ends, nulls, long names, large numbers. */
export const placesFields: readonly Field[] = [
  field('id', 'Identifier', 'text'),
  field('name', 'Nom « officiel »', 'text'),
  field('n', 'Number', 'int'),
  field('x', 'Measure', 'double'),
  field('yes', 'Yes or no', 'boolean'),
  field('day', 'Day', 'date'),
  field('at', 'Moment', 'datetime'),
  { ...field('tags', 'Tags', 'text'), multivalued: true },
  field('a_rather_long_name', 'Long name', 'text'),
  field('a_rather_long_title', 'Long title', 'text'),
  field('2020_total', 'Total of 2020', 'int'),
  field('blob', 'Blob', 'json_blob'),
  field('shape', 'Shape', 'geo_shape'),
];

function field(name: string, label: string, type: Field['type']): Field {
  return { name, label, type, multivalued: false, description: null, annotations: {} };
}

/** Turned as GeoJSON has them: the outer ring against the clock, the hole with it. */
const square = [
  [
    [2, 46],
    [3, 46],
    [3, 47],
    [2, 47],
    [2, 46],
  ],
  [
    [2.25, 46.25],
    [2.25, 46.75],
    [2.75, 46.75],
    [2.75, 46.25],
    [2.25, 46.25],
  ],
];
const island = [
  [
    [5, 45],
    [6, 45],
    [6, 45.5],
    [5, 45],
  ],
];

const shapes: readonly unknown[] = [
  { type: 'Polygon', coordinates: square },
  { type: 'MultiPolygon', coordinates: [square, island] },
  {
    type: 'LineString',
    coordinates: [
      [1.5, 43.5],
      [1.75, 43.25],
      [2, 44],
    ],
  },
  {
    type: 'MultiLineString',
    coordinates: [
      [
        [1, 43],
        [2, 44],
      ],
      [
        [3, 45],
        [4, 46],
        [5, 46.5],
      ],
    ],
  },
  { type: 'Point', coordinates: [1.5, 43.5] },
  {
    type: 'MultiPoint',
    coordinates: [
      [1, 43],
      [-1.5, 47.25],
    ],
  },
  null,
];

const sql = (value: unknown): string => (value === null ? 'null' : `'${JSON.stringify(value).replaceAll("'", "''")}'`);

const rows = `select 'p' || i as id, name, n::bigint as n, x::double as x, yes, day::date as day, "at"::timestamptz as "at", tags,
    'long ' || i as a_rather_long_name, 'title ' || i as a_rather_long_title, (i * 10)::bigint as "2020_total",
    blob::varchar as blob, shape
  from (values
    (0, 'Saint-Étienne', 520, 1.5, true, '1950-06-01', '2024-03-31 22:30:00+00', ['river', 'food'], '{"a":1}', ${sql(shapes[0])}),
    (1, 'a "quoted"; <b>&amp;</b> name', -7, -0.25, false, '1899-12-31', '2024-07-01 00:00:00.25+00', ['sea'], '[1,2]', ${sql(shapes[1])}),
    (2, '  two\nlines\t_x0041_ ', 0, 1e21, true, '2024-02-29', null, null, null, ${sql(shapes[2])}),
    (3, 'œuvre 🌻', 9007199254740991, null, null, null, null, [], null, ${sql(shapes[3])}),
    (4, '', 1, 0.1, null, '2000-01-01', '1950-01-01 00:00:00+00', null, null, ${sql(shapes[4])}),
    (5, null, null, 1e-7, false, null, null, null, null, ${sql(shapes[5])}),
    (6, 'nowhere', 2, 3, true, null, null, null, null, ${sql(shapes[6])})
  ) t(i, name, n, x, yes, day, "at", tags, blob, shape)`;

/** Publishes the dataset `places` on the portal `one`. */
export async function publishPlaces(explore: TestExplore): Promise<PublishedDataset> {
  const dataset = toyDataset({ id: 'places', uid: 'da_places', fields: placesFields, recordsCount: shapes.length });
  await writeCache(join(explore.folder, 'cache', dataset.uid, '1.duckdb'), rows);
  explore.published.get('one')?.push(dataset);
  return dataset;
}
