import type { DuckDBConnection } from '@duckdb/node-api';

const BLOCK_BYTES = 8 * 1024 * 1024;

/** Answers of the cache to one selection, asked for a few megabytes of records at a time. */
export async function* blocks(selection: string, connection: DuckDBConnection) {
  const measured = await connection.runAndReadAll('select count(*), sum("$size") from cache.records');
  const [rows = 0, bytes = 0] = (measured.getRowsJson()[0] ?? []).map(Number);
  const step = Math.max(1, Math.floor((BLOCK_BYTES / (bytes + 1)) * rows));
  for (let from = 0; from < rows; from += step) {
    const range = [BigInt(from), BigInt(from + step)];
    const sql = `select ${selection} from cache.records where rowid >= $1 and rowid < $2`;
    yield (await connection.runAndReadAll(sql, range)).getRows();
  }
}
