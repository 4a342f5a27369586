import type { DuckDBConnection } from '@duckdb/node-api';
import { problem } from '../../core/problem.ts';
import type { IngestRequest, RejectedLine, RejectedLines, SnapshotField } from '../../core/snapshot.ts';
import type { FileSource } from '../files/source.ts';
import { limits } from '../limits.ts';
import { ingestProblems } from '../problems.ts';
import type { Staged } from '../read/staged.ts';
import { identifier } from '../sql.ts';
import { type Decided, decideTypes } from './decide.ts';
import { createRejected, rejectBrokenShapes, rejectMisfits, rejectRepeatedKeys } from './misfits.ts';
import { rejectMissingFiles } from './named-files.ts';

/** Records ready to be written. */
export interface Typed {
  readonly fields: readonly SnapshotField[];
  /** A query of the public fields, in file order. */
  readonly query: string;
  readonly rows: number;
  readonly rejected: RejectedLines;
}

/** Gives every value its type over the whole file; lines that cannot follow are rejected with their reason. */
export async function typeRecords(
  staged: Staged,
  request: IngestRequest & { readonly files: FileSource },
  connection: DuckDBConnection,
): Promise<Typed> {
  await setZone(request.timezone, connection);
  if (staged.rows === 0 || staged.fields.length === 0) refuseEmpty(staged, request.filename);
  const decided = await decideTypes(staged, request, connection);
  await createRejected(connection);
  await rejectMisfits(decided, connection);
  await rejectMissingFiles(decided, connection);
  if (staged.format !== 'geojson') await rejectBrokenShapes(decided, connection);
  await rejectRepeatedKeys(request.key, typedRecords(decided, true, await rejectedCount(connection)), connection);
  const lost = await rejectedCount(connection);
  const rejected = await allRejected(staged, lost, connection);
  const rows = staged.rows - lost;
  if (rows === 0)
    throw problem(ingestProblems, 'all_rejected', { count: rejected.count, lines: rejected.lines.slice(0, 20) });
  const fields = decided.fields.map(({ name, label, type, multivalued }) => ({ name, label, type, multivalued }));
  return { fields, query: typedRecords(decided, false, lost), rows, rejected };
}

async function setZone(timezone: string, connection: DuckDBConnection): Promise<void> {
  await connection.run('set variable zone = $1', [timezone]);
  try {
    await connection.run(`select timezone(getvariable('zone'), timestamp '2000-01-01 00:00:00')`);
  } catch {
    throw problem(ingestProblems, 'timezone_unknown', { timezone });
  }
}

function refuseEmpty({ rejects }: Staged, filename: string): never {
  const { count, lines } = rejects.list();
  if (count === 0) throw problem(ingestProblems, 'file_empty', { filename });
  throw problem(ingestProblems, 'all_rejected', { count, lines: lines.slice(0, 20) });
}

/** A sort is asked for only after a join, which need not keep the order; sources are read in theirs. */
function typedRecords({ fields, relation, ordered }: Decided, withLine: boolean, lost: number): string {
  const values = fields.map(({ name, value }) => `${value} as ${identifier(name)}`);
  const selected = withLine ? ['"$line"', ...values] : values;
  const kept = lost === 0 ? '' : ' where "$line" not in (select line from rejected)';
  const sorted = lost === 0 && ordered ? '' : ' order by "$line"';
  return `select ${selected.join(', ')} from ${relation}${kept}${sorted}`;
}

async function rejectedCount(connection: DuckDBConnection): Promise<number> {
  const counted = await connection.runAndReadAll('select count(distinct line) from rejected');
  return Number(counted.getRowsJson()[0]?.[0]);
}

/** What the reader of the file rejected, and what its values did, in the order of the file. */
async function allRejected(staged: Staged, lost: number, connection: DuckDBConnection): Promise<RejectedLines> {
  const unread = staged.rejects.list();
  const found = await connection.runAndReadAll(
    `select distinct on (line) line, field, value, reason from rejected order by line limit ${limits.rejectedLines}`,
  );
  const text = (value: unknown): string | null => (value === null ? null : String(value));
  const misfits = found.getRowsJson().map(([line, field, value, reason]): RejectedLine => {
    return { line: Number(line), field: text(field ?? null), value: text(value ?? null), reason: String(reason) };
  });
  const lines = [...unread.lines, ...misfits].toSorted((a, b) => a.line - b.line).slice(0, limits.rejectedLines);
  return { count: unread.count + lost, lines };
}
