import { answerAll, type ChoiceChange, questionsOf, type Register } from '@lucarne/cookies';
import { nearestName, problem } from '../../core/problem.ts';
import type { Form } from '../../http/forms.ts';
import { choiceProblems } from './problems.ts';

/** What a form of choices says. `withdraw` is a refusal; `save` changes only what it names. */
export type Answer = 'accept' | 'refuse' | 'save';

export interface FormOfChoices {
  readonly answer: Answer;
  readonly change: ChoiceChange;
}

/**
 * Reads `answer` (accept, refuse, withdraw, save), `p.<question>` and `p.<question>/<provider>` (yes, no), and `statistics`
 * (no is an objection, yes takes it back). What is not understood is a problem: nothing is ever accepted by mistake.
 */
export function readAnswers(register: Register, form: Form, repeated: readonly string[]): FormOfChoices {
  const [twice] = repeated.filter((field) => field === 'answer' || field === 'statistics' || field.startsWith('p.'));
  if (twice !== undefined) throw problem(choiceProblems, 'choice_twice', { field: twice.slice(0, 100) });
  const answer = readAnswer(form.answer ?? '');
  const named = answersIn(register, form);
  const answers = answer === 'save' ? named : { ...answerAll(register, answer === 'accept'), ...refusals(named) };
  return { answer, change: { answers, ...objectionIn(form) } };
}

function readAnswer(answer: string): Answer {
  if (answer === 'accept' || answer === 'refuse' || answer === 'save') return answer;
  if (answer === 'withdraw') return 'refuse';
  throw problem(choiceProblems, 'choice_unclear', { answer: answer.slice(0, 50) });
}

function answersIn(register: Register, form: Form): Readonly<Record<string, boolean>> {
  const keys = keysOf(register);
  const fields = Object.keys(form).filter((field) => field.startsWith('p.'));
  return Object.fromEntries(fields.map((field) => [known(field, keys), isYes(form, field)]));
}

/** Every key that has an answer: of each question, and of each of its providers. */
function keysOf(register: Register): readonly string[] {
  return questionsOf(register).flatMap(({ key, providers }) => [key, ...providers.map((provider) => provider.key)]);
}

function known(field: string, keys: readonly string[]): string {
  const key = field.slice('p.'.length);
  if (keys.includes(key)) return key;
  const fields = keys.map((one) => `p.${one}`);
  const wanted = field.slice(0, 100);
  throw problem(choiceProblems, 'choice_key_unknown', { field: wanted, nearest: nearestName(wanted, fields), fields });
}

function isYes(form: Form, field: string): boolean {
  const value = form[field] ?? '';
  if (value === 'yes' || value === 'no') return value === 'yes';
  throw problem(choiceProblems, 'choice_value_unclear', { field: field.slice(0, 100), value: value.slice(0, 50) });
}

const refusals = (answers: Readonly<Record<string, boolean>>): Readonly<Record<string, boolean>> =>
  Object.fromEntries(Object.entries(answers).filter(([, answer]) => !answer));

function objectionIn({ statistics }: Form): ChoiceChange {
  if (statistics === undefined) return {};
  if (statistics === 'yes' || statistics === 'no') return { objected: statistics === 'no' };
  throw problem(choiceProblems, 'choice_value_unclear', { field: 'statistics', value: statistics.slice(0, 50) });
}
