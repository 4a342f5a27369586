import type { Entry } from '../register/register.ts';
import type { Words } from '../words.ts';

/** Something that the administrator must give before the entries can be made, e.g. the host of their own Matomo. */
export interface ReadyParameter {
  readonly key: string;
  readonly title: Words;
  readonly example: string;
  /** Whether a text can stand for it. */
  readonly fits: (text: string) => boolean;
}

/** What was given, by key of the parameter. */
export type Given = Readonly<Record<string, string>>;

/** A tool that French public sites use, as entries for a register. */
export interface ReadyMade {
  readonly key: string;
  readonly title: Words;
  /** The official documentation of it. */
  readonly source: string;
  /** The day that the entries were last gone over, `YYYY-MM-DD`; the remark says what could not be found in the source. */
  readonly checked: string;
  /** Conditions to hold, and what the source did not say. */
  readonly remark: Words;
  readonly parameters: readonly ReadyParameter[];
  readonly entries: (given: Given) => readonly Entry[];
}
