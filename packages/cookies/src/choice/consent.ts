import { isCookieName, ownCookie } from '../register/match.ts';
import { type Entry, labelOf, type Register } from '../register/register.ts';
import { classify } from '../register/rule.ts';
import { answerFor, openQuestions, saidIn, standingAnswers } from './answers.ts';
import { providerKey } from './questions.ts';
import { type Choice, statisticsKey } from './shape.ts';

/** Whether the first layer is shown: something has no standing answer, and no signal of refusal came with the request. */
export function asksNow(register: Register, choice: Choice | null, signal: { readonly gpc: boolean }): boolean {
  return !signal.gpc && openQuestions(register, choice).length > 0;
}

/** True when the visitor objected to the anonymous statistics, and the register has some. */
export const objected = (register: Register, choice: Choice | null): boolean =>
  choice !== null && saidIn(choice.p, statisticsKey) === false && register.entries.some(isExemptStatistics);

const isExemptStatistics = (entry: Entry): boolean => classify(entry).ground === 'anonymous_statistics';

/** Whether an entry may be used for this visitor: exempt and not objected to, or accepted. */
export function allows(register: Register, choice: Choice | null, entry: Entry): boolean {
  const { consent, ground } = classify(entry);
  if (consent === 'exempt') return ground !== 'anonymous_statistics' || !objected(register, choice);
  return answerFor(standingAnswers(register, choice), entry) === true;
}

/** Hosts that pages may contact for this visitor. */
export const acceptedHosts = (register: Register, choice: Choice | null): readonly string[] =>
  register.entries.filter((entry) => entry.store === 'host' && allows(register, choice, entry)).map(labelOf);

/** The hosts of one provider under one purpose, by its `providerKey`: what loading it once opens. */
export const hostsOfProvider = (register: Register, key: string): readonly string[] =>
  register.entries
    .filter(({ store, question, provider }) => {
      return store === 'host' && question !== undefined && providerKey(question.key, provider) === key;
    })
    .map(labelOf);

/** Of the names that a browser sent, those of the register that it should not hold: expire them, and do not read them. */
export function refusedCookies(register: Register, choice: Choice | null, names: readonly string[]): readonly string[] {
  return names.filter((name) => {
    const entry = isCookieName(name) ? ownCookie(register, name) : undefined;
    return entry !== undefined && !allows(register, choice, entry);
  });
}
