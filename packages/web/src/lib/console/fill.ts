import type { DatasetField, FieldType, RecordRow, RecordValue } from '../explore/types.ts';

/** A field with values that records have, and a condition made of the first. */
export interface FilledField {
  readonly field: DatasetField;
  /** As the query language names it. */
  readonly name: string;
  readonly values: readonly string[];
  readonly condition: string;
}

const mostValues = 3;
const longestValue = 60;

/** Each field with examples from a few records. */
export function filledFields(
  fields: readonly DatasetField[],
  rows: readonly RecordRow[],
  reserved: readonly string[],
): readonly FilledField[] {
  return fields.map((field) => {
    const known = rows
      .map((row) => row[field.name] ?? null)
      .flatMap((value) => (Array.isArray(value) ? value : [value]));
    const found = known.filter((value) => value !== null);
    const shown = [...new Set(found.map((value) => shortened(value)))];
    const name = quotedName(field.name, reserved);
    const condition = conditionOn(name, field.type, found[0] ?? null);
    return { field, name, values: shown.slice(0, mostValues), condition };
  });
}

function shortened(value: RecordValue): string {
  const text = typeof value === 'object' ? JSON.stringify(value, inFull) : String(value);
  return text.length > longestValue ? `${text.slice(0, longestValue)}…` : text;
}

const inFull = (_key: string, value: unknown): unknown => (typeof value === 'bigint' ? String(value) : value);

/** A field as the query language names it: between back quotes when its name asks for them. */
export function quotedName(name: string, reserved: readonly string[]): string {
  const plain = /^[A-Za-z_]\w*$/.test(name) && !reserved.includes(name.toLowerCase());
  return plain ? name : `\`${name.replaceAll('`', '\\`')}\``;
}

function conditionOn(field: string, type: FieldType, value: RecordValue): string {
  if (value === null) return `${field} is not null`;
  switch (type) {
    case 'int':
    case 'double':
      return `${field} >= ${value}`;
    case 'boolean':
      return `${field} is ${value}`;
    case 'date':
    case 'datetime':
      return `${field} >= date'${String(value).slice(0, 10)}'`;
    case 'text':
      return `${field} = ${JSON.stringify(value)}`;
    case 'geo_point_2d':
      return nearTo(field, value);
    default:
      return `${field} is not null`;
  }
}

function nearTo(field: string, value: RecordValue): string {
  const { lon, lat }: { lon?: RecordValue; lat?: RecordValue } =
    typeof value === 'object' && value !== null && 'lon' in value ? value : {};
  return `within_distance(${field}, geom'POINT(${lon} ${lat})', 10km)`;
}
