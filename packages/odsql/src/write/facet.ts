import type { FacetSort } from '../facets.ts';
import { precisionOf } from '../plan/expression.ts';
import { type FacetPlan, openedPaths } from '../plan/facets.ts';
import type { SqlPlace, SqlText } from '../types.ts';
import { areLight, mostLight } from './light.ts';
import { placeOf, whereText } from './page.ts';
import { type Desk, openDesk } from './pen.ts';

const columns = [
  { name: 'value', type: 'text', multivalued: false },
  { name: 'count', type: 'int', multivalued: false },
] as const;

/** Facet plan → SQL whose rows are nodes of its tree: the first level, and what stands below what was refined. */
export const writeFacet = (facet: FacetPlan, target: SqlPlace): SqlText => {
  const place = placeOf(target, facet.conditions);
  const desk = openDesk({ ...place, timezone: facet.timezone, identity: [], expressions: [] });
  const depths = Array.from({ length: deepest(facet) }, (_, index) => index + 1);
  const levels = depths.map((depth) => writeLevel(facet, depth, target.source, desk));
  const text =
    levels.length === 1 ? `${levels[0]}` : levels.map((level) => `SELECT * FROM (${level})`).join(' UNION ALL ');
  const light = facet.separator === null && facet.refined.length === 0 && facet.limit <= mostLight;
  return { text, values: desk.values, columns, ...(light && areLight(facet.conditions) ? { light } : {}) };
};

/** Dates stop at the day, or where they are known to. */
const deepest = (facet: FacetPlan): number => {
  const { separator } = facet;
  if (separator === null) return 1;
  const opened = Math.max(0, ...openedPaths(facet).map((path) => path.split(separator).length));
  return Math.min(opened + 1, isDate(facet) ? dateLevels(facet) : mostLevels);
};

const dateLevels = ({ of }: FacetPlan): number => {
  const precision = precisionOf(of);
  return precision === undefined ? 3 : precision === 'month' ? 2 : 1;
};

const mostLevels = 20;

const isDate = ({ of }: FacetPlan): boolean => of.type === 'date' || of.type === 'datetime';

/** One level: the values with their counts, sorted and cut at the limit under each parent. */
const writeLevel = (facet: FacetPlan, depth: number, source: string, desk: Desk): string => {
  const nodes = `SELECT * FROM (${writeCounts(facet, depth, source, desk)})`;
  const order = sortText(facet.sort, desk);
  const kept = keptPaths(facet, depth);
  if (depth === 1 && kept.length === 0) return `${nodes} ORDER BY ${order} LIMIT ${facet.limit}`;
  const parent = parentSql(facet, depth, desk);
  const list = (value: readonly string[]): string => desk.pen.bind({ type: 'texts', value });
  const opened = depth === 1 ? '' : ` WHERE list_contains(${list(openedPaths(facet))}, ${parent})`;
  const place = `row_number() OVER (${depth === 1 ? '' : `PARTITION BY ${parent} `}ORDER BY ${order})`;
  const ranked = `SELECT *, ${place} AS "$place" FROM (${nodes})${opened}`;
  const wanted = `"$place" <= ${facet.limit}${kept.length === 0 ? '' : ` OR list_contains(${list(kept)}, "value")`}`;
  return `SELECT "value", "count" FROM (${ranked}) WHERE ${wanted} ORDER BY "$place"`;
};

/**
 * Values are counted as they are, and only what was counted is made a text. Null is left out by its count: a plain test
 * would be moved before the count, and the key computed twice for each record.
 */
const writeCounts = (facet: FacetPlan, depth: number, source: string, desk: Desk): string => {
  const { key, value } = keySql(facet, depth, desk);
  const keys = `SELECT ${key} AS "$key" FROM ${source}${whereText(facet.conditions.map(desk.pen.condition))}`;
  return `SELECT ${value} AS "value", count("$key") AS "count" FROM (${keys}) GROUP BY "$key" HAVING count("$key") > 0`;
};

/** Refined values are listed even beyond the limit, and so is what leads to them. */
const keptPaths = (facet: FacetPlan, depth: number): readonly string[] =>
  facet.separator === null
    ? facet.refined
    : openedPaths(facet).filter((path) => path.split(facet.separator ?? '').length === depth);

/** What leads to a value. */
const parentSql = ({ separator }: FacetPlan, depth: number, { pen }: Desk): string => {
  if (separator === null) return '"value"';
  if (depth === 1) return `''`;
  const bound = pen.bind({ type: 'text', value: separator });
  return `array_to_string(list_slice(string_split("value", ${bound}), 1, ${depth - 1}), ${bound})`;
};

/** What is counted at a depth, and the text of it. */
const keySql = (facet: FacetPlan, depth: number, desk: Desk): { key: string; value: string } => {
  if (isDate(facet)) return dateKey(facet, depth, desk);
  const value = facet.of.type === 'text' ? '"$key"' : 'CAST("$key" AS VARCHAR)';
  return { key: textKey(facet, depth, desk), value };
};

const dateKey = ({ of }: FacetPlan, depth: number, { pen }: Desk): { key: string; value: string } => {
  const local = pen.expression({ kind: 'local', of, type: 'datetime' });
  if (depth === 1)
    return {
      key: `year(${local})`,
      value: `CASE WHEN "$key" BETWEEN 0 AND 9999 THEN lpad(CAST("$key" AS VARCHAR), 4, '0') ELSE CAST("$key" AS VARCHAR) END`,
    };
  return depth === 2
    ? { key: `date_trunc('month', ${local})`, value: `strftime("$key", '%Y/%m')` }
    : { key: `date_trunc('day', ${local})`, value: `strftime("$key", '%Y/%m/%d')` };
};

/** The value of each record, cut at a depth; one row for each different one of a list. */
const textKey = ({ of, multivalued, separator }: FacetPlan, depth: number, { pen, dialect }: Desk): string => {
  const value = pen.expression(of);
  const cut = (text: string): string =>
    separator === null ? text : pathStart(text, pen.bind({ type: 'text', value: separator }), depth);
  if (!multivalued) return cut(value);
  const items = separator === null ? value : `list_transform(${value}, lambda item: ${cut('item')})`;
  return `unnest(${dialect.distinctElements(items, '[]')})`;
};

/** The first parts of a path; null when it has fewer. */
const pathStart = (text: string, separator: string, depth: number): string => {
  const parts = `string_split(${text}, ${separator})`;
  return `CASE WHEN len(${parts}) >= ${depth} THEN array_to_string(list_slice(${parts}, 1, ${depth}), ${separator}) END`;
};

/** Ties are in alphabetical order. */
const sortText = (sort: FacetSort, { dialect }: Desk): string => {
  const down = sort.startsWith('-') ? ' DESC' : ' ASC';
  const alphabet = (way: string): string => `${dialect.fold('"value"')}${way}, "value"${way}`;
  switch (sort) {
    case 'count':
    case '-count':
      return `"count"${down}, ${alphabet(' ASC')}`;
    case 'alphanum':
    case '-alphanum':
      return alphabet(down);
    case 'num':
    case '-num':
      return `TRY_CAST("value" AS DOUBLE)${down} NULLS LAST, ${alphabet(down)}`;
  }
};
