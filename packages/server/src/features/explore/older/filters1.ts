import type { RecordsQuery } from '@lucarne/odsql';
import type { PublishedDataset } from '../../../core/dataset.ts';
import { clauses, invalid, type RawParameters } from '../parameters.ts';
import { disjunctive, placeField, placeOf, prefixed, quoted, shapeField } from './parameters1.ts';

export type Filters1 = Pick<RecordsQuery, 'where' | 'q' | 'refine' | 'exclude' | 'disjunctive'>;

/** The filters, in the words of version 2 or as `q`; places are those of the first field that holds some. */
export function readFilters1(asked: RawParameters, dataset: PublishedDataset | null): Filters1 {
  const raw = dataset && asksOtherPlaces(asked, dataset) ? withoutPlaces(asked) : asked;
  const said = ['q', 'rq'].flatMap((name) => [
    ...clauses(raw, name),
    ...prefixed(raw, `${name}.`).map(([, text]) => text),
  ]);
  return {
    where: box(raw, dataset),
    q: [...said, ...circles(raw).map(asDistance), ...outlines(raw), ...corners(raw, dataset), ...digests(raw, dataset)],
    refine: prefixed(raw, 'refine.').map(refinement),
    exclude: prefixed(raw, 'exclude.').map(refinement),
    disjunctive: disjunctive(raw),
  };
}

/** Whether the places that are asked for are those of a joined dataset, as this one has none. */
export const asksOtherPlaces = (raw: RawParameters, dataset: PublishedDataset): boolean =>
  placeField(dataset) === undefined && Object.keys(raw).some((name) => name.startsWith('join.'));

const withoutPlaces = (raw: RawParameters): RawParameters =>
  Object.fromEntries(Object.entries(raw).filter(([name]) => !name.startsWith('geofilter.')));

const refinement = ([name, value]: [string, string]): string => `${quoted(name)}:${JSON.stringify(value)}`;

const NUMBER = String.raw`\s*[+-]?\d{1,12}(?:\.\d{1,40})?\s*`;
const TWO_OR_THREE = new RegExp(`^${NUMBER},${NUMBER}(?:,${NUMBER}(?:k?m\\s*)?)?$`, 'i');
const FOUR = new RegExp(`^${NUMBER},${NUMBER},${NUMBER},${NUMBER}$`);

const numbersOf = (text: string): readonly string[] => text.split(',').map((part) => part.trim().replace(/^\+/, ''));

/** Where to look around, and how far; two numbers are a place itself. */
export interface Circle {
  readonly lat: string;
  readonly lon: string;
  readonly metres: string;
}

/** `geofilter.distance=lat,lon[,metres]` */
export function circles(raw: RawParameters): readonly Circle[] {
  return clauses(raw, 'geofilter.distance').map((text) => {
    const bare = text.replaceAll(/[()]/g, '');
    const [lat, lon, metres = '0'] = numbersOf(bare);
    if (TWO_OR_THREE.test(bare) && lat !== undefined && lon !== undefined && !metres.startsWith('-')) {
      return { lat, lon, metres };
    }
    throw invalid('geofilter.distance', text, 'latitude,longitude,metres');
  });
}

const asDistance = ({ lat, lon, metres }: Circle): string => `#distance("${lat},${lon}", ${metres})`;

function outlines(raw: RawParameters): readonly string[] {
  return clauses(raw, 'geofilter.polygon').map((written) => {
    const text = written.replaceAll('[', '(').replaceAll(']', ')');
    if (!/^[-+\d.,()\s]+$/.test(text)) throw invalid('geofilter.polygon', text, '(lat,lon),(lat,lon),(lat,lon)');
    return `#polygon("${text.replaceAll('+', '')}")`;
  });
}

function box(raw: RawParameters, dataset: PublishedDataset | null): readonly string[] {
  if (dataset === null) return [];
  return boxes(raw).map((numbers) => {
    const { name } = placeOf(placeField(dataset), 'geofilter.bbox', dataset);
    return `in_bbox(${quoted(name)}, ${numbers.join(', ')})`;
  });
}

/** A dataset lies in a rectangle when the box of its records touches it. */
function corners(raw: RawParameters, dataset: PublishedDataset | null): readonly string[] {
  if (dataset !== null) return [];
  return boxes(raw).map(([a, b, c, d]) => `#polygon("(${a},${b}),(${a},${d}),(${c},${d}),(${c},${b})")`);
}

function boxes(raw: RawParameters): readonly (readonly string[])[] {
  return clauses(raw, 'geofilter.bbox').map((text) => {
    if (FOUR.test(text)) return numbersOf(text);
    throw invalid('geofilter.bbox', text, 'latitude,longitude,latitude,longitude');
  });
}

/** `geo_digest=…`, `geo_digest.field=…`: the records at a place that `geopreview` or `geopolygon` named. */
function digests(raw: RawParameters, dataset: PublishedDataset | null): readonly string[] {
  const named = prefixed(raw, 'geo_digest.');
  const place = dataset ? shapeField(dataset) : undefined;
  const unnamed = clauses(raw, 'geo_digest').map((text): [string, string] => [
    placeOf(place, 'geo_digest', dataset).name,
    text,
  ]);
  return [...named, ...unnamed].map(([name, text]) => `#digest(${quoted(name)}, ${JSON.stringify(text)})`);
}
