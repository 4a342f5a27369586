/** What is wrong with a register, and what to do about it. The keys are those of every problem of the portal. */
export interface Problem {
  readonly code: ProblemCode;
  /** Names the entry and the field. */
  readonly message: string;
  readonly details: { readonly entry: string | null; readonly field: string | null };
  readonly hint: string;
}

export type ProblemCode =
  | 'not_a_register'
  | 'field_missing'
  | 'field_invalid'
  | 'field_unknown'
  | 'too_many'
  | 'name_or_pattern'
  | 'name_invalid'
  | 'pattern_invalid'
  | 'pattern_covers_built_in'
  | 'name_repeated'
  | 'built_in_missing'
  | 'built_in_changed'
  | 'lifetime_too_long'
  | 'lifetime_unexpected'
  | 'attributes_missing'
  | 'attributes_unexpected'
  | 'same_site_none_insecure'
  | 'ground_missing'
  | 'ground_unexpected'
  | 'question_missing'
  | 'question_unexpected'
  | 'question_differs'
  | 'question_reserved'
  | 'necessary_for_others'
  | 'host_unexpected'
  | 'loads_missing'
  | 'loads_unexpected'
  | 'scripts_unexpected';

/** Where a problem is: an entry's name, and a field of it. */
export interface Spot {
  readonly entry: string | null;
  readonly field: string | null;
}

/** A problem whose message begins with its spot: «entry _pk_id.*, field ground: …». */
export function problem(code: ProblemCode, { entry, field }: Spot, says: string, hint: string): Problem {
  const spot = [entry === null ? 'register' : `entry ${entry}`, ...(field === null ? [] : [`field ${field}`])].join(
    ', ',
  );
  return { code, message: `${spot}: ${says}`, details: { entry, field }, hint };
}
