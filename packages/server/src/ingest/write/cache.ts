import type { DuckDBConnection } from '@duckdb/node-api';
import { CACHE_FORMAT, type Manifest } from '../../core/snapshot.ts';
import { writeFormat, writeIds, writeWords } from '../../storage/records/words.ts';
import { identifier, literal } from '../sql.ts';
import { writeBoxes } from './boxes.ts';

type CacheFacts = Pick<Manifest, 'dataset_uid' | 'key' | 'fields' | 'time'>;

/** The compact JSON of a record's public fields, in SQL: what its size, its hash and its keyless identifier are made of. */
export function recordJson(names: readonly string[]): string {
  const members = names.map((name) => `${identifier(name)} := ${identifier(name)}`);
  return `cast(to_json(struct_pack(${members.join(', ')})) as varchar)`;
}

/** Makes the table `records` that answers queries, from a snapshot: its fields, and each record's identifier, time and size; the indexes of its identifiers and words, and the boxes of its shapes. Returns how many records there are. */
export async function writeCache(
  parquetFile: string,
  cacheFile: string,
  { dataset_uid, key, fields, time }: CacheFacts,
  connection: DuckDBConnection,
): Promise<number> {
  const json = recordJson(fields.map(({ name }) => name));
  const identity = key.length > 0 ? recordJson(key) : '"$json"';
  await connection.run(`attach ${literal(cacheFile)} as cache`);
  await connection.run('set variable dataset_uid = $1', [dataset_uid]);
  await connection.run('set variable snapshot_time = $1', [time]);
  const created = await connection.runAndReadAll(
    `create table cache.records as
      select * exclude ("$json"), ${recordId(identity)} as "$id",
        cast(getvariable('snapshot_time') as timestamptz) as "$timestamp", strlen("$json") as "$size"
      from (select *, ${json} as "$json" from read_parquet(${literal(parquetFile)}))`,
  );
  if (key.length === 0) await tellEqualsApart(json, connection);
  await writeIds('cache', connection);
  await writeBoxes(fields, connection);
  const texts = fields.filter(({ type }) => type === 'text');
  const words = await writeWords(texts, 'cache', connection);
  await writeFormat({ format: CACHE_FORMAT, words }, 'cache', connection);
  return Number(created.getRowsJson()[0]?.[0]);
}

/** Writes all of the cache to its file, which may then be moved. */
export async function closeCache(connection: DuckDBConnection): Promise<void> {
  await connection.run('checkpoint cache');
  await connection.run('detach cache');
}

/** The identity is hashed first, as it may be large and would be copied. */
const recordId = (identity: string): string => `sha1(getvariable('dataset_uid') || sha1(${identity}))`;

/**
 * Records that are equal in all fields are told apart by their rank; few are, so only those are looked at again. The names of this
 * statement are such that no field has them.
 */
async function tellEqualsApart(json: string, connection: DuckDBConnection): Promise<void> {
  await connection.run(
    `update cache.records set "$id" = ${recordId(`(${json} || "$nth")`)}
      from (
        select "$place", "$nth" from (
          select rowid as "$place", row_number() over (partition by "$id" order by rowid) as "$nth" from cache.records
          where hash("$id") in (select hash("$id") from cache.records group by 1 having count(*) > 1)
        ) where "$nth" > 1
      ) as "$later"
      where rowid = "$place"`,
  );
}
