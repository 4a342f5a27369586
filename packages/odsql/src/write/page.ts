import type { Condition } from '../plan/condition.ts';
import { type Expression, type FormatPart, isMultivalued, precisionOf } from '../plan/expression.ts';
import type { Filters, Order, Output, QueryPlan } from '../plan/plan.ts';
import { refinementConditions } from '../plan/refinements.ts';
import type { DatePrecision, OutputColumn, SqlPlace, SqlTarget } from '../types.ts';
import type { Dialect, Pen, WordTables, WrittenOutput } from './dialect.ts';
import { duckdb } from './duckdb/duckdb.ts';
import { literal, rowNumber } from './quote.ts';

const dialects: Readonly<Record<SqlTarget['dialect'], Dialect>> = { duckdb };

const dialectOf = ({ dialect }: Pick<SqlTarget, 'dialect'>): Dialect => dialects[dialect];

/** Words of one statement that the index is asked for at most: each is a join, and reading the texts costs no more than so many. */
const mostWords = 40;

/** What a statement is written for: its engine, and the indexes of its table; not that of words where there are too many of them. */
export const placeOf = (
  target: SqlPlace,
  conditions: readonly Condition[],
): { readonly dialect: Dialect; readonly words: WordTables | undefined; readonly ids: string | undefined } => {
  const { source, words, ids } = target;
  const dialect = dialectOf(target);
  return { dialect, words: words && countWords(conditions) <= mostWords ? { ...words, source } : undefined, ids };
};

const countWords = (conditions: readonly Condition[]): number =>
  conditions.reduce((sum, condition) => sum + wordsOf(condition), 0);

const wordsOf = (condition: Condition): number => {
  switch (condition.kind) {
    case 'and':
    case 'or':
      return countWords(condition.of);
    case 'not':
      return wordsOf(condition.of);
    case 'words':
    case 'phrase':
      return condition.words.length;
    default:
      return 0;
  }
};

/** Everything that a record must satisfy; without the refinements of one facet when told. */
export const conditionsOf = (filters: Filters, without?: string): readonly Condition[] => [
  ...filters.restrictions,
  ...filters.where,
  ...refinementConditions(filters, without),
];

/** ` WHERE …`, or nothing. */
export const whereText = (parts: readonly string[]): string =>
  parts.length === 0 ? '' : ` WHERE ${parts.join(' AND ')}`;

export const limitText = ({ limit, offset }: Pick<QueryPlan, 'limit' | 'offset'>): string =>
  `${limit === null ? '' : ` LIMIT ${limit}`}${offset === 0 ? '' : ` OFFSET ${offset}`}`;

/** The terms of a sort: texts without case and accents; nothing for null, which engines refuse to sort by. */
export const sortTerms = (pen: Pen, dialect: Dialect, expression: Expression): readonly string[] => {
  if (expression.kind === 'null') return [];
  if (expression.kind === 'group' && expression.ranged !== null)
    return [pen.expression({ ...expression, ranged: null })];
  const sql = pen.expression(expression);
  if (isMultivalued(expression)) return [dialect.fold(dialect.join(sql, literal(', ')))];
  return expression.type === 'text' ? [dialect.fold(sql), sql] : [sql];
};

export const direction = ({ descending }: Pick<Order, 'descending'>, nullsFirst: boolean): string =>
  `${descending ? ' DESC' : ' ASC'}${nullsFirst ? ' NULLS FIRST' : ' NULLS LAST'}`;

/**
 * What leaves in another form than it has: JSON made from a text is JSON only in JSON, and elsewhere the text that it was;
 * a date that is known to the year or the month is the text of that, but where columns keep their types.
 */
export const outputsFor = (outputs: readonly Output[], as: SqlTarget['as']): readonly Output[] =>
  outputs.map((output) => {
    const { expression } = output;
    if (expression.kind === 'json format' && as !== 'json' && as !== 'parts')
      return { ...output, expression: expression.of, type: 'text' };
    const precision = as === 'typed' ? undefined : precisionOf(expression);
    return precision === undefined ? output : { ...output, expression: datePart(expression, precision), type: 'text' };
  });

const datePart = (of: Expression, precision: DatePrecision): Expression => ({
  kind: 'date format',
  of: { kind: 'local', of, type: 'datetime' },
  parts: precision === 'year' ? [year] : [year, { kind: 'literal', text: '-' }, month],
  type: 'text',
});

const year: FormatPart = { kind: 'number', of: 'year', width: 4, digits: null };
const month: FormatPart = { kind: 'number', of: 'month', width: 2, digits: null };

/** The names of the answer: labels where there are some, each used once. */
const nameOutputs = (outputs: readonly Output[], labels: SqlTarget['labels'] = {}): readonly OutputColumn[] => {
  const used = new Set<string>();
  return outputs.map(({ name, type, multivalued }) => {
    const given = Object.hasOwn(labels, name) ? labels[name]?.replaceAll('\0', '').trim() : undefined;
    const label = given || name;
    const unique = used.has(label) ? `${label} (${name})` : label;
    used.add(unique);
    return { name: unique, type, multivalued };
  });
};

/** `SELECT …` over the rows of a page, in the form that was asked for. */
export const projectPage = (
  page: string,
  { outputs, pen, target }: { outputs: readonly Output[]; pen: Pen; target: SqlTarget },
): { text: string; columns: readonly OutputColumn[] } => {
  const columns = nameOutputs(outputs, target.labels);
  const written = columns.map((column, index): WrittenOutput => ({ ...column, sql: outputSql(outputs[index], pen) }));
  const row = dialectOf(target).forms[target.as](written, pen, target);
  const numbered = target.row?.(columns).key === null;
  const from = numbered ? `SELECT *, row_number() OVER () - 1 AS ${rowNumber} FROM (${page})` : page;
  return { text: `SELECT ${row} FROM (${from})`, columns };
};

const outputSql = (output: Output | undefined, pen: Pen): string => {
  if (output === undefined || output.expression.kind === 'null') return 'CAST(NULL AS VARCHAR)';
  return pen.expression(output.expression);
};
