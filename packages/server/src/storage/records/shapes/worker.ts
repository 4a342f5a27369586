import { parentPort } from 'node:worker_threads';
import type { ShapeTest } from '@lucarne/odsql';
import { reaching } from './distance.ts';
import { intersecting, lyingWithin, type ShapePredicate } from './relations.ts';

/** A batch of shapes, as GeoJSON texts, and the test that they are put to. */
export interface ShapeBatch {
  readonly test: ShapeTest;
  readonly shapes: readonly string[];
}

/** The places of those that pass, in the batch; or why they could not be tested. */
export type ShapeVerdict = { readonly passed: readonly number[] } | { readonly failed: string };

/** The last test, prepared: batches of one query mostly follow one another. */
let last: { readonly key: string; readonly predicate: ShapePredicate } | undefined;

parentPort?.on('message', (batch: ShapeBatch) => parentPort?.postMessage(judge(batch)));

function judge({ test, shapes }: ShapeBatch): ShapeVerdict {
  try {
    const passes = predicateOf(test);
    return { passed: shapes.flatMap((shape, index) => (answers(passes, JSON.parse(shape)) ? [index] : [])) };
  } catch (error) {
    return { failed: String(error) };
  }
}

/** A shape so wrong that no relation can be told of it passes no test. */
function answers(passes: ShapePredicate, shape: unknown): boolean {
  try {
    return passes(shape);
  } catch {
    return false;
  }
}

function predicateOf(test: ShapeTest): ShapePredicate {
  const key = JSON.stringify(test);
  if (last?.key !== key) last = { key, predicate: prepare(test) };
  return last.predicate;
}

function prepare(test: ShapeTest): ShapePredicate {
  if (test.kind === 'near') return reaching(test);
  return test.relation === 'within' ? lyingWithin(test.geometry) : intersecting(test.geometry);
}
