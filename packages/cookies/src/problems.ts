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
  | 'words_missing'
  | 'lifetime_too_long'
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
  | 'host_invalid'
  | 'loads_missing'
  | 'loads_unexpected';
