import { type Condition, type QueryContext, QueryProblem, readCondition } from '@lucarne/odsql';
import type { Readable } from '../../core/dataset.ts';

/** The most letters of a condition. */
export const LONGEST_CONDITION = 2000;

/** The zone in which the dates of a condition are read, and the language of its names of months and days. */
const ONE_MEANING = { timezone: 'UTC', language: 'fr' };

type RightsContext = Pick<QueryContext, 'columns' | 'now'>;

/**
 * What a viewer may read, as the plan takes it. It means the same whoever asks: neither the zone nor the language of a request
 * moves its bounds. A condition that the fields no longer bear lets nothing through, and never everything.
 */
export function rightsConditions(readable: Readable, context: RightsContext): readonly Condition[] {
  if (readable === null) return [];
  const conditions = readable.flatMap((text) => readIfGood(text, context) ?? []);
  return [conditions.length > 0 ? { kind: 'or', of: conditions } : { kind: 'always', value: false }];
}

/** A condition on records, read and held against their fields; what is wrong with it is thrown. */
export const readRight = (text: string, context: RightsContext): Condition =>
  readCondition(text, { ...ONE_MEANING, columns: context.columns, now: context.now });

function readIfGood(text: string, context: RightsContext): Condition | null {
  try {
    return readRight(text, context);
  } catch (error) {
    if (error instanceof QueryProblem) return null;
    throw error;
  }
}
