import { row } from '../core/problem.ts';
import type { RejectedLine } from '../core/snapshot.ts';
import { limits } from './limits.ts';

const megabytes = Math.round(limits.recordBytes / 1024 / 1024);
const accepted = 'Send CSV, JSON, JSON Lines, GeoJSON or Parquet, or a ZIP of a table and the files that it names.';

/** What can be wrong with a file or with what was asked of its import. */
export const ingestProblems = {
  file_missing: row<{ filename: string }>(
    404,
    ({ filename }) => `The file ${filename} cannot be opened.`,
    () => 'Send it again.',
  ),
  file_empty: row<{ filename: string }>(
    422,
    ({ filename }) => `${filename} holds no record.`,
    () => 'A file needs at least one record; a CSV needs a line of names and one line of values.',
  ),
  format_unsupported: row<{ filename: string; looksLike: string; advice: string }>(
    415,
    ({ filename, looksLike }) => `${filename} looks like ${looksLike}, which cannot be imported.`,
    ({ advice }) => `${advice} ${accepted}`,
  ),
  header_unreadable: row<{ line: number; reason: string }>(
    422,
    ({ line, reason }) => `The names of the fields, on line ${line}, cannot be read: ${reason}.`,
    () => 'The first line of a CSV file names its fields, with the same separator as the lines below.',
  ),
  quotes_broken: row<{ line: number }>(
    422,
    ({ line }) => `The quotes of this CSV file cannot be followed; the first trouble is on line ${line}.`,
    () => 'Double each quote inside a quoted value ("" for "), and close each value that a quote opens.',
  ),
  too_many_fields: row<{ count: number; limit: number }>(
    422,
    ({ count, limit }) => `The file has ${count} fields or more; ${limit} are allowed.`,
    () => 'Split the file, or turn repeated columns into lines.',
  ),
  too_many_records: row<{ count: number; limit: number }>(
    422,
    ({ count, limit }) => `The file has ${count} records; ${limit} are allowed.`,
    () => 'Split the file into several datasets.',
  ),
  record_too_large: row<{ line: number }>(
    422,
    ({ line }) => `The record that starts on line ${line} is larger than ${megabytes} MB.`,
    () => 'Check that lines end where they should; simplify shapes that are too detailed.',
  ),
  json_invalid: row<{ line: number; reason: string }>(
    422,
    ({ line, reason }) => `This is not valid JSON: line ${line}: ${reason}.`,
    () => 'Export the file again, or check it with a JSON validator.',
  ),
  json_too_deep: row<{ line: number; limit: number }>(
    422,
    ({ line, limit }) => `The record that starts on line ${line} nests more than ${limit} levels.`,
    () => 'Flatten the values before sending them.',
  ),
  json_shape: row<{ arrays: readonly string[] }>(
    422,
    ({ arrays }) =>
      `The JSON object holds several lists (${arrays.join(', ')}): it does not say which are the records.`,
    () => 'Send the list alone, or name it "results" or "records".',
  ),
  parquet_invalid: row<{ reason: string }>(
    422,
    ({ reason }) => `The Parquet file cannot be read: ${reason}`,
    () => 'Export the file again.',
  ),
  field_unreadable: row<{ field: string; type: string }>(
    422,
    ({ field, type }) => `The field ${field} has the type ${type}, which cannot be published.`,
    () => 'Leave the field out, or turn it into text.',
  ),
  field_unknown: row<{ field: string; nearest: string | null; fields: readonly string[] }>(
    422,
    ({ field }) => `The file has no field ${field}.`,
    ({ nearest, fields }) => (nearest === null ? `Its fields are ${fields.join(', ')}.` : `Did you mean ${nearest}?`),
  ),
  type_unsupported: row<{ field: string; type: string }>(
    422,
    ({ field, type }) => `The field ${field} cannot be made of type ${type} by an import.`,
    () => 'Choose text, int, double, boolean, date, datetime, geo_point_2d, geo_shape, json_blob or file.',
  ),
  too_many_files: row<{ limit: number }>(
    422,
    ({ limit }) => `The records name more than ${limit} files.`,
    () => 'Split the records into several datasets.',
  ),
  files_too_large: row<{ limit_mb: number }>(
    422,
    ({ limit_mb }) => `The files that the records name are larger than ${limit_mb} MB together.`,
    () => 'Make the pictures smaller, or split the records into several datasets.',
  ),
  archive_missing: row<{ field: string }>(
    422,
    ({ field }) => `The field ${field} names files, and they did not come with the records.`,
    () =>
      'Send a ZIP archive that holds the table and the files, or JSON whose values are like {"content": "<base64>", "content-type": "image/jpeg"}.',
  ),
  archive_unreadable: row<{ reason: string }>(
    422,
    ({ reason }) => `The ZIP archive cannot be read: ${reason}.`,
    () => 'Make it again, without a password, and send it whole.',
  ),
  archive_encrypted: row(
    422,
    () => 'The ZIP archive holds files that need a password.',
    () => 'Make it again without a password: what is published is for everybody.',
  ),
  archive_unsafe: row<{ path: string }>(
    422,
    ({ path }) => `The ZIP archive holds a file that leads out of it: ${path}.`,
    () => 'Make it again from the folder that holds the table and the files.',
  ),
  archive_tables: row<{ tables: string }>(
    422,
    ({ tables }) => `The ZIP archive holds several tables: ${tables}.`,
    () => 'Put into it one table, and the files that it names; other tables may lie in folders.',
  ),
  archive_table_too_large: row<{ table: string; limit_mb: number }>(
    422,
    ({ table, limit_mb }) => `${table} is larger than ${limit_mb} MB when it is unpacked.`,
    () => 'Split the table into several datasets.',
  ),
  timezone_unknown: row<{ timezone: string }>(
    422,
    ({ timezone }) => `${timezone} is not a time zone.`,
    () => 'Name one as in Europe/Paris or UTC.',
  ),
  all_rejected: row<{ count: number; lines: readonly RejectedLine[] }>(
    422,
    ({ count, lines }) => {
      const first = lines[0];
      const example = first === undefined ? '' : ` Line ${first.line}: ${first.reason}.`;
      return `None of the ${count} lines can be kept.${example}`;
    },
    () => 'Check the separator, the encoding and the types that you asked for.',
  ),
  snapshot_exists: row<{ version: number }>(
    409,
    ({ version }) => `Version ${version} of this dataset is complete and cannot be written again.`,
    () => 'Import under the next version.',
  ),
  snapshot_damaged: row<{ reason: string }>(
    500,
    ({ reason }) => `The snapshot cannot be read back: ${reason}`,
    () => 'Go back to another version, or import the source again.',
  ),
  disk_full: row(
    507,
    () => 'There is not enough room on the disk for this import.',
    () => 'Free some space, then import again; nothing was changed.',
  ),
  memory_short: row(
    507,
    () => 'This import needs more memory than it is allowed.',
    () => 'Raise LUCARNE_MEMORY_MB, or split the file; nothing was changed.',
  ),
  import_cancelled: row(409, () => 'The import was cancelled; nothing was changed.'),
  worker_ended: row<{ signal: string | null; exitCode: number | null }>(
    500,
    ({ signal, exitCode }) =>
      `The process that was importing was ended (${signal ?? `exit code ${exitCode}`}); nothing was changed.`,
    ({ signal }) =>
      signal === 'SIGKILL' || signal === 'SIGABRT'
        ? 'The machine may be short of memory. Import again; if it ends again, split the file.'
        : 'Import again.',
  ),
  import_failed: row<{ reason: string }>(
    500,
    ({ reason }) => `The import failed for a reason that is not in the file: ${reason}`,
    () => 'Import again; if it fails again, tell the administrator.',
  ),
};
