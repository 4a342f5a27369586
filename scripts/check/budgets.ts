import type { SourceFile } from './files.ts';
import { type FileMeasure, type Measured, measure, percentile } from './measure.ts';
import type { Verdict } from './verdict.ts';

/** What we hold our code to: a figure over a budget is shown, one over a limit fails. */
export const LIMITS = {
  fileMedian: 90,
  fileP95: 400,
  file: 500,
  functionMedian: 8,
  functionP95: 40,
  function: 80,
  svelteMedian: 100,
  svelteP95: 300,
};

const MEASURED = /^(packages\/[^/]+\/(src|test)|scripts|bench|proof)\/.*\.(ts|svelte)$/;
const GENERATED = /(\.d\.ts|^packages\/client\/src\/shapes\.ts)$/;
const TEST = /\.test\.ts$|\/test\//;
/** A file that must be long says so in its first lines. */
const REASON = /^\/\*\*[^/]*over 500 lines because/i;

/** Sizes of files and functions, and uses of `any`, over what we wrote. Tests count for `any` alone. */
export function budgets(files: readonly SourceFile[]): Verdict {
  const written = files.filter(({ path }) => MEASURED.test(path) && !GENERATED.test(path));
  const measures = written.map(measure);
  const sources = measures.filter(({ path }) => !TEST.test(path));
  const reasons = new Set(written.filter(({ text }) => REASON.test(text)).map(({ path }) => path));
  const failures = [
    ...sources.filter((file) => file.lines > LIMITS.file && !reasons.has(file.path)).map(longFile),
    ...sources.flatMap((file) => file.functions.filter(({ lines }) => lines > LIMITS.function)).map(longFunction),
    ...measures.flatMap((file) => file.anys).map((place) => `${at(place)}: the type any`),
  ];
  return { failures, figures: figuresOf(sources) };
}

function longFile(file: FileMeasure): string {
  return `${file.path}: ${file.lines} lines; over ${LIMITS.file} a file is split, or opens with «Over 500 lines because …»`;
}

function longFunction(place: Measured): string {
  return `${at(place)}: ${place.name} has ${place.lines} lines; ${LIMITS.function} is the limit`;
}

function at(place: Measured): string {
  return `${place.path}:${place.line}`;
}

function figuresOf(sources: readonly FileMeasure[]): string[] {
  const lines = (svelte: boolean) =>
    sources.filter(({ path }) => path.endsWith('.svelte') === svelte).map((file) => file.lines);
  const functions = sources.flatMap((file) => file.functions.map((place) => place.lines));
  return [
    figure('files', lines(false), LIMITS.fileMedian, LIMITS.fileP95),
    figure('svelte files', lines(true), LIMITS.svelteMedian, LIMITS.svelteP95),
    figure('functions', functions, LIMITS.functionMedian, LIMITS.functionP95),
  ];
}

function figure(what: string, numbers: readonly number[], median: number, p95: number): string {
  const value = (share: number, budget: number) => {
    const found = percentile(numbers, share);
    return `${found}${found > budget ? ` (over our ${budget})` : ''}`;
  };
  return `${numbers.length} ${what}: median ${value(0.5, median)}, p95 ${value(0.95, p95)}, longest ${Math.max(0, ...numbers)} lines`;
}
