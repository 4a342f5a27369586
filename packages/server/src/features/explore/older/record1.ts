import type { PublishedDataset } from '../../../core/dataset.ts';
import { type RawParameters, readBoolean } from '../parameters.ts';
import { readExact } from './exact.ts';
import { circles } from './filters1.ts';
import { LAST_ZOOM, list, placeField, quoted, readZoom } from './parameters1.ts';
import { asItIs, type Simplify, simplifierFor } from './simplify1.ts';

/** Which fields a request of version 1 shows, and what has to be read for them. */
export interface Shown {
  readonly dataset: PublishedDataset;
  readonly select: string;
  /** Read for the geometry alone. */
  readonly hidden: string | null;
  /** What records may be sorted by that is no field: how far they are from the place that was asked for. */
  readonly sorts: ReadonlyMap<string, string | null>;
  /** What is done to shapes. */
  readonly simplify: Simplify;
}

/** The field of version 1 that says how far a record is. */
const DISTANCE = 'dist';

/** `fields=a,b`, or every field; the identifier and the place are always read, and the distance where a place is named. */
export function shownFields(raw: RawParameters, dataset: PublishedDataset): Shown {
  const names = list(raw, 'fields');
  const place = placeField(dataset)?.name ?? null;
  const hidden = names.length > 0 && place !== null && !names.includes(place) ? place : null;
  const chosen =
    names.length > 0 ? names.filter((name) => name !== DISTANCE || hasField(dataset, name)).map(quoted) : ['*'];
  const distance = distanceOf(raw, dataset);
  const keys = [
    ...(hidden === null ? [] : [quoted(hidden)]),
    ...(distance && (names.length === 0 || names.includes(DISTANCE)) ? [`${distance} as ${DISTANCE}`] : []),
    '`$id`',
    '`$timestamp`',
  ];
  const sorts = new Map(hasField(dataset, DISTANCE) ? [] : [[DISTANCE, distance]]);
  return { dataset, hidden, select: [...new Set([...chosen, ...keys])].join(', '), sorts, simplify: readSimplify(raw) };
}

/** `geo_simplify=true`: shapes are as fine as the map of `geo_simplify_zoom` shows them, or one of streets. */
function readSimplify(raw: RawParameters): Simplify {
  if (!readBoolean(raw, 'geo_simplify')) return asItIs;
  return simplifierFor(Math.min(readZoom(raw, 'geo_simplify_zoom') ?? STREETS, LAST_ZOOM));
}

const STREETS = 14;

const hasField = ({ fields }: PublishedDataset, name: string): boolean => fields.some((field) => field.name === name);

/** Metres from the place that `geofilter.distance` names; null where there is none, or no place to measure from. */
function distanceOf(raw: RawParameters, dataset: PublishedDataset): string | null {
  const point = placeField(dataset);
  const circle = circles(raw).at(-1);
  if (!circle || !point || hasField(dataset, DISTANCE)) return null;
  return `distance(${quoted(point.name)}, geom'POINT(${circle.lon} ${circle.lat})')`;
}

export type OlderRecord = ReturnType<typeof olderRecord>;

/** A record as version 1 gives it: what is null left out, points as latitude and longitude, its geometry beside. */
export function olderRecord({ dataset, hidden, simplify }: Shown, text: string) {
  const { $id, $timestamp, ...fields } = readExact(text);
  const place = placeField(dataset);
  const geometry = place ? simplify(geometryOf(fields[place.name])) : null;
  const shown = Object.entries(fields).filter(([name, value]) => name !== hidden && value !== null);
  return {
    datasetid: dataset.id,
    recordid: String($id),
    fields: Object.fromEntries(
      shown.map(([name, value]) => [name, olderValue(value, typeOf(dataset, name), simplify)]),
    ),
    ...(geometry === null ? {} : { geometry }),
    record_timestamp: withMicroseconds(String($timestamp)),
  };
}

/** A name that no field has is the distance, which version 1 writes as a text. */
const typeOf = ({ fields }: PublishedDataset, name: string) =>
  fields.find((field) => field.name === name)?.type ?? DISTANCE;

type JsonObject = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is JsonObject => typeof value === 'object' && value !== null;

function olderValue(value: unknown, type: string, simplify: Simplify): unknown {
  if (type === DISTANCE) return JSON.stringify(value);
  if (!isObject(value)) return value;
  if (type === 'geo_point_2d') return [value['lat'], value['lon']];
  return type === 'geo_shape' ? simplify(value['geometry'] ?? value) : value;
}

/** The geometry of a point or of a shape, longitude first. */
export function geometryOf(value: unknown): unknown {
  if (!isObject(value)) return null;
  if ('lon' in value && 'lat' in value) return { type: 'Point', coordinates: [value['lon'], value['lat']] };
  return value['geometry'] ?? null;
}

/** `2021-01-04T11:22:14+00:00` → `2021-01-04T11:22:14.000000+00:00`. */
const withMicroseconds = (text: string): string => text.replace(/(T\d\d:\d\d:\d\d)(?=[+-]|Z)/, '$1.000000');
