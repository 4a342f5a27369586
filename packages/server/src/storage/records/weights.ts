/** What is known of a statement before it runs. */
export type Weight = 'small' | 'unknown' | 'heavy';

/** Remembers how long statements took. The last time counts: one that was slow in a crowd is small again after the next. */
export interface Weights {
  of(text: string): Weight;
  took(text: string, milliseconds: number): void;
}

/** From here on a query is heavy: many of them at once are felt by others. */
export const HEAVY_MS = 300;
const REMEMBERED = 5000;

export function weights(): Weights {
  /** In the order of their last run. */
  const known = new Map<string, Weight>();
  return {
    of: (text) => known.get(shapeOf(text)) ?? 'unknown',
    took(text, milliseconds) {
      const shape = shapeOf(text);
      known.delete(shape);
      known.set(shape, milliseconds < HEAVY_MS ? 'small' : 'heavy');
      const [oldest] = known.keys();
      if (known.size > REMEMBERED && oldest !== undefined) known.delete(oldest);
    },
  };
}

/** Statements that differ in their numbers alone (a page, a limit) cost about as much. */
const shapeOf = (text: string): string => text.replaceAll(/\d+/g, '0');
