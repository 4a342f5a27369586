import { literal } from '../sql.ts';

/** How values are written, as RE2 patterns over the whole text. No number has a leading zero: `01001` is a code. */
const patterns = {
  integer: '-?(0|[1-9][0-9]*)',
  signedInteger: '[+-]?[0-9]+',
  decimal: '-?((0|[1-9][0-9]*)(\\.[0-9]+)?|\\.[0-9]+)([eE]([+-][0-9]{1,3}|[1-9][0-9]{0,2}))?',
  signedDecimal: '[+-]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)([eE][+-]?[0-9]{1,3})?',
  commaDecimal: '[+-]?[0-9]{1,3}([ \u00a0\u202f]?[0-9]{3})*(,[0-9]+)?',
  date: '[0-9]{4}-[0-9]{2}-[0-9]{2}',
  year: '[0-9]{4}',
  month: '[0-9]{4}[-/][0-9]{2}',
  dayFirst: '[0-9]{2}/[0-9]{2}/[0-9]{4}',
  localDatetime: '[0-9]{4}-[0-9]{2}-[0-9]{2}[T ][0-9]{2}:[0-9]{2}(:[0-9]{2}([.,][0-9]{1,9})?)?',
  offsetDatetime:
    '[0-9]{4}-[0-9]{2}-[0-9]{2}[T ][0-9]{2}:[0-9]{2}(:[0-9]{2}([.,][0-9]{1,9})?)? ?(Z|[+-][0-9]{2}(:?[0-9]{2})?)',
  point: '[+-]?[0-9]{1,2}(\\.[0-9]+)? *, *[+-]?[0-9]{1,3}(\\.[0-9]+)?',
} as const;

/** Whether a text is written so, as SQL. */
export const written = (text: string, pattern: keyof typeof patterns): string =>
  `regexp_full_match(${text}, ${literal(patterns[pattern])})`;
