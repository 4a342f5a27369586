import type { FacetSort } from '../facets.ts';
import { type FacetPlan, openedPaths } from '../plan/facets.ts';
import type { SqlTarget, SqlText } from '../types.ts';
import { dialectOf, whereText } from './page.ts';
import { type Desk, openDesk } from './pen.ts';

const columns = [
  { name: 'value', type: 'text', multivalued: false },
  { name: 'name', type: 'text', multivalued: false },
  { name: 'depth', type: 'int', multivalued: false },
  { name: 'count', type: 'int', multivalued: false },
] as const;

/** Facet plan → SQL whose rows are nodes of its tree: the first level, and what stands below what was refined. */
export const writeFacet = (facet: FacetPlan, target: Pick<SqlTarget, 'dialect' | 'source'>): SqlText => {
  const desk = openDesk({ dialect: dialectOf(target), timezone: facet.timezone, identity: [], expressions: [] });
  const depths = Array.from({ length: deepest(facet) }, (_, index) => index + 1);
  const levels = depths.map((depth) => writeLevel(facet, depth, target.source, desk));
  const text =
    levels.length === 1 ? `${levels[0]}` : levels.map((level) => `SELECT * FROM (${level})`).join(' UNION ALL ');
  return { text, values: desk.values, columns };
};

/** Dates stop at the day. */
const deepest = (facet: FacetPlan): number => {
  if (facet.separator === null) return 1;
  const separator = facet.separator;
  const opened = Math.max(0, ...openedPaths(facet).map((path) => path.split(separator).length));
  return Math.min(opened + 1, isDate(facet) ? 3 : mostLevels);
};

const mostLevels = 20;

const isDate = ({ of }: FacetPlan): boolean => of.type === 'date' || of.type === 'datetime';

/** One level: the values with their counts, sorted and cut at the limit under each parent; what was refined stays. */
const writeLevel = (facet: FacetPlan, depth: number, source: string, desk: Desk): string => {
  const counted = `SELECT "value", count(*) AS "count" FROM (${writeValues(facet, depth, source, desk)}) WHERE "value" IS NOT NULL GROUP BY "value"`;
  const { list, last, parent } = pathSql(facet, depth, desk);
  const opened = depth === 1 ? '' : ` WHERE list_contains(${list(openedPaths(facet))}, ${parent})`;
  const place = `row_number() OVER (${depth === 1 ? '' : `PARTITION BY ${parent} `}ORDER BY ${sortText(facet.sort, desk)})`;
  const ranked = `SELECT "value", ${last} AS "name", ${depth} AS "depth", "count", ${place} AS "$place" FROM (${counted})${opened}`;
  const kept = `"$place" <= ${facet.limit} OR list_contains(${list(keptPaths(facet, depth))}, "value")`;
  return `SELECT "value", "name", "depth", "count" FROM (${ranked}) WHERE ${kept} ORDER BY "$place"`;
};

/** Refined values are listed even beyond the limit, and so is what leads to them. */
const keptPaths = (facet: FacetPlan, depth: number): readonly string[] =>
  facet.separator === null
    ? facet.refined
    : openedPaths(facet).filter((path) => path.split(facet.separator ?? '').length === depth);

const pathSql = ({ separator }: FacetPlan, depth: number, { pen }: Desk) => {
  const list = (value: readonly string[]): string => pen.bind({ type: 'texts', value });
  if (separator === null) return { list, last: '"value"', parent: '"value"' };
  const parts = `string_split("value", ${pen.bind({ type: 'text', value: separator })})`;
  const parent = `array_to_string(list_slice(${parts}, 1, ${depth - 1}), ${pen.bind({ type: 'text', value: separator })})`;
  return { list, last: `list_extract(${parts}, ${depth})`, parent };
};

/** The value of each matching record at a depth; one row for each different one of a list. */
const writeValues = (facet: FacetPlan, depth: number, source: string, desk: Desk): string => {
  const { pen } = desk;
  const value = isDate(facet) ? datePath(facet, depth, desk) : textPath(facet, depth, desk);
  return `SELECT ${value} AS "value" FROM ${source}${whereText(facet.conditions.map(pen.condition))}`;
};

const datePath = ({ of }: FacetPlan, depth: number, { pen }: Desk): string =>
  `strftime(${pen.expression({ kind: 'local', of, type: 'datetime' })}, '${['%Y', '%Y/%m', '%Y/%m/%d'][depth - 1]}')`;

const textPath = ({ of, multivalued, separator }: FacetPlan, depth: number, { pen, dialect }: Desk): string => {
  const value = pen.expression(of);
  const cut = (text: string): string =>
    separator === null ? text : pathStart(text, pen.bind({ type: 'text', value: separator }), depth);
  if (!multivalued) return cut(dialect.facetText(value, of.type));
  const texts = of.type === 'text' ? value : `CAST(${value} AS VARCHAR[])`;
  return `unnest(list_distinct(${separator === null ? texts : `list_transform(${texts}, lambda item: ${cut('item')})`}))`;
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
