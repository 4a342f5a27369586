import { identifier, literal } from '../../sql.ts';
import { sampleOf, textChunks } from '../inspect.ts';
import { fieldNames } from '../names.ts';
import { counted, type TextSource } from '../source.ts';
import type { Staged } from '../staged.ts';
import { openStaging } from '../staging.ts';
import { guessDialect } from './dialect.ts';
import { readerOf } from './record.ts';
import { type CsvRecords, splitCsv, stagingDelimiter } from './split.ts';

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

function describe({ header, rows }: CsvRecords): Pick<Staged, 'fields' | 'rows'> {
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
  return { fields, rows };
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
    `max_line_size = ${Math.max(longest * 2, 2_000_000)}`,
    `parallel = ${!newlinesInQuotes}`,
    `columns = {${columns.join(', ')}}`,
  ];
  return `read_csv(${literal(stagingFile)}, ${options.join(', ')})`;
}
