import { row } from '../../core/problem.ts';

interface KeyFacts {
  readonly field: string;
  readonly nearest: string | null;
  /** The fields that this portal asks for. */
  readonly fields: readonly string[];
}

export const choiceProblems = {
  choice_unclear: row<{ answer: string }>(
    422,
    ({ answer }) => `«${answer}» is no answer about cookies, so nothing was changed.`,
    () => 'The field answer is accept, refuse, withdraw or save.',
  ),
  choice_key_unknown: row<KeyFacts>(
    422,
    ({ field }) => `This portal does not ask about «${field}», so nothing was changed.`,
    ({ nearest, fields }) => {
      if (nearest) return `Did you mean ${nearest}?`;
      return fields.length > 0 ? `It asks about ${fields.slice(0, 10).join(', ')}.` : 'It asks nothing at all.';
    },
  ),
  choice_value_unclear: row<{ field: string; value: string }>(
    422,
    ({ field, value }) => `«${value}» is no answer for ${field}, so nothing was changed.`,
    ({ field }) => `The field ${field} is yes or no.`,
  ),
  choice_twice: row<{ field: string }>(
    422,
    ({ field }) => `The field ${field} was sent twice with different values, so nothing was changed.`,
    () => 'Send each field once.',
  ),
  choice_too_long: row<{ limit: number }>(
    422,
    ({ limit }) => `So many separate answers do not fit into a cookie of ${limit} bytes, so nothing was changed.`,
    () => 'Answer for whole purposes rather than for each provider.',
  ),
  cookie_name_unclear: row<{ name: string }>(
    422,
    ({ name }) => `«${name}» is not the name of a cookie that can be removed.`,
    () => 'Send in the field name a name that the browser sent, or all=1.',
  ),
};
