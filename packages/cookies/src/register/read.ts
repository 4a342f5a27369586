import { canonicalJson } from '../canonical.ts';
import { longestValue, writeChoice } from '../choice/codec.ts';
import { answerKeys } from '../choice/questions.ts';
import { statisticsKey } from '../choice/shape.ts';
import { isRecord } from '../values.ts';
import { builtInNames, type FixedFacts, fixedFacts, isBuiltIn } from './built-in.ts';
import type { Failure } from './checks.ts';
import { entryShape, mostQuestions, registerShape } from './fields.ts';
import { type Problem, problem } from './problems.ts';
import { type Entry, labelOf, type Question, type Register } from './register.ts';
import { problemsOfEntry } from './rules.ts';

export type ReadRegister =
  | { readonly ok: true; readonly register: Register }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Judges a register that came from outside (JSON): the shape first, then what fields and entries say together. */
export function readRegister(input: unknown): ReadRegister {
  const misshapen = problemsOfShape(input);
  if (misshapen.length > 0) return { ok: false, problems: misshapen };
  const register = input as Register;
  const problems = [
    ...register.entries.flatMap((entry, at) => problemsOfEntry(entry, callOf(entry, at))),
    ...problemsBetween(register),
  ];
  return problems.length > 0 ? { ok: false, problems } : { ok: true, register };
}

function problemsOfShape(input: unknown): readonly Problem[] {
  const spot = { entry: null, field: null };
  if (!isRecord(input)) {
    return [
      problem('not_a_register', spot, 'is not an object', 'Send an object with portal, version, date and entries.'),
    ];
  }
  const around = registerShape(input).map((failure) => located(null, failure));
  if (around.length > 0 || !Array.isArray(input['entries'])) return around;
  return input['entries'].flatMap((entry: unknown, at) =>
    entryShape(entry).map((failure) => located(callOf(entry, at), failure)),
  );
}

const located = (entry: string | null, { code, at, says, hint }: Failure): Problem =>
  problem(code, { entry, field: at.replace(/^\./, '') || null }, says, hint);

/** How a message calls an entry that may have no name: by its rank. */
function callOf(entry: unknown, at: number): string {
  const name = isRecord(entry) ? (entry['name'] ?? entry['pattern']) : undefined;
  return typeof name === 'string' && name !== '' ? name.slice(0, 128) : `number ${at + 1}`;
}

function problemsBetween(register: Register): readonly Problem[] {
  const { entries } = register;
  return [
    ...repeatedNames(entries),
    ...missingBuiltIns(entries),
    ...entries.flatMap(changesOfBuiltIn),
    ...questionsThatDiffer(entries),
    ...providersThatDoNotFit(register),
  ];
}

function repeatedNames(entries: readonly Entry[]): readonly Problem[] {
  const lines = Map.groupBy(entries, (entry) => `${labelOf(entry)} ${entry.store} ${entry.host ?? ''}`);
  return [...lines.values()]
    .filter((same) => same.length > 1)
    .map(([entry]) => {
      const spot = { entry: entry ? labelOf(entry) : null, field: 'name' };
      return problem('name_repeated', spot, 'stands more than once', 'Keep one entry for each name, store and host.');
    });
}

const isOwn = (entry: Entry): boolean => entry.host === undefined && isBuiltIn(entry.name);

function missingBuiltIns(entries: readonly Entry[]): readonly Problem[] {
  const present = new Set(entries.filter(isOwn).map(labelOf));
  return builtInNames
    .filter((name) => !present.has(name))
    .map((name) => {
      const hint = 'The platform uses it: take the entry from exemptRegister and reword it if need be.';
      return problem('built_in_missing', { entry: name, field: null }, 'is built in and is missing', hint);
    });
}

const fixedFields = [
  'store',
  'service',
  'where',
  'purposeKind',
  'anonymous',
  'party',
  'lifetime_s',
  'attributes',
  'ground',
  'recipients',
  'question',
  'loads',
] as const satisfies readonly (keyof FixedFacts)[];

function changesOfBuiltIn(entry: Entry): readonly Problem[] {
  if (!isOwn(entry) || !isBuiltIn(entry.name)) return [];
  const fixed = fixedFacts[entry.name];
  const changed = fixedFields.filter((field) => canonicalJson(entry[field]) !== canonicalJson(fixed[field]));
  return changed.map((field) => {
    const says = `is fixed, as the entry is built in: ${canonicalJson(fixed[field])}`;
    const hint = 'Only provider, serviceTitle, purpose and explanation may be worded.';
    return problem('built_in_changed', { entry: labelOf(entry), field }, says, hint);
  });
}

function questionsThatDiffer(entries: readonly Entry[]): readonly Problem[] {
  const first = new Map<string, Question>();
  const problems = entries.flatMap((entry) => {
    const { question } = entry;
    if (!question) return [];
    const known = first.get(question.key) ?? question;
    first.set(question.key, known);
    if (canonicalJson(known) === canonicalJson(question)) return [];
    const spot = { entry: labelOf(entry), field: 'question' };
    const says = `has other words than the first entry of the question ${question.key}`;
    return [problem('question_differs', spot, says, 'Use the same title and sentence, or another key.')];
  });
  return first.size <= mostQuestions ? problems : [...problems, tooManyQuestions(first.size)];
}

const tooManyQuestions = (count: number): Problem =>
  problem(
    'too_many',
    { entry: null, field: 'entries' },
    `asks ${count} questions, over the limit of ${mostQuestions}`,
    'Put entries of one purpose under the same question key.',
  );

/** A choice about each provider must fit in the one cookie that keeps it. */
function providersThatDoNotFit(register: Register): readonly Problem[] {
  const keys = answerKeys(register);
  const answers = Object.fromEntries([...keys, statisticsKey].map((key) => [key, false]));
  const length = writeChoice({ v: 1, r: '00000000', d: register.date, p: answers }).length;
  if (length <= longestValue) return [];
  const spot = { entry: null, field: 'entries' };
  const says = `asks about ${keys.length} purposes and providers, whose answers do not fit in one cookie`;
  return [problem('too_many', spot, says, 'Put fewer providers under the questions, or use shorter question keys.')];
}
