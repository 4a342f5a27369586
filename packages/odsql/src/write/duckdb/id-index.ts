import type { Condition } from '../../plan/condition.ts';
import type { Pen } from '../dialect.ts';

/** So many hexadecimal digits are a whole number of 64 bits, whatever they are. */
const keyDigits = 15;

/**
 * The SQL that writes down where the records of a table are, by the first digits of their identifiers: sorted, so that
 * the engine reads a few blocks of numbers instead of all identifiers.
 */
export const idIndexing = ({ source, ids }: { readonly source: string; readonly ids: string }): string =>
  `CREATE TABLE ${ids} AS SELECT CAST('0x' || left("$id", ${keyDigits}) AS BIGINT) AS "key", rowid AS "row" FROM ${source} ORDER BY "key"`;

type Compare = Extract<Condition, { kind: 'compare' }>;

/** The identifier that a condition asks for, where it asks for one. */
const soughtId = ({ operator, left, right }: Compare): string | undefined => {
  if (operator !== '=' || left.kind !== 'column' || left.stored !== '$id') return undefined;
  if (right.kind !== 'constant' || right.value.type !== 'text') return undefined;
  return /^[0-9a-f]{40}$/.test(right.value.value) ? right.value.value : undefined;
};

/** Whether a condition is answered by the index of identifiers. */
export const asksForId = (condition: Compare, { ids }: Pick<Pen, 'ids'>): boolean =>
  ids !== undefined && soughtId(condition) !== undefined;

/** The few rows whose identifier begins alike; nothing where the index does not help. */
export const rowsOfId = (condition: Compare, { ids, bind }: Pen): string | undefined => {
  const id = soughtId(condition);
  if (ids === undefined || id === undefined) return undefined;
  const key = bind({ type: 'int', value: BigInt(`0x${id.slice(0, keyDigits)}`) });
  return `rowid IN (SELECT "row" FROM ${ids} WHERE "key" = ${key})`;
};
