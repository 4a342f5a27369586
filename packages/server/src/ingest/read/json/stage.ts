import { isUtf8 } from 'node:buffer';
import { rm } from 'node:fs/promises';
import { problem } from '../../../core/problem.ts';
import type { SourceFormat } from '../../../core/snapshot.ts';
import { type FileColumns, type FileFault, openFileColumns } from '../../files/columns.ts';
import { limits } from '../../limits.ts';
import { ingestProblems } from '../../problems.ts';
import { identifier, literal } from '../../sql.ts';
import { textChunks } from '../inspect.ts';
import { fieldNames } from '../names.ts';
import { newRejects } from '../rejects.ts';
import { counted, type TextSource } from '../source.ts';
import type { Staged, StagedContent, StagedField } from '../staged.ts';
import { openStaging, type Staging } from '../staging.ts';
import { type Columns, newColumns } from './columns.ts';
import {
  featureColumns,
  featureContent,
  type Geometries,
  keptColumns,
  spreadFeature,
  spreadProperties,
} from './feature.ts';
import { type Item, itemsOf } from './items.ts';
import { newValueScan, scanValue } from './scan.ts';
import type { JsonShape } from './survey.ts';

/** Where the staging of a JSON source stands. */
interface Stage {
  readonly source: TextSource;
  readonly shape: JsonShape;
  readonly columns: Columns;
  readonly geometries: Geometries;
  readonly staging: Staging;
  readonly files: FileColumns;
  rows: number;
  bytes: number;
  longest: number;
}

/** What DuckDB must be able to read at once; it takes twice as much for each thread. */
const OBJECT_BYTES = 4 * 1024 * 1024;
const FLUSH_ROWS = 4096;

/**
 * Stages JSON, JSON Lines or GeoJSON: one line per record, its values as they are written in the source, under the numbers of their columns.
 * Only files are taken out of their values, which are too large for the engine; where a column then turns out to hold something else too,
 * all is read again without that.
 */
export async function stageJson(source: TextSource, shape: JsonShape): Promise<Staged> {
  const files = openFileColumns(source.files, new Set());
  const first = await stageOnce(source, shape, files);
  const mixed = files.mixed();
  if (mixed.size === 0) return first;
  await rm(source.stagingFile);
  const rejects = newRejects();
  return stageOnce({ ...source, rejects }, shape, openFileColumns(source.files, mixed));
}

async function stageOnce(source: TextSource, shape: JsonShape, files: FileColumns): Promise<Staged> {
  const columns = shape.features ? featureColumns() : newColumns();
  const staging = await openStaging(source.stagingFile);
  const stage: Stage = {
    source,
    shape,
    columns,
    geometries: { points: 0, shapes: 0 },
    staging,
    files,
    rows: 0,
    bytes: 0,
    longest: 0,
  };
  try {
    for await (const item of itemsOf(counted(textChunks(source.file, source.encoding), source.onBytes), shape)) {
      const fault = takeItem(item, stage);
      if (fault !== null) rejectItem(item, fault, stage);
      const rest = source.files.keeper.rest();
      if (rest !== null) await rest;
      if (stage.rows % FLUSH_ROWS === 0 || item.bytes.length > FLUSH_ROWS) await staging.flush();
    }
  } finally {
    await staging.close();
  }
  return staged(stage);
}

/** Stages one record; returns why it cannot be, or null. */
function takeItem(item: Item, stage: Stage): string | FileFault | null {
  if (stage.source.encoding.stray && !isUtf8(item.bytes))
    return 'it holds bytes that are not UTF-8, though the file is';
  const text = withoutLoneSurrogates(item.bytes.toString());
  if (text.trim() === '') return null;
  checkDepth(item);
  const value = parsed(text);
  if (typeof value === 'string') return value;
  const cells: string[] = [];
  if (stage.shape.features) {
    const fault = spreadFeature({ text, value }, stage, cells);
    if (fault !== null) return fault;
  } else {
    spreadProperties(text, stage.columns, cells);
  }
  const broken = stage.files.take(cells, stage.columns.labels);
  if (broken === null) writeCells(item.line, cells, stage);
  return broken;
}

/** The object that a text holds, or what is wrong with it. */
function parsed(text: string): Readonly<Record<string, unknown>> | string {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return `it is not valid JSON: ${withoutQuotation(error instanceof Error ? error.message : String(error))}`;
  }
  if (Array.isArray(value)) return 'it is a list, not an object';
  if (typeof value !== 'object' || value === null) return `it is ${JSON.stringify(value)}, not an object`.slice(0, 100);
  return value as Record<string, unknown>;
}

/** The engine ends its message with the text itself, which is told apart from the reason. */
const withoutQuotation = (message: string): string => message.replace(/, [".].* is not valid JSON$/s, '');

/** Items of lists were measured while they were found; lines were not. */
function checkDepth({ bytes, line }: Item): void {
  const scan = newValueScan();
  scanValue(bytes, 0, scan);
  if (scan.deepest > limits.jsonDepth)
    throw problem(ingestProblems, 'json_too_deep', { line, limit: limits.jsonDepth });
}

/** Half of a pair of surrogates is legal in JSON for JavaScript, not for DuckDB, and is no character. */
function withoutLoneSurrogates(text: string): string {
  if (!text.includes('\\u')) return text;
  return text.replace(
    /\\\\|\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|\\u[dD][89a-fA-F][0-9a-fA-F]{2}/g,
    (found) => (found.length === 6 ? '\\ufffd' : found),
  );
}

function writeCells(line: number, cells: readonly string[], stage: Stage): void {
  let text = `{"$line":${line}`;
  for (let place = 0; place < cells.length; place++) {
    const raw = cells[place];
    if (raw !== undefined && raw !== 'null') text += `,"c${place}":${onOneLine(raw)}`;
  }
  text += '}\n';
  stage.staging.text(text);
  stage.rows++;
  const length = Buffer.byteLength(text);
  stage.bytes += length;
  stage.longest = Math.max(stage.longest, length);
}

/** Line ends in valid JSON stand between values only. */
const onOneLine = (raw: string): string => (/[\n\r]/.test(raw) ? raw.replace(/[\n\r]+/g, ' ') : raw);

function rejectItem({ bytes, line }: Item, fault: string | FileFault, { source }: Stage): void {
  const value = bytes.toString('utf8', 0, limits.quotedValue * 4);
  source.rejects.add(typeof fault === 'string' ? { line, field: null, value, reason: fault } : { line, ...fault });
}

function staged(stage: Stage): Staged {
  const { columns, shape, source, rows, bytes, longest } = stage;
  const kept = shape.features ? keptColumns(columns, stage.geometries) : columns.labels.map((_, place) => place);
  const labels = kept.map((place) => columns.labels[place] ?? '');
  const names = fieldNames(labels);
  const fields = kept.map((place, index): StagedField => {
    const name = names[index] ?? '';
    const column = identifier(`c${place}`);
    const content = stage.files.holds(place) ? fileContent(column) : contentOf(shape, place, column);
    return { name, label: labels[index] || name, column, content };
  });
  const relation = relationOf(source.stagingFile, kept, longest);
  return { relation, fields, rows, bytes, rejects: source.rejects, format: formatOf(shape), delimiter: null };
}

function contentOf(shape: JsonShape, place: number, column: string): StagedContent {
  return shape.features ? featureContent(place, column) : { kind: 'json' };
}

const fileContent = (column: string): StagedContent => ({
  kind: 'typed',
  type: 'file',
  multivalued: false,
  value: `cast(${column} as varchar)`,
});

function formatOf(shape: JsonShape): SourceFormat {
  if (shape.kind === 'lines') return 'jsonl';
  return shape.features ? 'geojson' : 'json';
}

function relationOf(stagingFile: string, places: readonly number[], longest: number): string {
  const columns = ["'$line': 'BIGINT'", ...places.map((place) => `'c${place}': 'JSON'`)];
  const options = [
    `format = 'newline_delimited'`,
    `maximum_object_size = ${Math.max(longest + 1, OBJECT_BYTES)}`,
    `columns = {${columns.join(', ')}}`,
  ];
  return `read_json(${literal(stagingFile)}, ${options.join(', ')})`;
}
