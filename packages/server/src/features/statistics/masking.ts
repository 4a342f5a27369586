/** Counts from 1 to 4 are not told to anybody: so few people could be known by what they did. */
export const SMALLEST_SHOWN = 5;

/** A count as it may be told; null stands for 1 to 4. */
export const shown = (n: number): number | null => (n > 0 && n < SMALLEST_SHOWN ? null : n);

/** What a sum is at least and at most. */
export interface Range {
  readonly least: number;
  readonly most: number;
}

export const NOTHING: Range = { least: 0, most: 0 };

/**
 * Adds what is told, never what is known: a masked part may be anything from 1 to 4. So no sum, beside its parts, tells more
 * than the parts do.
 */
export function addShown({ least, most }: Range, part: number | null): Range {
  return { least: least + (part ?? 1), most: most + (part ?? SMALLEST_SHOWN - 1) };
}
