import type { QueryTree } from '@lucarne/odsql';
import { recordText } from '../answers.ts';
import { type Asked, type Explore, roadToDataset } from '../explore.ts';
import { one, type RawParameters } from '../parameters.ts';
import { pageOf } from '../road.ts';
import { readFilters1 } from './filters1.ts';
import { CAPS, LAST_ZOOM, list, needed, prefixed, readZoom } from './parameters1.ts';
import { type OlderRecord, olderRecord, shownFields } from './record1.ts';
import { ownId } from './road1.ts';
import { asItIs, simplifierFor } from './simplify1.ts';

/** `join.NAME.remotedataset`, `.localkey`, `.remotekey`, `.fields`: the records of another dataset stand for x. */
export interface Join {
  readonly dataset: string;
  readonly localKey: string;
  readonly remoteKey: string;
  /** None: all. */
  readonly fields: readonly string[];
}

/** The join that a request asks for; of several the first. */
export function readJoin(raw: RawParameters): Join | null {
  const [name] = prefixed(raw, 'join.').flatMap(([rest]) => /^(.+)\.remotedataset$/.exec(rest)?.[1] ?? []);
  if (name === undefined) return null;
  const localKey = needed(raw, `join.${name}.localkey`);
  return {
    dataset: needed(raw, `join.${name}.remotedataset`),
    localKey,
    remoteKey: one(raw, `join.${name}.remotekey`) ?? localKey,
    fields: list(raw, `join.${name}.fields`),
  };
}

interface Wanted {
  readonly join: Join;
  readonly keys: readonly string[];
  /** The places that the request asks for are those of the other dataset. */
  readonly byPlace: boolean;
}

/** The records of the other dataset by their key, which is a text here. */
export async function joinedRecords(
  explore: Explore,
  asked: Asked,
  { join, keys, byPlace }: Wanted,
): Promise<ReadonlyMap<string, readonly OlderRecord[]>> {
  const { raw, timezone, language } = asked;
  const { dataset, road } = await roadToDataset(explore, asked, ownId(join.dataset));
  const zoom = readZoom(raw, 'clusterprecision');
  const simplify = zoom === undefined ? asItIs : simplifierFor(Math.min(zoom, LAST_ZOOM));
  const shown = shownFields(
    join.fields.length > 0 ? { fields: [...join.fields, join.remoteKey].join(',') } : {},
    dataset,
  );
  const filters = byPlace ? readFilters1(placesIn(raw), dataset) : {};
  const query = { ...filters, select: shown.select, limit: CAPS.rows, offset: 0 };
  const isText = dataset.fields.find(({ name }) => name === join.remoteKey)?.type === 'text';
  const reshape = withKeys(join.remoteKey, keys.slice(0, CAPS.rows), isText);
  const { records } = await pageOf(road, { query, timezone, language, only: null, caps: CAPS, reshape }, 'json');
  const found = new Map<string, OlderRecord[]>();
  for (const row of records) {
    const record = olderRecord({ ...shown, simplify }, recordText(row));
    for (const key of keysOf(record.fields[join.remoteKey])) {
      found.set(key, [...(found.get(key) ?? []), withoutKey(record, join)]);
    }
  }
  return found;
}

/** A key as a text; a field of several values has several. */
export const keysOf = (value: unknown): readonly string[] =>
  [value].flat().map((one) => (typeof one === 'string' ? one : JSON.stringify(one)));

/** The key is shown where the request names it, or no field. */
const withoutKey = (record: OlderRecord, { fields, remoteKey }: Join): OlderRecord => {
  const isShown = ([name]: [string, unknown]): boolean => name !== remoteKey;
  if (fields.length === 0 || fields.includes(remoteKey)) return record;
  return { ...record, fields: Object.fromEntries(Object.entries(record.fields).filter(isShown)) };
};

const placesIn = (raw: RawParameters): RawParameters =>
  Object.fromEntries(Object.entries(raw).filter(([name]) => name.startsWith('geofilter.')));

/** Only the records with one of these keys; a text that is no number is none of a field of numbers. */
const withKeys =
  (name: string, keys: readonly string[], isText: boolean) =>
  (tree: QueryTree): QueryTree => {
    const items = isText
      ? keys.map((value) => ({ kind: 'text', value, at: 0 }) as const)
      : keys.filter((key) => /^-?\d{1,18}$/.test(key)).map((text) => ({ kind: 'number', text, at: 0 }) as const);
    const field = { kind: 'field', name, at: 0 } as const;
    return { ...tree, where: [...tree.where, { kind: 'in list', field, items, at: 0 }] };
  };
