/**
 * A problem that a caller can act on: a code that never changes its meaning, the facts, and what to do.
 * Rows are declared in families, beside the code that throws them; `http/problems.ts` alone answers with them.
 */
export class Problem extends Error {
  override readonly name = 'Problem';
  readonly code: string;
  readonly status: number;
  readonly details: unknown;
  readonly hint: string | null;

  constructor(facts: ProblemFacts) {
    super(facts.message);
    this.code = facts.code;
    this.status = facts.status;
    this.details = facts.details;
    this.hint = facts.hint;
  }
}

/** What a problem is made of; all but the status is in every answer. */
export interface ProblemFacts {
  readonly code: string;
  readonly status: number;
  readonly message: string;
  readonly details: unknown;
  readonly hint: string | null;
}

/** One row of the catalogue: the status that HTTP gives it, and its words, made from the facts. */
export interface ProblemRow<Facts> {
  readonly status: number;
  readonly message: (facts: Facts) => string;
  readonly hint: (facts: Facts) => string | null;
}

/** Declares a row. `hint` says what to do, or is left out when there is nothing to do. */
export function row<Facts = Record<never, never>>(
  status: number,
  message: (facts: Facts) => string,
  hint: (facts: Facts) => string | null = () => null,
): ProblemRow<Facts> {
  return { status, message, hint };
}

type FactsOf<Row> = Row extends ProblemRow<infer Facts> ? Facts : never;

/** Makes the problem `code` of a family from its facts: `throw problem(importProblems, 'file_empty', { filename })`. */
export function problem<Family, Code extends keyof Family & string>(
  family: Family,
  code: Code,
  facts: FactsOf<Family[Code]>,
): Problem {
  const found = family[code] as ProblemRow<FactsOf<Family[Code]>>;
  return new Problem({
    code,
    status: found.status,
    message: found.message(facts),
    details: facts,
    hint: found.hint(facts),
  });
}

/** The name among `names` that a person most likely meant, or null when none is near. */
export function nearestName(wanted: string, names: Iterable<string>): string | null {
  let best: string | null = null;
  let bestDistance = Math.max(1, Math.floor(wanted.length / 3)) + 1;
  for (const name of names) {
    if (Math.abs(name.length - wanted.length) >= bestDistance) continue;
    const distance = editDistance(wanted.toLowerCase(), name.toLowerCase());
    if (distance < bestDistance) {
      best = name;
      bestDistance = distance;
    }
  }
  return best;
}

function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    for (let j = 1; j <= b.length; j++) {
      const substitution = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      current.push(Math.min(substitution, (previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1));
    }
    previous = current;
  }
  return previous[b.length] ?? 0;
}
