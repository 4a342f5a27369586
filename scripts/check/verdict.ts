/** What a part of the check found: nothing wrong when `failures` is empty; figures are shown in any case. */
export interface Verdict {
  readonly failures: readonly string[];
  readonly figures: readonly string[];
}

/** A part of the check: its name, and how to do it. */
export interface Part {
  readonly name: string;
  readonly run: (root: string) => Promise<Verdict>;
}

export interface Outcome extends Verdict {
  readonly name: string;
  readonly seconds: number;
}
