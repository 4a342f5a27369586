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

/** Records of another dataset by their key, which is a text here. */
export interface Joined {
  readonly records: ReadonlyMap<string, readonly JoinedRecord[]>;
  /** More keys were asked for, or more records have one of them, than are read. */
  readonly isCut: boolean;
}

interface JoinedRecord {
  readonly record: OlderRecord;
  /** How long it is, in letters. */
  readonly size: number;
}

/** The records of the other dataset that have one of these keys, each under all of these that it has. */
export async function joinedRecords(explore: Explore, asked: Asked, { join, keys, byPlace }: Wanted): Promise<Joined> {
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
  const wanted = [...new Set(keys)].slice(0, CAPS.rows);
  const reshape = withKeys(join.remoteKey, wanted, isText);
  const page = await pageOf(road, { query, timezone, language, only: null, caps: CAPS, reshape }, 'json');
  const records = new Map(wanted.map((key): [string, JoinedRecord[]] => [key, []]));
  for (const text of page.records.map(recordText)) {
    const whole = olderRecord({ ...shown, simplify }, text);
    const joined = { record: withoutKey(whole, join), size: text.length };
    for (const key of new Set(keysOf(whole.fields[join.remoteKey]))) records.get(key)?.push(joined);
  }
  const isCut = new Set(keys).size > wanted.length || page.total > page.records.length;
  return { records, isCut };
}

/** Letters of records that an answer gives again: a record of many keys, and a large shape in it, stand at many points. */
const LETTERS_AGAIN = 16 * 1024 * 1024;

/** Takes the records of one key after the other, until as many were given, the same ones again among them, as a page has. */
export function takingFrom({ records }: Joined) {
  const given = new Set<JoinedRecord>();
  const left = { records: CAPS.rows, lettersAgain: LETTERS_AGAIN };
  const hasRoom = (joined: JoinedRecord): boolean => {
    left.records--;
    if (given.has(joined)) left.lettersAgain -= joined.size;
    given.add(joined);
    return left.records >= 0 && left.lettersAgain >= 0;
  };
  return {
    isFull: () => left.records < 0 || left.lettersAgain < 0,
    take: (keys: readonly string[]): readonly OlderRecord[] => {
      const taken: OlderRecord[] = [];
      for (const key of keys) {
        for (const joined of records.get(key) ?? []) {
          if (!hasRoom(joined)) return taken;
          taken.push(joined.record);
        }
      }
      return taken;
    },
  };
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
