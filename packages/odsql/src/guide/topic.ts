import type { Told } from '../functions/rows.ts';

/** A piece of the language that is no function: how it is written, what it means, an example. */
export interface Topic extends Told {
  /** As people write it: `is null`, `date'2024-03'`. */
  readonly name: string;
}
