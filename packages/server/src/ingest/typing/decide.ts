import type { DuckDBConnection } from '@duckdb/node-api';
import type { FieldType } from '@lucarne/odsql';
import { nearestName, problem } from '../../core/problem.ts';
import type { IngestRequest, SnapshotField } from '../../core/snapshot.ts';
import type { FileSource } from '../files/source.ts';
import { ingestProblems } from '../problems.ts';
import type { Staged } from '../read/staged.ts';
import { type ChosenType, chooseType, classesOf } from './classes.ts';
import { foundFiles, withNamedFiles } from './named-files.ts';
import { type Cell, cellsOf } from './texts.ts';
import { importedTypes, listValue, type ReadingOptions } from './types.ts';

/** A field with its type, and its value in SQL over the cells. */
export interface TypedField extends SnapshotField {
  readonly value: string;
  readonly cell: Cell;
  /** Values that have a text and no value; they reject their lines. */
  readonly misfits: number;
}

export interface Decided {
  readonly fields: readonly TypedField[];
  /** The relation of cells that the values are read from. */
  readonly relation: string;
  /** Whether the relation gives the records in the order of the file. */
  readonly ordered: boolean;
}

type Wishes = Pick<IngestRequest, 'types' | 'separators' | 'key'>;

/** Gives each field its type: the one asked for, the one that the source names, or the one that all its values have. */
export async function decideTypes(
  staged: Staged,
  { files, ...asked }: Wishes & { readonly files: FileSource },
  connection: DuckDBConnection,
): Promise<Decided> {
  checkWishes(staged, asked);
  const { cells, relation: plain } = cellsOf(staged.fields, staged.relation);
  const unasked = cells.filter((cell) => cell.staged.content.kind !== 'typed' && isUnasked(cell, asked));
  const wishes = { ...asked, types: { ...asked.types, ...(await foundFiles(unasked, plain, files, connection)) } };
  const naming = cells.filter((cell) => namesFiles(cell, wishes));
  const relation = naming.length === 0 ? plain : await withNamedFiles(naming, plain, files, connection);
  const options = { decimalComma: staged.delimiter === ';' || staged.delimiter === '\t' };
  await setSeparators(cells, wishes.separators, connection);
  const wished = cells.map((cell) => wishedField(cell, wishes, options));
  const looks = cells.map((cell, index) => lookAt(cell, wished[index] ?? null));
  const found = await connection.runAndReadAll(`select ${looks.join(', ')} from ${relation}`);
  const counts = (found.getRowsJson()[0] ?? []).map(Number);
  const fields = cells.map((cell, index): TypedField => {
    const field = wished[index] ?? null;
    const count = counts[index] ?? 0;
    return field === null ? foundField(cell, count) : { ...field, misfits: count };
  });
  return { fields, relation, ordered: naming.length === 0 };
}

/** What is asked of a whole column: its classes, or how many of its values do not fit. A list cannot misfit: at worst it is empty. */
function lookAt(cell: Cell, wished: TypedField | null): string {
  if (wished === null) return classesOf(cell);
  return wished.multivalued ? '0' : `count_if(${cell.text} is not null and ${wished.value} is null)`;
}

function checkWishes({ fields }: Staged, { types, separators, key }: Wishes): void {
  const names = fields.map(({ name }) => name);
  for (const field of [...Object.keys(types), ...Object.keys(separators), ...key]) {
    if (names.includes(field)) continue;
    throw problem(ingestProblems, 'field_unknown', { field, nearest: nearestName(field, names), fields: names });
  }
}

/** The SQL variable that holds the separator of a field. */
const separatorOf = ({ text }: Cell): string => `separator_${text}`;

async function setSeparators(
  cells: readonly Cell[],
  separators: Wishes['separators'],
  connection: DuckDBConnection,
): Promise<void> {
  for (const cell of cells) {
    const separator = wish(separators, cell);
    if (separator) await connection.run(`set variable ${separatorOf(cell)} = $1`, [separator]);
  }
}

function wish<Value>(wishes: Readonly<Record<string, Value>>, { staged }: Cell): Value | undefined {
  return Object.hasOwn(wishes, staged.name) ? wishes[staged.name] : undefined;
}

const isUnasked = (cell: Cell, { types, separators, key }: Wishes): boolean =>
  wish(types, cell) === undefined && !wish(separators, cell) && !key.includes(cell.staged.name);

/** Whether the cells of a field are names of files; those that hold files were read as such. */
function namesFiles(cell: Cell, { types, separators }: Wishes): boolean {
  const { content } = cell.staged;
  const isRead = content.kind === 'typed' && content.type === 'file';
  return wish(types, cell) === 'file' && !wish(separators, cell) && !isRead;
}

/** The field as the publisher asks for it; null when nothing is asked, or only what the source says already. */
function wishedField(cell: Cell, { types, separators }: Wishes, options: ReadingOptions): TypedField | null {
  if (wish(separators, cell)) {
    return fieldOf(cell, { type: 'text', multivalued: true }, listValue(cell, separatorOf(cell)));
  }
  const { name, content } = cell.staged;
  const type = wish(types, cell);
  if (type === undefined || (content.kind === 'typed' && content.type === type)) return null;
  return fieldOf(cell, { type, multivalued: false }, importedType(name, type).wished(cell, options));
}

function importedType(field: string, type: FieldType) {
  if (Object.hasOwn(importedTypes, type)) return importedTypes[type];
  throw problem(ingestProblems, 'type_unsupported', { field, type });
}

function foundField(cell: Cell, bits: number): TypedField {
  const { content, name } = cell.staged;
  if (content.kind === 'typed') return fieldOf(cell, content, content.value);
  const chosen = chooseType(bits, content.kind);
  const value = chosen.multivalued ? listValue(cell, null) : importedType(name, chosen.type).known(cell);
  return fieldOf(cell, chosen, value);
}

function fieldOf(cell: Cell, { type, multivalued }: ChosenType, value: string): TypedField {
  const { name, label } = cell.staged;
  return { name, label, type, multivalued, value, cell, misfits: 0 };
}
