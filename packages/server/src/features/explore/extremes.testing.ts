import { join } from 'node:path';
import type { Field, PublishedDataset } from '../../core/dataset.ts';
import { toyDataset, writeCache } from '../../storage/records/toy.ts';
import type { TestExplore } from './testing.ts';

/** Records with what formats of files trip over: the ends of every type, and texts that look like something else. */
const fields: readonly Field[] = [
  field('id', 'text'),
  field('words', 'text'),
  field('n', 'int'),
  field('x', 'double', { label: 'n' }),
  field('yes', 'boolean'),
  field('day', 'date'),
  field('at', 'datetime'),
  field('tags', 'text', { multivalued: true }),
  field('blob', 'json_blob'),
  field('geo', 'geo_point_2d'),
  field('shape', 'geo_shape'),
];

function field(name: string, type: Field['type'], facts: Partial<Field> = {}): Field {
  return { name, label: name, type, multivalued: false, description: null, annotations: {}, ...facts };
}

const collection = JSON.stringify({
  type: 'GeometryCollection',
  geometries: [
    { type: 'Point', coordinates: [1, 2] },
    {
      type: 'LineString',
      coordinates: [
        [1, 2],
        [3, 4],
      ],
    },
  ],
});

const rows = `select * from (values
  ('1', 'plain', 9223372036854775807::bigint, 1e308::double, true, date '0001-01-01',
    timestamptz '1900-01-01 00:00:00.000001+00', ['a,b', 'c"d', 'é;è', ''], '{"a":[1,2.5,"é"]}',
    {lon: 2.5::double, lat: 48.5::double}, '{"type":"Point","coordinates":[2.5,48.5]}'),
  ('2', '', -9223372036854775808, -1e-308, false, date '9999-12-31',
    timestamptz '9999-12-31 23:59:59.999999+00', [], 'null', {lon: -180.0, lat: -90.0}, null),
  ('3', ' #lead ', 0, 'nan'::double, null, null, null, [''], '[]', null, '${collection}'),
  ('4', e'two\\nlines;\\r\\nand "three"', -1, 'inf'::double, null, null, null, ['🌻'], '"1;2"', null, null),
  ('5', e'tab\\t, comma; pipe|', 1, 0.1, null, date '2024-02-29', timestamptz '2024-10-27 00:30:00+00', null, null, null, null),
  ('6', '=1+1', 9007199254740993, 123456789012345680.0, null, null, timestamptz '2024-10-27 01:30:00+00', null, null, null, null),
  ('7', null, null, null, null, null, null, null, null, null, null)
) t(id, words, n, x, yes, "day", "at", tags, blob, geo, shape)`;

/** Publishes the dataset `extremes` on the portal `one`. */
export async function publishExtremes(explore: TestExplore): Promise<PublishedDataset> {
  const dataset = toyDataset({ id: 'extremes', uid: 'da_extre', fields, recordsCount: 7 });
  await writeCache(join(explore.folder, 'cache', dataset.uid, '1.duckdb'), rows);
  explore.published.get('one')?.push(dataset);
  return dataset;
}
