import type { OutputColumn } from './types.ts';

/** The values of a row of `as: 'parts'`, in the order of its columns. */
type Parts = readonly unknown[];

/** The JSON text of a record, from the row of a statement written `as: 'parts'`: the same as `as: 'json'` gives. */
export const recordText = (row: Parts, columns: readonly OutputColumn[]): string => {
  let at = 0;
  const pairs = columns.map((column) => {
    const taken = column.type === 'datetime' && !column.multivalued ? 2 : 1;
    const values = row.slice(at, at + taken);
    at += taken;
    return `${JSON.stringify(column.name)}:${valueText(column, values)}`;
  });
  return `{${pairs.join(',')}}`;
};

const valueText = ({ type, multivalued }: OutputColumn, values: Parts): string => {
  if (values[0] === null || values[0] === undefined) return 'null';
  return multivalued ? String(values[0]) : texts[type](values);
};

const asItIs = ([value]: Parts): string => String(value);

const texts: Readonly<Record<OutputColumn['type'], (values: Parts) => string>> = {
  text: ([value]) => JSON.stringify(value),
  int: asItIs,
  double: ([value]) => finite(String(value)),
  boolean: asItIs,
  date: ([value]) => `"${value}"`,
  datetime: ([instant, local]) => (local === null ? 'null' : `"${isoText(instant as bigint, local as bigint)}"`),
  geo_point_2d: ([point]) => pointText(point as { readonly lon: string | null; readonly lat: string | null }),
  geo_shape: ([value]) => `{"type":"Feature","geometry":${value},"properties":{}}`,
  file: asItIs,
  json_blob: asItIs,
  json: asItIs,
};

const endless = new Set(['inf', '-inf', 'nan']);

const finite = (text: string): string => (endless.has(text) ? 'null' : text);

const pointText = ({ lon, lat }: { readonly lon: string | null; readonly lat: string | null }): string =>
  lon === null || lat === null || endless.has(lon) || endless.has(lat) ? 'null' : `{"lon":${lon},"lat":${lat}}`;

const second = 1_000_000n;

/** The seconds after which the calendar repeats: it goes further than `Date`. */
const cycle = 146_097 * 86_400;

/** ISO 8601 of what clocks show, with their offset; microseconds and seconds of offset only where there are some. */
const isoText = (instant: bigint, local: bigint): string => {
  const [seconds, micros] = parted(local, second);
  const cycles = Math.floor(Number(seconds) / cycle);
  const moment = new Date((Number(seconds) - cycles * cycle) * 1000);
  const year = moment.getUTCFullYear() + 400 * cycles;
  const shown = year < 0 || year > 9999 ? String(year) : String(year).padStart(4, '0');
  const rest = moment.toISOString().slice(-20, -5);
  return `${shown}${rest}${micros === 0n ? '' : `.${String(micros).padStart(6, '0')}`}${offsetText((local - instant) / second)}`;
};

/** `+02:00` from seconds. */
const offsetText = (offset: bigint): string => {
  const size = Number(offset < 0n ? -offset : offset);
  const two = (value: number): string => String(value).padStart(2, '0');
  const seconds = size % 60 === 0 ? '' : `:${two(size % 60)}`;
  return `${offset < 0n ? '-' : '+'}${two(Math.floor(size / 3600))}:${two(Math.floor(size / 60) % 60)}${seconds}`;
};

/** Whole units and the rest, which is never negative. */
const parted = (value: bigint, unit: bigint): readonly [bigint, bigint] => {
  const rest = ((value % unit) + unit) % unit;
  return [(value - rest) / unit, rest];
};
