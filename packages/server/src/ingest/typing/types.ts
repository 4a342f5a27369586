import type { FieldType } from '@lucarne/odsql';
import { fileValue } from './named-files.ts';
import * as parse from './parse.ts';
import type { Cell } from './texts.ts';

/** A type that an import can give. */
interface ImportedType {
  /** How a wished value is read in SQL; null when it does not fit. */
  readonly wished: (cell: Cell, options: ReadingOptions) => string;
  /** How a value is read when all are known to fit. */
  readonly known: (cell: Cell) => string;
  /** Its name in a sentence. */
  readonly words: string;
}

export interface ReadingOptions {
  /** A decimal comma is read where a number is asked for; only files with another separator write one. */
  readonly decimalComma: boolean;
}

const text = ({ raw, text }: Cell): string => `case when ${text} is not null then ${raw} end`;
const json = ({ text, json }: Cell): string => (json === null ? parse.jsonOf(text) : `cast(${json} as json)`);

/** Every type, and how its values are written. */
export const importedTypes: Readonly<Record<FieldType, ImportedType>> = {
  text: { wished: text, known: text, words: 'a text' },
  int: {
    wished: ({ text }) => parse.integerOf(text),
    known: ({ text }) => parse.knownInteger(text),
    words: 'a whole number of at most 64 bits',
  },
  double: {
    wished: ({ text }, { decimalComma }) => (decimalComma ? parse.commaDecimalOf(text) : parse.decimalOf(text)),
    known: ({ text }) => parse.knownDecimal(text),
    words: 'a number',
  },
  boolean: {
    wished: ({ text }) => parse.booleanOf(text),
    known: ({ text }) => parse.knownBoolean(text),
    words: 'true or false',
  },
  date: {
    wished: ({ text }) => parse.partialDateOf(text),
    known: ({ text }) => parse.knownDate(text),
    words: 'a date as in 2026-11-22 or 22/11/2026',
  },
  datetime: {
    wished: ({ text }) => parse.datetimeOf(text),
    known: ({ text }) => parse.knownDatetime(text),
    words: 'a date and time as in 2026-11-22T05:00:00+01:00',
  },
  geo_point_2d: {
    wished: ({ text }) => parse.pointOf(text),
    known: ({ text }) => parse.knownPoint(text),
    words: 'a point as in 47.9, 1.9 (latitude, longitude)',
  },
  geo_shape: {
    wished: ({ text }) => parse.shapeOf(text),
    known: ({ text }) => parse.shapeOf(text),
    words: 'a GeoJSON geometry',
  },
  json_blob: { wished: json, known: json, words: 'JSON' },
  file: { wished: fileValue, known: fileValue, words: 'the name of a file' },
};

/** The values of a list, or of a text cut at what the SQL variable `separator` holds; without one, a text is its only value. */
export function listValue({ raw, text, json }: Cell, separator: string | null): string {
  const cut =
    separator === null
      ? `[${raw}]`
      : `list_transform(string_split(${text}, getvariable('${separator}')), lambda item: trim(item))`;
  const all =
    json === null ? cut : `case when left(${json}, 1) = '[' then json_extract_string(${json}, '$[*]') else ${cut} end`;
  const kept = `list_filter(${all}, lambda item: trim(item) <> '')`;
  return `case when ${text} is not null and len(${kept}) > 0 then ${kept} end`;
}
