import { identifier, literal } from '../../sql.ts';
import { sampleOf, textChunks } from '../inspect.ts';
import { fieldNames } from '../names.ts';
import { counted, type TextSource } from '../source.ts';
import type { Staged } from '../staged.ts';
import { openStaging } from '../staging.ts';
import { guessDialect } from './dialect.ts';
import { readerOf } from './record.ts';
import { type CsvRecords, splitCsv, stagingDelimiter } from './split.ts';

/** What one thread reads at once; unless told, DuckDB takes room for sixteen of the longest lines. */
const BUFFER_BYTES = 16 * 1024 * 1024;
const LINE_NUMBER_BYTES = 32;
const SAMPLE_BYTES = 256 * 1024;

/** Stages a CSV file. */
export async function stageCsv(source: TextSource): Promise<Staged> {
  const { file, filename, encoding, rejects } = source;
  const reader = readerOf(guessDialect(await sampleOf(file, encoding, SAMPLE_BYTES)));
  const staging = await openStaging(source.stagingFile);
  try {
    const chunks = counted(textChunks(file, encoding), source.onBytes);
    const records = await splitCsv(chunks, { reader, filename, stray: encoding.stray, rejects, staging });
    const delimiter = stagingDelimiter(reader);
    return {
      ...describe(records),
      relation: relation(source.stagingFile, records, delimiter),
      rejects,
      format: 'csv',
      delimiter: reader.dialect.delimiter,
    };
  } finally {
    await staging.close();
  }
}

function describe({ header, rows, bytes }: CsvRecords): Pick<Staged, 'fields' | 'rows' | 'bytes'> {
  const names = fieldNames(header);
  const fields = header.map((label, index) => {
    const name = names[index] ?? '';
    return {
      name,
      label: label || name,
      column: identifier(`c${index}`),
      content: { kind: 'text', infer: true } as const,
    };
  });
  return { fields, rows, bytes };
}

/**
 * The staging file as a relation. It is read in parallel only without line ends inside quotes, where DuckDB
 * must guess whether a block starts inside of a value.
 */
function relation(stagingFile: string, { header, longest, newlinesInQuotes }: CsvRecords, delimiter: string): string {
  const columns = ["'$line': 'BIGINT'", ...header.map((_, index) => `'c${index}': 'VARCHAR'`)];
  const options = [
    'auto_detect = false',
    'header = false',
    `delim = ${literal(delimiter)}`,
    `quote = '"'`,
    `escape = '"'`,
    `new_line = '\\n'`,
    `nullstr = ''`,
    `max_line_size = ${longest + LINE_NUMBER_BYTES}`,
    `buffer_size = ${Math.max(longest + LINE_NUMBER_BYTES, BUFFER_BYTES)}`,
    `parallel = ${!newlinesInQuotes}`,
    `columns = {${columns.join(', ')}}`,
  ];
  return `read_csv(${literal(stagingFile)}, ${options.join(', ')})`;
}
