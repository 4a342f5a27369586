import { fnv1a } from '../canonical.ts';
import type { Entry, Register } from '../register/register.ts';
import { type AskedQuestion, answerKeys, keysOf, questionsOf } from './questions.ts';
import { type Choice, statisticsKey } from './shape.ts';

const marks = new WeakMap<Register, string>();

/** What `r` must be for a choice made under this register. */
export function versionKey(register: Register): string {
  const known = marks.get(register);
  if (known !== undefined) return known;
  const { portal, version, date } = register;
  const mark = fnv1a(`${portal} ${version} ${date}`);
  marks.set(register, mark);
  return mark;
}

type Answers = Readonly<Record<string, boolean>>;

/** What `p` says under a key, of its own: never a word of Object's prototype. */
export const saidIn = (answers: Answers, key: string): boolean | undefined =>
  Object.hasOwn(answers, key) ? answers[key] : undefined;

const none: Answers = {};
/** A choice is read for each entry of an answer: what holds of it is found once. */
const standingByChoice = new WeakMap<Choice, { readonly register: Register; readonly answers: Answers }>();

/**
 * The answers that still hold, of purposes and of providers: refusals, and acceptances given under this very version. Of a choice
 * made under an earlier version, `carryChoice` first says which acceptances still cover what they covered.
 */
export function standingAnswers(register: Register, choice: Choice | null): Answers {
  if (choice === null) return none;
  const known = standingByChoice.get(choice);
  if (known?.register === register) return known.answers;
  const answers = answersThatStand(register, choice);
  standingByChoice.set(choice, { register, answers });
  return answers;
}

function answersThatStand(register: Register, choice: Choice): Answers {
  const current = choice.r === versionKey(register);
  return Object.fromEntries(
    answerKeys(register).flatMap((key) => {
      const answer = saidIn(choice.p, key);
      return answer === undefined || (answer && !current) ? [] : [[key, answer] as const];
    }),
  );
}

/** An answer for each purpose and each provider; what was not answered is refused. */
export function answersOf(register: Register, choice: Choice | null): Answers {
  const stood = standingAnswers(register, choice);
  const pairs = questionsOf(register).flatMap(({ key, providers }) => {
    const answer = saidIn(stood, key) ?? false;
    const own = providers.map((provider) => [provider.key, saidIn(stood, provider.key) ?? answer] as const);
    return [[key, answer] as const, ...own];
  });
  return Object.fromEntries(pairs);
}

/** The same answer to every question: `choose(register, before, { answers: answerAll(register, false) }, today)`. */
export const answerAll = (register: Register, answer: boolean): Answers =>
  Object.fromEntries(questionsOf(register).map(({ key }) => [key, answer]));

/**
 * What answers that stand say of an entry: its provider's own answer wins over its purpose's; null when neither was given. Who
 * refuses one of those who receive the data refuses the entry.
 */
export function answerFor(stood: Answers, entry: Entry): boolean | null {
  const keys = keysOf(entry);
  if (keys === null) return null;
  if (keys.receivers.some((receiver) => saidIn(stood, receiver) === false)) return false;
  return saidIn(stood, keys.provider) ?? saidIn(stood, keys.question) ?? null;
}

/** The questions of which something has no standing answer. */
export function openQuestions(register: Register, choice: Choice | null): readonly AskedQuestion[] {
  const stood = standingAnswers(register, choice);
  return questionsOf(register).filter(({ entries }) => entries.some((entry) => answerFor(stood, entry) === null));
}

/** What a form changes: answers by key (others stay as they stood), and the objection to the anonymous statistics. */
export interface ChoiceChange {
  readonly answers?: Answers;
  readonly objected?: boolean;
}

/**
 * The choice after a form was sent; null when nothing is left to remember: then expire the cookie. An answer to a purpose takes the
 * place of its providers' own answers, but for those of the same form. What a provider's answer only repeats is not kept.
 */
export function choose(register: Register, before: Choice | null, change: ChoiceChange, today: string): Choice | null {
  const { answers = {}, objected = before !== null && saidIn(before.p, statisticsKey) === false } = change;
  const stood = standingAnswers(register, before);
  const pairs = questionsOf(register).flatMap((question) => answersAfter(question, stood, answers));
  const p = Object.fromEntries(objected ? [...pairs, [statisticsKey, false] as const] : pairs);
  return Object.keys(p).length === 0 ? null : { v: 1, r: versionKey(register), d: today, p };
}

function answersAfter(
  { key, providers }: AskedQuestion,
  stood: Answers,
  given: Answers,
): readonly (readonly [string, boolean])[] {
  const said = saidIn(given, key);
  const answer = said ?? saidIn(stood, key);
  const own = providers.flatMap((provider) => {
    const kept = saidIn(given, provider.key) ?? (said === undefined ? saidIn(stood, provider.key) : undefined);
    return kept === undefined || kept === answer ? [] : [[provider.key, kept] as const];
  });
  return answer === undefined ? own : [[key, answer], ...own];
}
