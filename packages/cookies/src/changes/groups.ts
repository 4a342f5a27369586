import { providerKey } from '../choice/questions.ts';
import { type Entry, labelOf, type Provider, type Question, type Register } from '../register/register.ts';
import { classify } from '../register/rule.ts';

/** What one provider does under one question: the smallest thing that has an answer. */
export interface Group {
  readonly key: string;
  readonly question: Question;
  readonly provider: Provider;
  readonly entries: readonly Entry[];
}

/** What is asked, by key of the provider's answer. */
export function groupsOf({ entries }: Register): ReadonlyMap<string, Group> {
  const groups = new Map<string, Group>();
  for (const entry of entries) {
    const { question, provider } = entry;
    if (question === undefined || classify(entry).consent === 'exempt') continue;
    const key = providerKey(question.key, provider);
    const known = groups.get(key);
    groups.set(key, { key, question, provider, entries: [...(known?.entries ?? []), entry] });
  }
  return groups;
}

/** What makes an entry the same line in two versions. */
export const lineOf = (entry: Entry): string => JSON.stringify([labelOf(entry), entry.store, entry.host ?? null]);

/** The entries by line. */
export const byLine = (entries: readonly Entry[]): ReadonlyMap<string, Entry> =>
  new Map(entries.map((entry) => [lineOf(entry), entry]));

/** How long it is kept, so that lives compare: nothing kept, then the browser's session, then seconds, then for ever. */
export function lengthOf({ store, lifetime_s }: Entry): number {
  if (lifetime_s !== null) return lifetime_s;
  if (store === 'host' || store === 'none') return -1;
  return store === 'cookie' || store === 'session' ? 0 : Number.POSITIVE_INFINITY;
}
