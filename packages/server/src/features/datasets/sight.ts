import { createHash } from 'node:crypto';
import type { PublishedDataset, Readable, Reader, SeenDataset, Sight } from '../../core/dataset.ts';

/** What accounts were granted, by account, then by dataset: the condition on its records, or null for all of them. */
export type Grants = ReadonlyMap<string, Granted>;
type Granted = ReadonlyMap<string, string | null>;

const NOTHING: Granted = new Map();
const OFFICE = 'office';
const EVERYBODY = 'everybody';

/** What each reader sees, made once for all who see the same; whoever was granted nothing sees what strangers see. */
export function sightsOf(datasets: readonly SeenDataset[], grants: Grants): (reader: Reader) => Sight {
  const sights = new Map<string, Sight>();
  const keys = new Map([...grants.keys()].map((accountId) => [accountId, keyOf(grantedTo(grants, accountId))]));
  return (reader) => {
    const key = reader.seesAll ? OFFICE : (keys.get(reader.accountId ?? '') ?? EVERYBODY);
    const sight = sights.get(key) ?? sightOf(datasets, grants, reader);
    sights.set(key, sight);
    return sight;
  };
}

/** What a reader sees of a portal's datasets, which come as those see them who may read everything. A grant adds to what everybody may read, and never takes from it. */
export function sightOf(datasets: Iterable<SeenDataset>, grants: Grants, reader: Reader): Sight {
  const granted = grantedTo(grants, reader.accountId);
  const seen = new Map<string, SeenDataset>();
  const hidden = new Set<string>();
  for (const dataset of datasets) {
    const readable = readableBy(dataset, reader, granted);
    if (readable === 'nothing') hidden.add(dataset.id);
    else seen.set(dataset.id, readable === null ? dataset : { ...withoutWhole(dataset), readable });
  }
  const key = reader.seesAll ? OFFICE : keyOf(granted);
  const lasts = reader.seesAll || granted.size === 0;
  return {
    key,
    lasts,
    moves: [...seen.values()].some(({ readable }) => dependsOnMoment(readable)),
    datasets: seen,
    hidden,
  };
}

/** Whether which records may be read changes with the moment, or by chance. */
export const dependsOnMoment = (readable: Readable): boolean =>
  readable?.some((condition) => /now|random/i.test(condition)) ?? false;

/** An alternative export is all of the data in one file, which nobody can be given a part of. */
function withoutWhole(dataset: SeenDataset): SeenDataset {
  return { ...dataset, attachments: (dataset.attachments ?? []).filter(({ kind }) => kind === 'attachment') };
}

function readableBy(
  { uid, visibility, publicCondition }: PublishedDataset,
  { seesAll }: Reader,
  granted: Granted,
): Readable | 'nothing' {
  const own = granted.get(uid);
  const everybodys = visibility === 'domain' ? publicCondition : undefined;
  if (seesAll || own === null || everybodys === null) return null;
  const conditions = [everybodys, own].filter((condition) => condition !== undefined);
  return conditions.length > 0 ? conditions : 'nothing';
}

const grantedTo = (grants: Grants, accountId: string | null): Granted =>
  (accountId === null ? undefined : grants.get(accountId)) ?? NOTHING;

/** All who were granted the same see the same. */
function keyOf(granted: Granted): string {
  if (granted.size === 0) return EVERYBODY;
  return createHash('sha256')
    .update(JSON.stringify([...granted].toSorted(([a], [b]) => (a < b ? -1 : 1))))
    .digest('base64url');
}
