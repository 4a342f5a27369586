import type { PageProblem } from '@lucarne/client';
import type { ProblemCode } from '@lucarne/cookies';
import { m } from '../../../paraglide/messages.js';

/** One rule of registers that was broken, in words for a person. */
export interface BrokenRule {
  readonly entry: string | null;
  /** The field of the form that it is about, or null when the form has none. */
  readonly field: string | null;
  readonly words: string;
  /** What exactly was expected; the server's words, in English. */
  readonly precisely: string | null;
}

interface Told {
  readonly code: string;
  readonly message: string;
  readonly hint: string;
  readonly entry: string | null;
  readonly field: string | null;
}

/** The rules that a refused register broke; none for a refusal of another kind. */
export function brokenRules({ code, details }: PageProblem): readonly BrokenRule[] {
  const told = code === 'register_invalid' ? (details as { readonly problems: readonly Told[] }).problems : [];
  return told.map(({ code: rule, hint, entry, field }) => ({
    entry,
    field: field && inForm(field),
    words: rule in rules ? rules[rule as ProblemCode]() : m.rule_field_invalid(),
    precisely: rule.startsWith('field_') || !(rule in rules) ? hint : null,
  }));
}

/** The field of the form for a field of the register. */
function inForm(field: string): string {
  if (field === 'name' || field === 'pattern') return 'label';
  return field === 'lifetime_s' ? 'lifetime' : field;
}

const rules: Readonly<Record<ProblemCode, () => string>> = {
  not_a_register: m.rule_not_a_register,
  field_missing: m.rule_field_missing,
  field_invalid: m.rule_field_invalid,
  field_unknown: m.rule_field_unknown,
  too_many: m.rule_too_many,
  name_or_pattern: m.rule_name_or_pattern,
  name_invalid: m.rule_name_invalid,
  pattern_invalid: m.rule_pattern_invalid,
  pattern_covers_built_in: m.rule_pattern_covers_built_in,
  name_repeated: m.rule_name_repeated,
  built_in_missing: m.rule_built_in_missing,
  built_in_changed: m.rule_built_in_changed,
  lifetime_too_long: m.rule_lifetime_too_long,
  lifetime_unexpected: m.rule_lifetime_unexpected,
  attributes_missing: m.rule_attributes_missing,
  attributes_unexpected: m.rule_attributes_unexpected,
  same_site_none_insecure: m.rule_same_site_none_insecure,
  ground_missing: m.rule_ground_missing,
  ground_unexpected: m.rule_ground_unexpected,
  question_missing: m.rule_question_missing,
  question_unexpected: m.rule_question_unexpected,
  question_differs: m.rule_question_differs,
  question_reserved: m.rule_question_reserved,
  necessary_for_others: m.rule_necessary_for_others,
  host_unexpected: m.rule_host_unexpected,
  loads_missing: m.rule_loads_missing,
  loads_unexpected: m.rule_loads_unexpected,
  scripts_unexpected: m.rule_scripts_unexpected,
};
