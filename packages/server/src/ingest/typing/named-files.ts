import type { DuckDBConnection } from '@duckdb/node-api';
import { problem } from '../../core/problem.ts';
import type { FileSource } from '../files/source.ts';
import { limits } from '../limits.ts';
import { ingestProblems } from '../problems.ts';
import type { Decided } from './decide.ts';
import type { Cell } from './texts.ts';

/** The columns of a relation that tell which file a cell names, and why none. */
export const fileValue = ({ text }: Pick<Cell, 'text'>): string => `file_${text}`;
const fileFault = ({ text }: Pick<Cell, 'text'>): string => `fault_${text}`;

/** Joins to a relation the files that its cells name; the join does not keep the order of the records. */
export async function withNamedFiles(
  cells: readonly Cell[],
  relation: string,
  files: FileSource,
  connection: DuckDBConnection,
): Promise<string> {
  for (const cell of cells) await findFiles(cell, relation, files, connection);
  const columns = cells.flatMap((cell) => {
    const table = tableOf(cell);
    return [`${table}.value as ${fileValue(cell)}`, `${table}.fault as ${fileFault(cell)}`];
  });
  const joins = cells.map((cell) => `left join ${tableOf(cell)} on ${tableOf(cell)}.name = source.${cell.text}`);
  return `(select ${['source.*', ...columns].join(', ')} from ${relation} source ${joins.join(' ')})`;
}

/** Of the fields that nobody called anything, those whose values all name files that came with the table. */
export async function foundFiles(
  cells: readonly Cell[],
  relation: string,
  { archive }: FileSource,
  connection: DuckDBConnection,
): Promise<Readonly<Record<string, 'file'>>> {
  if (archive === null || cells.length === 0) return {};
  await connection.run('create temp table archive_names (name varchar)');
  const appender = await connection.createAppender('archive_names', 'main', 'temp');
  for (const name of archive.names) {
    appender.appendVarchar(name);
    appender.endRow();
  }
  appender.closeSync();
  const firsts = cells.map(({ text }) => `first(${text}) filter (where ${text} is not null)`);
  const [row = []] = (await connection.runAndReadAll(`select ${firsts.join(', ')} from ${relation}`)).getRowsJson();
  const names = new Set(archive.names);
  const likely = cells.filter((_, index) => names.has(String(row[index])));
  const found: Record<string, 'file'> = {};
  for (const { text, staged } of likely) {
    const others = `${text} is not null and ${text} not in (select name from archive_names)`;
    const [[count] = []] = (
      await connection.runAndReadAll(`select count(*) from ${relation} where ${others}`)
    ).getRowsJson();
    if (Number(count) === 0) found[staged.name] = 'file';
  }
  return found;
}

const tableOf = ({ text }: Cell): string => `files_${text}`;

async function findFiles(cell: Cell, relation: string, files: FileSource, connection: DuckDBConnection): Promise<void> {
  const { archive } = files;
  if (archive === null) throw problem(ingestProblems, 'archive_missing', { field: cell.staged.name });
  await connection.run(`create temp table ${tableOf(cell)} (name varchar, value varchar, fault varchar)`);
  const names = await connection.stream(
    `select distinct ${cell.text} from ${relation} where ${cell.text} is not null order by 1`,
  );
  const appender = await connection.createAppender(tableOf(cell), 'main', 'temp');
  for await (const rows of names.yieldRows()) {
    for (const [name] of rows) {
      const file = archive.find(String(name));
      appender.appendVarchar(String(name));
      appender.appendValue('value' in file ? file.value : null);
      appender.appendValue('fault' in file ? file.fault : null);
      appender.endRow();
      await files.keeper.rest();
    }
  }
  appender.closeSync();
}

/** Rejects the lines that name a file that did not come. */
export async function rejectMissingFiles({ fields, relation }: Decided, connection: DuckDBConnection): Promise<void> {
  for (const { name, type, cell, misfits } of fields) {
    if (type !== 'file' || misfits === 0) continue;
    await connection.run(
      `insert into rejected select "$line", $1, left(${cell.raw}, ${limits.quotedValue}), ${fileFault(cell)}
        from ${relation} where ${fileFault(cell)} is not null`,
      [name],
    );
  }
}
