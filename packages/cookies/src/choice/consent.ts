import { fnv1a } from '../canonical.ts';
import { isCookieName, matches } from '../register/match.ts';
import { type Entry, labelOf, type Provider, type Register } from '../register/register.ts';
import { classify } from '../register/rule.ts';
import type { Language, Words } from '../words.ts';
import { type Choice, statisticsKey } from './shape.ts';

/** What is asked of a visitor: entries that are accepted or refused together. */
export interface AskedQuestion {
  readonly key: string;
  readonly title: Words;
  readonly sentence: Words;
  readonly providers: readonly Provider[];
  readonly entries: readonly Entry[];
}

/** What `r` must be for a choice made under this register. */
export const versionKey = ({ portal, version, date }: Register): string => fnv1a(`${portal} ${version} ${date}`);

/** The questions of a register, in its order; none when every entry is exempt. */
export function questionsOf(register: Register): readonly AskedQuestion[] {
  const asked = register.entries.filter((entry) => classify(entry).consent === 'asked');
  const byKey = Map.groupBy(asked, (entry) => entry.question?.key);
  return [...byKey.values()].flatMap((entries) => {
    const question = entries[0]?.question;
    return question ? [{ ...question, providers: providersOf(entries), entries }] : [];
  });
}

function providersOf(entries: readonly Entry[]): readonly Provider[] {
  const all = entries.flatMap(({ provider, recipients = [] }) => [provider, ...recipients]);
  const byAddress = new Map(all.map(({ name, url }) => [`${name} ${url}`, { name, url }]));
  return [...byAddress.values()];
}

/**
 * The answers that still hold: refusals, and acceptances given under this very version. An acceptance given under another one
 * may not cover what has been added since: it holds no more and is asked again.
 */
export function standingAnswers(register: Register, choice: Choice | null): Readonly<Record<string, boolean>> {
  const answers = questionsOf(register).map(({ key }) => [key, standingAnswer(register, choice, key)] as const);
  return Object.fromEntries(answers.filter((pair): pair is readonly [string, boolean] => pair[1] !== null));
}

function standingAnswer(register: Register, choice: Choice | null, key: string): boolean | null {
  const answer = choice && Object.hasOwn(choice.p, key) ? choice.p[key] : undefined;
  if (answer === undefined) return null;
  return answer && choice?.r !== versionKey(register) ? null : answer;
}

/** An answer for each question; what was not answered is refused. */
export function answersOf(register: Register, choice: Choice | null): Readonly<Record<string, boolean>> {
  return { ...answerAll(register, false), ...standingAnswers(register, choice) };
}

/** The same answer to every question: `choose(register, before, { answers: answerAll(register, false) }, today)`. */
export const answerAll = (register: Register, answer: boolean): Readonly<Record<string, boolean>> =>
  Object.fromEntries(questionsOf(register).map(({ key }) => [key, answer]));

/** Whether the first layer is shown: a question has no standing answer, and no signal of refusal came with the request. */
export function asksNow(register: Register, choice: Choice | null, signal: { readonly gpc: boolean }): boolean {
  return !signal.gpc && questionsOf(register).some(({ key }) => standingAnswer(register, choice, key) === null);
}

/** True when the visitor objected to the anonymous statistics, and the register has some. */
export const objected = (register: Register, choice: Choice | null): boolean =>
  choice !== null && choice.p[statisticsKey] === false && register.entries.some(isExemptStatistics);

const isExemptStatistics = (entry: Entry): boolean => classify(entry).ground === 'anonymous_statistics';

/** Whether an entry may be used for this visitor: exempt and not objected to, or accepted. */
export function allows(register: Register, choice: Choice | null, entry: Entry): boolean {
  const { consent, ground } = classify(entry);
  if (consent === 'exempt') return ground !== 'anonymous_statistics' || !objected(register, choice);
  return entry.question !== undefined && standingAnswer(register, choice, entry.question.key) === true;
}

/** Hosts that pages may contact for this visitor. */
export const acceptedHosts = (register: Register, choice: Choice | null): readonly string[] =>
  register.entries.filter((entry) => entry.store === 'host' && allows(register, choice, entry)).map(labelOf);

/** Of the names that a browser sent, those of the register that it should not hold: expire them, and do not read them. */
export function refusedCookies(register: Register, choice: Choice | null, names: readonly string[]): readonly string[] {
  const ours = register.entries.filter(({ store, host }) => store === 'cookie' && host === undefined);
  const refused = ours.filter((entry) => !allows(register, choice, entry));
  return names.filter((name) => isCookieName(name) && refused.some((entry) => matches(entry, name)));
}

/** What a form changes: answers by key (others stay as they stood), and the objection to the anonymous statistics. */
export interface ChoiceChange {
  readonly answers?: Readonly<Record<string, boolean>>;
  readonly objected?: boolean;
}

/** The choice after a form was sent; null when nothing is left to remember: then expire the cookie. */
export function choose(register: Register, before: Choice | null, change: ChoiceChange, today: string): Choice | null {
  const { answers = {}, objected: objects = objected(register, before) } = change;
  const stood = standingAnswers(register, before);
  const pairs = questionsOf(register).flatMap(({ key }) => {
    const answer = Object.hasOwn(answers, key) ? answers[key] : stood[key];
    return answer === undefined ? [] : [[key, answer] as const];
  });
  const p = Object.fromEntries(objects ? [...pairs, [statisticsKey, false] as const] : pairs);
  return Object.keys(p).length === 0 ? null : { v: 1, r: versionKey(register), d: today, p };
}

/** The consent part of what a page is given. */
export interface ConsentState {
  readonly asks: boolean;
  readonly questions: readonly {
    readonly key: string;
    readonly title: string;
    readonly sentence: string;
    readonly providers: readonly Provider[];
  }[];
  readonly answers: Readonly<Record<string, boolean>>;
  readonly objected: boolean;
  readonly acceptedHosts: readonly string[];
}

/** Exactly the `PageConsent` that pages are given. */
export function pageConsent(
  register: Register,
  choice: Choice | null,
  asker: { readonly gpc: boolean; readonly language: Language },
): ConsentState {
  return {
    asks: asksNow(register, choice, asker),
    questions: questionsOf(register).map(({ key, title, sentence, providers }) => ({
      key,
      title: title[asker.language],
      sentence: sentence[asker.language],
      providers,
    })),
    answers: answersOf(register, choice),
    objected: objected(register, choice),
    acceptedHosts: acceptedHosts(register, choice),
  };
}
