import { fnv1a } from '../canonical.ts';
import type { Entry, Provider, Register } from '../register/register.ts';
import { classify } from '../register/rule.ts';
import type { Words } from '../words.ts';

/** Somebody whose part of a question has an answer of its own, under `key`. */
export interface AskedProvider extends Provider {
  readonly key: string;
}

/** What is asked of a visitor: entries that are accepted or refused together, or provider by provider. */
export interface AskedQuestion {
  readonly key: string;
  readonly title: Words;
  readonly sentence: Words;
  readonly providers: readonly AskedProvider[];
  readonly entries: readonly Entry[];
}

const longestKey = 80;

/**
 * The key of a provider's own answer: `videos/youtube.com`. Its slug is the host of its address, `self` for the portal itself, else
 * its name: other words for a provider never make another one of it.
 */
export function providerKey(questionKey: string, { name, url }: Provider): string {
  const slug = url.startsWith('/') ? 'self' : slugOf(hostOf(url).replace(/^www\./, '') || name);
  const room = longestKey - questionKey.length - 1;
  return `${questionKey}/${slug.length <= room ? slug : `${slug.slice(0, room - 9)}-${fnv1a(slug)}`}`;
}

const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).host : '');

function slugOf(text: string): string {
  const plain = text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
  return plain.replaceAll(/[^a-z0-9.-]+/g, '-').replaceAll(/^[.-]+|[.-]+$/g, '') || `p-${fnv1a(text)}`;
}

/** The keys under which a choice may answer for an entry. */
export interface AnswerKeys {
  readonly question: string;
  readonly provider: string;
  readonly receivers: readonly string[];
}

const keysByEntry = new WeakMap<Entry, AnswerKeys>();

/** The keys that answer for an entry; null when nothing is asked about it. */
export function keysOf(entry: Entry): AnswerKeys | null {
  const { question, provider, recipients = [] } = entry;
  if (question === undefined) return null;
  const known = keysByEntry.get(entry);
  if (known) return known;
  const receivers = recipients.map((recipient) => providerKey(question.key, recipient));
  const keys = { question: question.key, provider: providerKey(question.key, provider), receivers };
  keysByEntry.set(entry, keys);
  return keys;
}

const questionsByRegister = new WeakMap<Register, readonly AskedQuestion[]>();

/** The questions of a register, in its order; none when every entry is exempt. */
export function questionsOf(register: Register): readonly AskedQuestion[] {
  const known = questionsByRegister.get(register);
  if (known) return known;
  const made = makeQuestions(register);
  questionsByRegister.set(register, made);
  return made;
}

function makeQuestions(register: Register): readonly AskedQuestion[] {
  const asked = register.entries.filter((entry) => classify(entry).consent === 'asked');
  const byKey = Map.groupBy(asked, (entry) => entry.question?.key);
  return [...byKey.values()].flatMap((entries) => {
    const question = entries[0]?.question;
    return question ? [{ ...question, providers: providersOf(question.key, entries), entries }] : [];
  });
}

/** Providers and recipients, each key once: names that share an address are told together. */
function providersOf(questionKey: string, entries: readonly Entry[]): readonly AskedProvider[] {
  const all = entries.flatMap(({ provider, recipients = [] }) => [provider, ...recipients]);
  const byKey = Map.groupBy(all, (provider) => providerKey(questionKey, provider));
  return [...byKey].map(([key, same]) => ({
    key,
    name: [...new Set(same.map(({ name }) => name))].join(', '),
    url: same[0]?.url ?? '',
  }));
}

/** All keys that a choice about a register may hold: of purposes, and of providers. */
export const answerKeys = (register: Register): readonly string[] =>
  questionsOf(register).flatMap(({ key, providers }) => [key, ...providers.map((provider) => provider.key)]);
