import { createHash } from 'node:crypto';
import type { PublishedDataset, Readable, Reader, SeenDataset, Sight } from '../../core/dataset.ts';

/** What accounts were granted, by account, then by dataset: the condition on its records, or null for all of them. */
export type Grants = ReadonlyMap<string, Granted>;
type Granted = ReadonlyMap<string, string | null>;

const NOTHING: Granted = new Map();

/** What a reader sees of a portal's datasets. A grant adds to what everybody may read, and never takes from it. */
export function sightOf(datasets: Iterable<PublishedDataset>, grants: Grants, reader: Reader): Sight {
  const granted = (reader.accountId === null ? undefined : grants.get(reader.accountId)) ?? NOTHING;
  const seen = new Map<string, SeenDataset>();
  const hidden = new Set<string>();
  for (const dataset of datasets) {
    const readable = readableBy(dataset, reader, granted);
    if (readable === 'nothing') hidden.add(dataset.id);
    else seen.set(dataset.id, { ...withoutWhole(dataset, readable), readable });
  }
  const key = keyOf(reader, granted);
  const lasts = reader.seesAll || granted.size === 0;
  return { key, lasts, moves: [...seen.values()].some(isOfTheMoment), datasets: seen, hidden };
}

const isOfTheMoment = ({ readable }: SeenDataset): boolean =>
  readable?.some((condition) => /now|random/i.test(condition)) ?? false;

/** An alternative export is all of the data in one file, which nobody can be given a part of. */
function withoutWhole(dataset: PublishedDataset, readable: Readable): PublishedDataset {
  if (readable === null) return dataset;
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

/** All who were granted the same see the same. */
function keyOf({ seesAll }: Reader, granted: Granted): string {
  if (seesAll) return 'office';
  if (granted.size === 0) return 'everybody';
  return createHash('sha256')
    .update(JSON.stringify([...granted].toSorted(([a], [b]) => (a < b ? -1 : 1))))
    .digest('base64url');
}
