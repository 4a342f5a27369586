import { problem } from '../../../core/problem.ts';
import { invalid, one, type RawParameters, readBoolean } from '../parameters.ts';
import { exploreProblems } from '../problems.ts';
import { prefixed, quoted } from './parameters1.ts';

const FUNCTIONS = ['COUNT', 'AVG', 'SUM', 'MIN', 'MAX', 'STDDEV', 'SUMSQUARES'] as const;
type Name = (typeof FUNCTIONS)[number];

/** `y.{series}.func` and `y.{series}.expr`: what is computed for each point. */
export interface Series {
  readonly name: string;
  readonly func: Name;
  readonly expression: string | null;
  readonly cumulative: boolean;
  /** The names of its aggregates in the query; the first sorts. */
  readonly aliases: readonly string[];
}

const MOST = 20;

export function readSeries(raw: RawParameters): readonly Series[] {
  const names = prefixed(raw, 'y.').flatMap(([rest]) => /^(.{1,100})\.(?:func|expr|cumulative)$/.exec(rest)?.[1] ?? []);
  const unique = [...new Set(names)];
  if (unique.length === 0) throw problem(exploreProblems, 'MissingParameter', { name: 'y.{series}.func' });
  if (unique.length > MOST) throw invalid('y', `${unique.length} series`, `at most ${MOST} series`);
  return unique.map((name, index) => {
    const func = readFunction(raw, name);
    const expression = one(raw, `y.${name}.expr`) ?? null;
    if (expression === null && func !== 'COUNT') {
      throw problem(exploreProblems, 'MissingParameter', { name: `y.${name}.expr` });
    }
    const aliases = (func === 'STDDEV' ? ['squares', 'mean', 'count'] : ['value']).map((what) => `y ${index} ${what}`);
    return { name, func, expression, cumulative: readBoolean(raw, `y.${name}.cumulative`), aliases };
  });
}

function readFunction(raw: RawParameters, name: string): Name {
  const text = one(raw, `y.${name}.func`) ?? 'COUNT';
  const found = FUNCTIONS.find((known) => known === text.toUpperCase());
  if (found) return found;
  throw invalid(`y.${name}.func`, text, `one of ${FUNCTIONS.join(', ')}`);
}

/** The aggregates of a series, as expressions of `select`. */
export function selectOf({ func, expression, aliases }: Series): readonly string[] {
  const of = expression ?? '*';
  const squares = `sum((${of}) * (${of}))`;
  const texts =
    func === 'STDDEV'
      ? [squares, `avg(${of})`, `count(${of})`]
      : [func === 'SUMSQUARES' ? squares : `${func.toLowerCase()}(${of})`];
  return texts.map((text, index) => `${text} as ${quoted(aliases[index] ?? '')}`);
}

/** The value of a series in a row of its aggregates. */
export function seriesValue({ func, aliases }: Series, row: Readonly<Record<string, unknown>>): number | null {
  const numbers = aliases.map((alias) => row[alias]);
  const [first = null, mean, count] = numbers;
  if (func !== 'STDDEV') return first as number | null;
  if (first === null || mean === null || !count) return null;
  return Math.sqrt(Math.max(0, Number(first) / Number(count) - Number(mean) ** 2));
}
