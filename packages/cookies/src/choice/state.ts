import type { RegisterChange } from '../changes/change.ts';
import { describeChange } from '../changes/describe.ts';
import type { Register } from '../register/register.ts';
import type { Language } from '../words.ts';
import { answersOf, openQuestions } from './answers.ts';
import { acceptedHosts, objected } from './consent.ts';
import { type AskedProvider, questionsOf } from './questions.ts';
import type { Choice } from './shape.ts';
import { underSignal } from './signal.ts';

/** The consent part of what a page is given. */
export interface ConsentState {
  readonly asks: boolean;
  /** The browser sends the signal of refusal. */
  readonly gpc: boolean;
  readonly questions: readonly {
    readonly key: string;
    readonly title: string;
    readonly sentence: string;
    readonly providers: readonly (AskedProvider & { readonly accepted: boolean })[];
  }[];
  /** By key of a purpose, and by key of a provider. */
  readonly answers: Readonly<Record<string, boolean>>;
  readonly objected: boolean;
  readonly acceptedHosts: readonly string[];
  /** Why an answer is asked again: what was added since the version that the visitor answered. */
  readonly changes: readonly string[];
}

export interface Asker {
  readonly gpc: boolean;
  readonly language: Language;
  /** As `carryChoice` gave them, with the choice. */
  readonly changes?: readonly RegisterChange[];
}

/** Exactly the `PageConsent` that pages are given. */
export function pageConsent(register: Register, choice: Choice | null, asker: Asker): ConsentState {
  const { gpc, language, changes = [] } = asker;
  const answers = answersOf(register, choice);
  const open = new Set(openQuestions(register, choice).map(({ key }) => key));
  return {
    asks: !gpc && open.size > 0,
    gpc,
    questions: questionsOf(register).map(({ key, title, sentence, providers }) => ({
      key,
      title: title[language],
      sentence: sentence[language],
      providers: providers.map((provider) => ({ ...provider, accepted: answers[provider.key] === true })),
    })),
    answers,
    objected: objected(register, choice),
    acceptedHosts: acceptedHosts(register, underSignal(choice, asker)),
    changes: changes
      .filter(({ asksAgain, question }) => asksAgain && question !== null && open.has(question.key))
      .map((change) => describeChange(change, language)),
  };
}
