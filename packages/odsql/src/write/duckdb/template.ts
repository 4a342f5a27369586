import type { RowTemplate, SqlTarget, TemplateField } from '../../types.ts';
import type { Pen, RowForm, WrittenOutput } from '../dialect.ts';
import { literal, rowNumber } from '../quote.ts';
import { cellEncoders } from './forms.ts';

type Escape = (text: string) => string;

const replaced = (text: string, pairs: readonly (readonly [from: string, to: string])[]): string =>
  pairs.reduce((sql, [from, to]) => `replace(${sql}, ${from}, ${to})`, text);

/** Few texts need it: they are looked through once before anything is replaced. */
const whereFound = (text: string, letters: string, made: string): string =>
  `CASE WHEN regexp_matches(${text}, '[${letters}]') THEN ${made} ELSE ${text} END`;

/** What XML cannot hold at all, lone halves of pairs apart, which no text of the engine has. */
const unheard = '\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x{fffe}\\x{ffff}';

const escapes: Readonly<Record<RowTemplate['escape'], Escape>> = {
  json: (text) => `CAST(to_json(${text}) AS VARCHAR)`,
  turtle: (text) =>
    whereFound(
      text,
      '"\\\\\\n\\r',
      replaced(text, [
        [`'\\'`, `'\\\\'`],
        [`'"'`, `'\\"'`],
        ['chr(10)', `'\\n'`],
        ['chr(13)', `'\\r'`],
      ]),
    ),
  xml: (text) =>
    whereFound(
      text,
      `&<>"\\r${unheard}`,
      replaced(`regexp_replace(${text}, '[${unheard}]', '', 'g')`, [
        [`'&'`, `'&amp;'`],
        [`'<'`, `'&lt;'`],
        [`'>'`, `'&gt;'`],
        [`'"'`, `'&quot;'`],
        ['chr(13)', `'&#13;'`],
      ]),
    ),
};

/** Types whose texts are digits, letters and marks that stand for themselves in all forms. */
const PLAIN: readonly string[] = ['int', 'double', 'boolean', 'date', 'datetime', 'geo_point_2d'];

/** A value as text that is safe where it stands, or null. Truth is spelled as programs do. */
const safeText = (
  { sql, type }: WrittenOutput,
  letters: RowTemplate['escape'],
  pen: Pen,
  target: SqlTarget,
): string => {
  const text = type === 'boolean' ? `CAST(${sql} AS VARCHAR)` : cellEncoders[type](sql, pen, target);
  if (!PLAIN.includes(type)) return escapes[letters](text);
  return letters === 'json' ? `'"' || ${text} || '"'` : text;
};

const inLambda = (list: string, made: Escape): string => `list_transform(${list}, lambda "$item": ${made('"$item"')})`;

const itemsText = (
  { sql }: WrittenOutput,
  { before, after }: TemplateField,
  key: string,
  template: RowTemplate,
): string => {
  const safe = escapes[template.escape];
  const items = `list_filter(${sql}, lambda "$item": "$item" IS NOT NULL)`;
  if (template.items === 'each') {
    const each = inLambda(items, (item) => valueText(before, after, key, safe(item)));
    return `nullif(array_to_string(${each}, ${literal(template.between)}), '')`;
  }
  const joined = `array_to_string(${inLambda(items, safe)}, ',')`;
  const array = `CASE len(${items}) WHEN 0 THEN NULL WHEN 1 THEN ${joined} ELSE '[' || ${joined} || ']' END`;
  return valueText(before, after, key, array);
};

const withKey = (texts: readonly string[], key: string): string => texts.map(literal).join(` || ${key} || `) || `''`;

/** What stands before a value, as the engine makes few long texts of it: the beginning is the same for all values of a row. */
const valueText = (before: readonly string[], after: string, key: string, value: string): string => {
  const last = `${literal(before.at(-1) ?? '')} || ${value} || ${literal(after)}`;
  return before.length > 1 ? `(${withKey([...before.slice(0, -1), ''], key)}) || (${last})` : last;
};

/** Each value with what stands around it, where there is one; around those, the row. */
export const text: RowForm = (outputs, pen, target) => {
  const { row } = target;
  if (row === undefined) throw new Error('A row that is a text needs its template.');
  const template = row(outputs);
  const named = new Map(outputs.map((output) => [output.name, output]));
  const key = template.key === null ? rowNumber : (named.get(template.key)?.sql ?? rowNumber);
  const value = (field: TemplateField): string => {
    const output = named.get(field.name);
    if (output === undefined) return 'NULL';
    if (output.multivalued) return itemsText(output, field, key, template);
    return valueText(field.before, field.after, key, safeText(output, template.escape, pen, target));
  };
  return `${rowText(template, key, template.fields.map(value))} AS "record"`;
};

/** As few texts of the length of a row as can be: the engine keeps each of them for thousands of rows. */
const rowText = ({ head, tail, between, always }: RowTemplate, key: string, values: readonly string[]): string => {
  const joined = `concat_ws(${[literal(between), ...values, 'NULL'].join(', ')})`;
  if (head.join('') + tail === '') return joined;
  const [before, after] = [withKey(head, key), literal(tail)];
  if (!always) return `coalesce(${before} || nullif(${joined}, '') || ${after}, '')`;
  return `concat(${[before, ...(between === '' ? values : [joined]), after].join(', ')})`;
};
