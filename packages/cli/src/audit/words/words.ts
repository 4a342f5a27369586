import type { AuditReport } from '../audit.ts';
import type { Difference, NotRun, Rule, StateKind, StateSeen, VisitNote } from '../model.ts';
import { english } from './english.ts';
import { french } from './french.ts';
import { spanish } from './spanish.ts';

/** Everything that reports say, in one language. `{name}` and the like are filled from the facts of a difference. */
export interface AuditWords {
  readonly language: 'fr' | 'en' | 'es';
  readonly rules: Readonly<Record<Rule, string>>;
  readonly states: Readonly<Record<StateKind, string>>;
  readonly notRun: Readonly<Record<NotRun, string>>;
  readonly visits: Readonly<Record<VisitNote, string>>;
  readonly verdicts: Readonly<Record<AuditReport['verdict'], string>>;
  /** Values inside facts: yes, no, a browser's session, kinds of storage. */
  readonly values: Readonly<Record<string, string>>;
  readonly says: Readonly<Record<Saying, string>>;
}

export type Saying =
  | 'title'
  | 'head'
  | 'register'
  | 'register_well_known'
  | 'register_url'
  | 'register_file'
  | 'register_none'
  | 'differences'
  | 'warnings'
  | 'states'
  | 'state'
  | 'pages'
  | 'cookies'
  | 'keys'
  | 'hosts'
  | 'seen_on'
  | 'set_by'
  | 'left_out'
  | 'cannot_see'
  | 'cannot_see_words'
  | 'life'
  | 'attributes'
  | 'what'
  | 'none'
  | 'banner'
  | 'draft_hint'
  | 'charter'
  | 'draft_written';

const known: readonly AuditWords[] = [english, french, spanish];

/** The words of a language; English for one that reports are not written in. */
export const wordsOf = (language: string): AuditWords =>
  known.find((words) => words.language === language.slice(0, 2).toLowerCase()) ?? english;

/** Fills a sentence; what stands in no fact stays as it is. */
export function fill(words: AuditWords, template: string, facts: Readonly<Record<string, string>>): string {
  return template.replaceAll(/\{(\w+)\}/g, (whole, name: string) => {
    const value = facts[name];
    if (value === undefined) return whole;
    if (name === 'store') return words.values[value === 'session' ? 'session_storage' : value] ?? value;
    return name === 'seen' || name === 'said' ? inWords(words, value) : value;
  });
}

/** A value of a fact as this language writes it: a known word, or a number of days. */
export const inWords = (words: AuditWords, value: string): string =>
  words.values[value] ?? value.replace(/^([\d.]+) d$/, `$1 ${words.values['d']}`);

/** What a difference says, without where it was seen. */
export const sentenceOf = (words: AuditWords, { rule, facts }: Difference): string =>
  fill(words, words.rules[rule], facts);

/** The name of a state; of the state «purpose», with the purpose. */
export const stateName = (words: AuditWords, { kind, purpose }: Pick<StateSeen, 'kind' | 'purpose'>): string =>
  fill(words, words.states[kind], { purpose: purpose?.title || purpose?.key || '' });

/** The states of a difference, by name. */
export function statesOf(words: AuditWords, difference: Difference, states: readonly StateSeen[]): readonly string[] {
  return difference.states.map((key) => {
    const state = states.find(({ kind, purpose }) => (purpose ? `${kind}:${purpose.key}` : kind) === key);
    return state ? stateName(words, state) : key;
  });
}

/** Where a thing was seen first, and who put it there. */
export function tracesOf(words: AuditWords, { page, by }: Difference): string {
  const traces = [
    ...(page === null ? [] : [fill(words, words.says.seen_on, { page })]),
    ...(by === null || by === '' ? [] : [fill(words, words.says.set_by, { by })]),
  ];
  return traces.join(' ; ');
}
