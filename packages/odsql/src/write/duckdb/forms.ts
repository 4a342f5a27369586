import { fileId } from '../../functions/file-id.ts';
import type { OutputColumn, SqlTarget } from '../../types.ts';
import type { Pen, RowForm, WrittenOutput } from '../dialect.ts';
import { identifier, literal } from '../quote.ts';
import { isoText, localTime } from './times.ts';

type Encoder = (value: string, pen: Pen, target: SqlTarget) => string;

const finite = (value: string): string => `CASE WHEN isfinite(${value}) THEN CAST(${value} AS VARCHAR) END`;

/** As texts at once: the engine reads the column again for each number that is taken out of it. */
const axes = (point: string): readonly [lon: string, lat: string] => {
  const texts = `CAST(${point} AS STRUCT("lon" VARCHAR, "lat" VARCHAR))`;
  const axis = (name: 'lon' | 'lat'): string => {
    const text = `struct_extract(${texts}, '${name}')`;
    return `CASE WHEN ${text} NOT IN ('inf', '-inf', 'nan') THEN ${text} END`;
  };
  return [axis('lon'), axis('lat')];
};

/** Where a file is to be had: what it holds is a text of JSON that does not say it. */
const fileAddress: Encoder = (value, pen, { files = '' }) =>
  `${pen.bind({ type: 'text', value: files })} || ${fileId(value)}`;

const asText: Encoder = (value) => `CAST(${value} AS VARCHAR)`;

/** A value as JSON text, or null. */
const jsonEncoders: Readonly<Record<OutputColumn['type'], Encoder>> = {
  text: (value) => `CAST(to_json(${value}) AS VARCHAR)`,
  int: asText,
  double: finite,
  boolean: asText,
  date: (value) => `'"' || CAST(${value} AS VARCHAR) || '"'`,
  datetime: (value, pen) => `'"' || ${isoText(value, pen)} || '"'`,
  geo_point_2d: (value) => {
    const [lon, lat] = axes(value);
    return `'{"lon":' || ${lon} || ',"lat":' || ${lat} || '}'`;
  },
  geo_shape: (value) => `'{"type":"Feature","geometry":' || ${value} || ',"properties":{}}'`,
  file: (value, pen, target) =>
    `left(${value}, length(${value}) - 1) || ',"url":' || to_json(${fileAddress(value, pen, target)}) || '}'`,
  json_blob: asText,
  json: asText,
};

/** A value as the text of a cell, or null. */
export const cellEncoders: Readonly<Record<OutputColumn['type'], Encoder>> = {
  text: asText,
  int: asText,
  double: finite,
  boolean: (value) => `CASE WHEN ${value} THEN 'True' WHEN NOT ${value} THEN 'False' END`,
  date: asText,
  datetime: isoText,
  geo_point_2d: (value) => {
    const [lon, lat] = axes(value);
    return `${lat} || ', ' || ${lon}`;
  },
  geo_shape: asText,
  file: fileAddress,
  json_blob: asText,
  json: asText,
};

const jsonValue = ({ sql, type, multivalued }: WrittenOutput, pen: Pen, target: SqlTarget): string =>
  `coalesce(${multivalued ? `CAST(to_json(${sql}) AS VARCHAR)` : jsonEncoders[type](sql, pen, target)}, 'null')`;

/** `{"name": …}` as one text, put together by the engine. */
const jsonObject = (outputs: readonly WrittenOutput[], pen: Pen, target: SqlTarget): string => {
  const pairs = outputs.map((output, index) => {
    const key = `${index === 0 ? '{' : ','}${JSON.stringify(output.name)}:`;
    return `${literal(key)}, ${jsonValue(output, pen, target)}`;
  });
  return pairs.length === 0 ? `'{}'` : `concat(${pairs.join(', ')}, '}')`;
};

export const json: RowForm = (outputs, pen, target) => `${jsonObject(outputs, pen, target)} AS "record"`;

/** What `recordText` needs of a value: mostly its text, which costs the engine least to plan. */
const partsOf: Readonly<Record<OutputColumn['type'], (...of: Parameters<Encoder>) => readonly string[]>> = {
  text: (value) => [value],
  int: (...of) => [asText(...of)],
  double: (...of) => [asText(...of)],
  boolean: (value) => [value],
  date: (...of) => [asText(...of)],
  datetime: (value, pen) => [`epoch_us(${value})`, `epoch_us(${localTime(value, pen)})`],
  geo_point_2d: (value) => [`CAST(${value} AS STRUCT("lon" VARCHAR, "lat" VARCHAR))`],
  geo_shape: (...of) => [asText(...of)],
  file: (...of) => [jsonEncoders.file(...of)],
  json_blob: (...of) => [asText(...of)],
  json: (...of) => [asText(...of)],
};

/** The names stand in the statement too, as different answers are not made by the same one. */
export const parts: RowForm = (outputs, pen, target) => {
  const columns = outputs.flatMap(({ sql, name, type, multivalued }) => {
    const values = multivalued ? [`CAST(to_json(${sql}) AS VARCHAR)`] : partsOf[type](sql, pen, target);
    return values.map((value) => `${value} AS ${identifier(name)}`);
  });
  return columns.length === 0 ? '1' : columns.join(', ');
};

/** A record of one empty cell would be an empty line, which readers skip: there, nothing is written as an empty text. */
export const csv: RowForm = (outputs, pen, target) => {
  const cells = outputs.map((output) => cell(output, pen, target));
  const written = cells.length === 1 ? cells.map((sql) => `coalesce(CAST(${sql} AS VARCHAR), '')`) : cells;
  return written.map((sql, index) => `${sql} AS ${identifier(outputs[index]?.name ?? '')}`).join(', ');
};

const cell = ({ sql, type, multivalued }: WrittenOutput, pen: Pen, target: SqlTarget): string =>
  multivalued
    ? `array_to_string(${sql}, ${pen.bind({ type: 'text', value: target.listSeparator ?? ',' })})`
    : cellEncoders[type](sql, pen, target);

const isGeometry = ({ type }: WrittenOutput): boolean => type === 'geo_shape' || type === 'geo_point_2d';

const geometryText = (output: WrittenOutput | undefined): string => {
  if (output === undefined) return `'null'`;
  if (output.type === 'geo_shape') return `coalesce(${output.sql}, 'null')`;
  const [lon, lat] = axes(output.sql);
  return `coalesce('{"type":"Point","coordinates":[' || ${lon} || ',' || ${lat} || ']}', 'null')`;
};

/** A Feature: the shape, or else the point, and the other fields as properties. */
export const geojson: RowForm = (outputs, pen, target) => {
  const geometry =
    outputs.find(({ type }) => type === 'geo_shape') ?? outputs.find(({ type }) => type === 'geo_point_2d');
  const properties = jsonObject(
    outputs.filter((output) => !isGeometry(output)),
    pen,
    target,
  );
  return `concat('{"type":"Feature","geometry":', ${geometryText(geometry)}, ',"properties":', ${properties}, '}') AS "record"`;
};

export const typed: RowForm = (outputs) => outputs.map(({ sql, name }) => `${sql} AS ${identifier(name)}`).join(', ');
