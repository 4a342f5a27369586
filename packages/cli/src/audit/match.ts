import type { Entry } from './model.ts';
import { nameOf } from './site.ts';

/** Whether a text is what a name or a pattern (each `*` stands for any characters) speaks of, in linear time. */
export function fits(entry: Pick<Entry, 'label' | 'isPattern'>, text: string): boolean {
  if (!entry.isPattern) return entry.label === text;
  const parts = entry.label.split('*');
  const [first = '', last = ''] = [parts[0], parts.at(-1)];
  if (parts.length === 1 || text.length < first.length + last.length) return entry.label === text;
  if (!text.startsWith(first) || !text.endsWith(last)) return false;
  const end = text.length - last.length;
  let from = first.length;
  for (const part of parts.slice(1, -1)) {
    const found = text.indexOf(part, from);
    if (found < 0 || found + part.length > end) return false;
    from = found + part.length;
  }
  return true;
}

/** The line that speaks of a cookie: of several, the one for its host, then the one for its party. */
export function entryOfCookie(
  entries: readonly Entry[],
  { name, host }: { readonly name: string; readonly host: string },
  isFirst: boolean,
): Entry | null {
  const named = entries.filter((entry) => entry.store === 'cookie' && fits(entry, name));
  const ofHost = named.find((entry) => entry.host !== null && nameOf(entry.host) === nameOf(host));
  const ofParty = named.find((entry) => entry.host === null && entry.party === (isFirst ? 'first' : 'third'));
  return ofHost ?? ofParty ?? named[0] ?? null;
}

/** The line that speaks of a storage key, a database or a cache. */
export const entryOfKey = (entries: readonly Entry[], store: string, key: string): Entry | null =>
  entries.find((entry) => entry.store === store && fits(entry, key)) ?? null;

/** The line that speaks of a host: with its port, or by its name alone for any port. */
export const entryOfHost = (entries: readonly Entry[], host: string): Entry | null =>
  entries.find((entry) => entry.store === 'host' && (fits(entry, host) || fits(entry, nameOf(host)))) ?? null;
