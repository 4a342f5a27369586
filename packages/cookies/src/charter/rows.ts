import { type Entry, labelOf, type Place } from '../register/register.ts';
import { classify } from '../register/rule.ts';
import type { Language } from '../words.ts';
import { lifetimeInWords } from './lifetime.ts';
import { type Cell, type PlatformColumn, type PlatformRow, platformColumns, type RowData } from './tree.ts';
import type { CharterWords, Group } from './words.ts';

/** The table that an entry stands in: each entry has exactly one. */
export function groupOf(entry: Entry): Group {
  const { kind, consent } = classify(entry);
  if (consent === 'asked') return 'asked';
  return kind === 'statistics' ? 'statistics' : 'functional';
}

/** The row of an entry: its facts for machines, its cells for people. */
export function rowOf(entry: Entry, language: Language, words: CharterWords): PlatformRow {
  const cells = platformColumns.map((column) => cellOf[column](entry, language, words));
  return { data: factsOf(entry), cells };
}

function factsOf(entry: Entry): RowData {
  const { store, provider, service, where, party, anonymous, lifetime_s, attributes } = entry;
  return {
    name: entry.name ?? null,
    pattern: entry.pattern ?? null,
    store,
    provider: provider.name,
    provider_url: provider.url,
    service,
    where,
    party,
    anonymous,
    ...classify(entry),
    lifetime_s,
    attributes,
  };
}

type MakeCell = (entry: Entry, language: Language, words: CharterWords) => Cell;

const cellOf: Readonly<Record<PlatformColumn, MakeCell>> = {
  provider: ({ provider }) => ({ text: provider.name, note: null, style: 'link', href: provider.url }),
  service: ({ serviceTitle, where }, language, { platform }) =>
    text(serviceTitle[language], platform.where[placeOf(where)]),
  name: (entry, _language, { platform }) => ({ ...text(labelOf(entry), whatItIs(entry, platform)), style: 'code' }),
  purpose: ({ purpose, explanation, recipients = [] }, language, { platform }) =>
    text(
      purpose[language],
      [explanation[language], ...(recipients.length > 0 ? [platform.receivers(namesOf(recipients))] : [])].join(' '),
    ),
  kind: (entry, _language, { platform }) => text(platform.kinds[classify(entry).kind]),
  lifetime: ({ lifetime_s, store }, _language, { lifetime }) => text(lifetimeInWords(lifetime_s, store, lifetime)),
  consent: (entry, _language, { platform }) => {
    const { ground } = classify(entry);
    return ground === null ? text(platform.asked) : text(platform.exempt, platform.grounds[ground]);
  },
};

const text = (of: string, note: string | null = null): Cell => ({ text: of, note, style: 'text', href: null });

const placeOf = (where: readonly Place[]): 'front' | 'back' | 'both' =>
  where.length > 1 ? 'both' : (where[0] ?? 'front');

function whatItIs({ store, host }: Entry, words: CharterWords['platform']): string | null {
  if (store !== 'cookie') return words.stores[store];
  return host === undefined ? null : words.heldBy(host);
}

const namesOf = (people: readonly { readonly name: string }[]): string => people.map(({ name }) => name).join(', ');
