import type { SeriesQuery } from '@lucarne/odsql';
import { problem } from '../../../core/problem.ts';
import { clauses, invalid, one, type RawParameters, readBoolean } from '../parameters.ts';
import { exploreProblems } from '../problems.ts';
import { prefixed } from './parameters1.ts';

const FUNCTIONS = ['COUNT', 'AVG', 'SUM', 'MIN', 'MAX', 'STDDEV', 'SUMSQUARES', 'QUANTILES'] as const;
type Name = (typeof FUNCTIONS)[number];

/** `y.{series}.func` and `y.{series}.expr`: what is computed for each point. */
export interface Series {
  readonly name: string;
  readonly func: Name;
  readonly cumulative: boolean;
  /** Its aggregates in the query; the first sorts. */
  readonly items: readonly SeriesQuery[];
}

const MOST = 20;

/** The series that a request defines, or none. */
export function readSeries1(raw: RawParameters): readonly Series[] {
  const names = prefixed(raw, 'y.').flatMap(([rest]) => /^(.{1,100})\.(?:func|expr)$/.exec(rest)?.[1] ?? []);
  const unique = [...new Set(names)];
  if (unique.length > MOST) throw invalid('y', `${unique.length} series`, `at most ${MOST} series`);
  return unique.map((name, index) => {
    const func = readFunction(raw, name);
    const cumulative = readBoolean(raw, `y.${name}.cumulative`);
    return { name, func, cumulative, items: itemsOf(raw, { name, func }, `y ${index}`) };
  });
}

/** The same, where nothing can be answered without one. */
export function neededSeries(raw: RawParameters): readonly Series[] {
  const series = readSeries1(raw);
  if (series.length > 0) return series;
  throw problem(exploreProblems, 'MissingParameter', { name: 'y.{series}.func' });
}

function readFunction(raw: RawParameters, name: string): Name {
  const text = one(raw, `y.${name}.func`) ?? 'COUNT';
  const found = FUNCTIONS.find((known) => known === text.toUpperCase());
  if (found) return found;
  throw invalid(`y.${name}.func`, text, `one of ${FUNCTIONS.join(', ')}`);
}

/** COUNT counts the records, whatever expression programs leave beside it. */
function itemsOf(
  raw: RawParameters,
  { name, func }: Pick<Series, 'name' | 'func'>,
  key: string,
): readonly SeriesQuery[] {
  if (func === 'COUNT') return [{ key, func: 'count', expression: null }];
  const expression = one(raw, `y.${name}.expr`);
  if (expression === undefined) throw problem(exploreProblems, 'MissingParameter', { name: `y.${name}.expr` });
  if (func !== 'QUANTILES') return [{ key, func: functionsOf[func], expression }];
  return percentsOf(raw, name).map((percent) => ({
    key: `${key} ${percent}`,
    func: 'percentile',
    expression,
    percent,
  }));
}

const functionsOf = {
  AVG: 'avg',
  SUM: 'sum',
  MIN: 'min',
  MAX: 'max',
  STDDEV: 'stddev',
  SUMSQUARES: 'sumsquares',
} as const;

/** `subsets=5,95`: the percents that are asked for, the middle unless said. */
function percentsOf(raw: RawParameters, name: string): readonly number[] {
  const parameter = `y.${name}.subsets`;
  const texts = clauses(raw, parameter).flatMap((text) => text.split(','));
  const percents = (texts.length > 0 ? texts : ['50']).map((text) => {
    const percent = Number(text.trim() === '' ? Number.NaN : text);
    if (percent >= 0 && percent <= 100) return percent;
    throw invalid(parameter, text, 'numbers from 0 to 100');
  });
  if (percents.length <= MOST) return [...new Set(percents)];
  throw invalid(parameter, `${percents.length} numbers`, `at most ${MOST} numbers`);
}

/** The value of a series in a row of its aggregates; of quantiles, each by its percent, written with a point. */
export function seriesValue({ func, items }: Series, row: Readonly<Record<string, unknown>>): unknown {
  if (func !== 'QUANTILES') return row[items[0]?.key ?? ''] ?? null;
  return Object.fromEntries(items.map(({ key, percent = 0 }) => [percentName(percent), row[key] ?? null]));
}

const percentName = (percent: number): string => (Number.isInteger(percent) ? percent.toFixed(1) : String(percent));

/** What a series is of no record. */
export const emptyValue = ({ func }: Series): number | null => (func === 'COUNT' ? 0 : null);

/** A value that was read exactly, as a number to compute with. */
export function numberOf(value: unknown): number | null {
  const number = value === null || typeof value === 'string' ? Number.NaN : Number(JSON.stringify(value));
  return Number.isFinite(number) ? number : null;
}

/** The least and the greatest of values; null where there is none. */
export function boundsOf(values: readonly (number | null)[]): { min: number | null; max: number | null } {
  const known = values.filter((value) => value !== null);
  if (known.length === 0) return { min: null, max: null };
  return { min: known.reduce((a, b) => Math.min(a, b)), max: known.reduce((a, b) => Math.max(a, b)) };
}
