import type { FieldType } from '@lucarne/odsql';
import {
  booleanOf,
  commaDecimalOf,
  dateOf,
  datetimeOf,
  decimalOf,
  integerOf,
  jsonOf,
  pointOf,
  shapeOf,
} from './parse.ts';
import type { Cell } from './texts.ts';

/** A type that an import can give: how its values are read in SQL (null: unreadable), and its name in a sentence. */
interface ImportedType {
  readonly value: (cell: Cell, options: ReadingOptions) => string;
  readonly words: string;
}

export interface ReadingOptions {
  /** A decimal comma is read where a number is asked for; only files with another separator write one. */
  readonly decimalComma: boolean;
}

/** Every type but `file`, which no import can make. */
export const importedTypes: Readonly<Record<Exclude<FieldType, 'file'>, ImportedType>> = {
  text: { value: ({ raw, text }) => `case when ${text} is not null then ${raw} end`, words: 'a text' },
  int: { value: ({ text }) => integerOf(text), words: 'a whole number of at most 64 bits' },
  double: {
    value: ({ text }, { decimalComma }) => (decimalComma ? commaDecimalOf(text) : decimalOf(text)),
    words: 'a number',
  },
  boolean: { value: ({ text }) => booleanOf(text), words: 'true or false' },
  date: { value: ({ text }) => dateOf(text), words: 'a date as in 2026-11-22 or 22/11/2026' },
  datetime: { value: ({ text }) => datetimeOf(text), words: 'a date and time as in 2026-11-22T05:00:00+01:00' },
  geo_point_2d: { value: ({ text }) => pointOf(text), words: 'a point as in 47.9, 1.9 (latitude, longitude)' },
  geo_shape: { value: ({ text }) => shapeOf(text), words: 'a GeoJSON geometry' },
  json_blob: { value: ({ text, json }) => (json === null ? jsonOf(text) : `cast(${json} as json)`), words: 'JSON' },
};

/** The values of a list, or of a text cut at what the SQL variable `separator` holds; without one, a text is its only value. */
export function listValue({ raw, text, json }: Cell, separator: string | null): string {
  const cut =
    separator === null
      ? `[${raw}]`
      : `list_transform(string_split(${text}, getvariable('${separator}')), lambda item: trim(item))`;
  const all = json === null ? cut : `case when left(${json}, 1) = '[' then json_extract_string(${json}, '$[*]') else ${cut} end`;
  const kept = `list_filter(${all}, lambda item: trim(item) <> '')`;
  return `case when ${text} is not null and len(${kept}) > 0 then ${kept} end`;
}
