import { availableParallelism } from 'node:os';
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { literal } from '../sql.ts';
import type { Parts } from './parts.ts';

const MOST_THREADS = 4;

/** Runs work on a database of its own, which sees the parts and the named files and nothing else, and lets it go. */
export async function withDatabase<Result>(
  { parts, files, memoryMb }: { parts: Parts; files: readonly string[]; memoryMb: number },
  work: (connection: DuckDBConnection) => Promise<Result>,
): Promise<Result> {
  const instance = await DuckDBInstance.create(':memory:', {
    memory_limit: `${memoryMb}MB`,
    temp_directory: parts.work,
    threads: String(Math.min(availableParallelism(), MOST_THREADS)),
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
  });
  const connection = await instance.connect();
  try {
    await connection.run(`set TimeZone = 'UTC'`);
    await connection.run(`set allowed_directories = [${[parts.snapshot, parts.work].map(literal).join(', ')}]`);
    await connection.run(`set allowed_paths = [${files.map(literal).join(', ')}]`);
    await connection.run('set enable_external_access = false');
    // A long IN becomes a join, and a join does not keep the order of the records.
    await connection.run(`set disabled_optimizers = 'in_clause'`);
    return await work(connection);
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

const VECTOR_ROWS = 2048;
/** Copies of a value that a query may hold while it turns it from text into its type. */
const COPIES = 6;

/** Lets fewer threads work where records are large: each holds thousands of them at once. */
export async function spareMemory(
  { rows, bytes }: { rows: number; bytes: number },
  memoryMb: number,
  connection: DuckDBConnection,
): Promise<void> {
  const vector = Math.min(bytes, (bytes / Math.max(rows, 1)) * VECTOR_ROWS);
  const affordable = Math.floor((memoryMb * 1024 * 512) / (vector * COPIES + 1));
  await connection.run(`set threads = ${Math.max(1, Math.min(affordable, availableParallelism(), MOST_THREADS))}`);
}
