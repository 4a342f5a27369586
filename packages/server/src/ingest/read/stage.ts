import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { Problem, problem } from '../../core/problem.ts';
import type { IngestRequest, SourceFormat } from '../../core/snapshot.ts';
import type { FileSource } from '../files/source.ts';
import { ingestProblems } from '../problems.ts';
import { stageCsv } from './csv/csv.ts';
import type { DetectedEncoding } from './encoding.ts';
import { formatOfName, type Inspected, sampleOf, textChunks } from './inspect.ts';
import { stageJson } from './json/stage.ts';
import { type JsonShape, surveyJson } from './json/survey.ts';
import { stageParquet } from './parquet.ts';
import { newRejects } from './rejects.ts';
import type { Staged } from './staged.ts';

/** Where a file is staged, and by what. */
export interface StagingPlace {
  readonly folder: string;
  readonly connection: DuckDBConnection;
  readonly onBytes: (count: number) => void;
  readonly files: FileSource;
}

type File = Pick<IngestRequest, 'file' | 'filename' | 'format'>;

/** Reads a file, by what it holds before what its name says, into records that DuckDB can read. */
export async function stage(request: File, inspected: Inspected, place: StagingPlace): Promise<Staged> {
  const { file, filename } = request;
  const rejects = newRejects();
  const { encoding } = inspected;
  if (encoding === null) return stageParquet(file, filename, rejects, place.connection);
  if (request.format === 'parquet') throw problem(ingestProblems, 'parquet_invalid', { reason: 'it is a text file' });
  const source = {
    file,
    filename,
    encoding,
    rejects,
    stagingFile: join(place.folder, 'staging'),
    onBytes: place.onBytes,
    files: place.files,
  };
  const shape = await jsonShape(request, encoding);
  return shape === null ? stageCsv(source) : stageJson(source, shape);
}

/** Where the records of a JSON text are; null for a CSV. */
async function jsonShape({ file, filename, format }: File, encoding: DetectedEncoding): Promise<JsonShape | null> {
  if (format === 'csv') return null;
  const said = format ?? formatOfName(filename);
  if (format === undefined && !startsAsJson(await sampleOf(file, encoding, 1024), said)) return null;
  try {
    return await surveyJson(textChunks(file, encoding), filename);
  } catch (error) {
    const firstLineBroken = error instanceof Problem && error.code === 'json_invalid' && said === 'jsonl';
    if (firstLineBroken) return { kind: 'lines', features: false };
    throw error;
  }
}

/** A bracket may also begin the first name of a CSV; what follows it tells. */
function startsAsJson(sample: Buffer, said: SourceFormat | null): boolean {
  const text = sample.toString().trimStart();
  if (said !== 'csv' && said !== null) return text.startsWith('{') || text.startsWith('[');
  return /^(\{\s*["}]|\[\s*([[{\]]|$))/.test(text);
}
