import { m } from '../../paraglide/messages.js';
import { formatDate, formatDateTime, formatNumber } from '../words/format.ts';
import type { DatasetField, FieldType, RecordValue } from './types.ts';

/** A value as a table shows it, in words; null when there is none. */
export function showValue(value: RecordValue | undefined, type: FieldType, timezone: string): string | null {
  if (value === null || value === undefined || value === '') return null;
  if (Array.isArray(value)) return showList(value, type, timezone);
  return (showers[type] ?? showers.text)(value, timezone);
}

function showList(values: readonly RecordValue[], type: FieldType, timezone: string): string | null {
  const shown = values.map((value) => showValue(value, type, timezone)).filter((text) => text !== null);
  return shown.length === 0 ? null : shown.join(', ');
}

type Shower = (value: Exclude<RecordValue, null>, timezone: string) => string;

const plain: Shower = (value) => (typeof value === 'object' ? JSON.stringify(value) : String(value));
const number: Shower = (value) =>
  typeof value === 'number' || typeof value === 'bigint' ? formatNumber(value) : String(value);

const showers: Readonly<Record<FieldType, Shower>> = {
  text: plain,
  json_blob: plain,
  file: (value) => (isObject(value) && typeof value['filename'] === 'string' ? value['filename'] : plain(value, '')),
  int: number,
  double: number,
  boolean: (value) => (value === true ? m.value_yes() : m.value_no()),
  date: (value, timezone) => formatDate(String(value), timezone),
  datetime: (value, timezone) => formatDateTime(String(value), timezone),
  geo_point_2d: (value) =>
    isObject(value) ? `${coordinate(value['lat'])}\u00a0; ${coordinate(value['lon'])}` : plain(value, ''),
  geo_shape: (value) => geometryType(value) ?? plain(value, ''),
};

function coordinate(value: RecordValue | undefined): string {
  return typeof value === 'number' ? formatNumber(Math.round(value * 1e5) / 1e5) : '';
}

function geometryType(value: RecordValue): string | null {
  const geometry = isObject(value) ? value['geometry'] : null;
  return isObject(geometry) && typeof geometry['type'] === 'string' ? geometry['type'] : null;
}

function isObject(value: RecordValue | undefined): value is { readonly [key: string]: RecordValue } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The type of a field in words. */
export function typeName(type: FieldType): string {
  return typeNames[type]();
}

const typeNames: Readonly<Record<FieldType, () => string>> = {
  text: m.type_text,
  int: m.type_int,
  double: m.type_double,
  boolean: m.type_boolean,
  date: m.type_date,
  datetime: m.type_datetime,
  geo_point_2d: m.type_geo_point_2d,
  geo_shape: m.type_geo_shape,
  file: m.type_file,
  json_blob: m.type_json_blob,
};

const sortable: ReadonlySet<FieldType> = new Set(['text', 'int', 'double', 'boolean', 'date', 'datetime']);

export function isSortable(field: DatasetField): boolean {
  return sortable.has(field.type) && !field.annotations.multivalued;
}

export function isNumeric(type: FieldType): boolean {
  return type === 'int' || type === 'double';
}
