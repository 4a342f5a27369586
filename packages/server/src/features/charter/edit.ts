import { type Entry, labelOf, type Register } from '@lucarne/cookies';
import { nearestName, problem } from '../../core/problem.ts';
import { registerProblems } from './problems.ts';

/** One line of a register: its name or pattern, with its store and host where several share the label. */
export interface LineName {
  readonly label: string;
  readonly store?: string;
  /** The empty text means the portal itself. */
  readonly host?: string;
}

/** The entry with this name, or the problem of why there is none. */
export function findEntry({ entries }: Register, { label, store, host }: LineName): Entry {
  const called = entries.filter((entry) => labelOf(entry) === label);
  const found = called
    .filter((entry) => store === undefined || entry.store === store)
    .filter((entry) => host === undefined || (entry.host ?? '') === host);
  const [entry] = found;
  if (entry && found.length === 1) return entry;
  const shown = label.slice(0, 128);
  if (found.length > 1) throw problem(registerProblems, 'entry_ambiguous', { label: shown, lines: found.map(lineOf) });
  const nearest = nearestName(shown, entries.map(labelOf));
  throw problem(registerProblems, 'entry_unknown', { label: shown, nearest });
}

const lineOf = ({ store, host }: Entry): string => `store=${store}${host === undefined ? '&host=' : `&host=${host}`}`;

/** The entries with one more at their end. */
export function withNew(register: Register, entry: unknown): readonly unknown[] {
  const taken = register.entries.find((known) => sameLine(known, entry));
  if (taken) throw problem(registerProblems, 'entry_exists', { label: labelOf(taken) });
  return [...register.entries, entry];
}

/** The entries with the named one replaced, in its place. Entries under the same question take the words that it now has. */
export function withReplaced(register: Register, name: LineName, entry: unknown): readonly unknown[] {
  const before = findEntry(register, name);
  const question = questionOf(entry);
  return register.entries.map((known) => {
    if (known === before) return entry;
    return question && known.question?.key === question.key ? { ...known, question } : known;
  });
}

/** The entries without the named one. */
export function withoutEntry(register: Register, name: LineName): readonly unknown[] {
  const before = findEntry(register, name);
  return register.entries.filter((known) => known !== before);
}

function questionOf(sent: unknown): { readonly key: unknown } | null {
  const question = typeof sent === 'object' && sent !== null && 'question' in sent ? sent.question : null;
  return typeof question === 'object' && question !== null && 'key' in question ? question : null;
}

function sameLine(known: Entry, sent: unknown): boolean {
  if (typeof sent !== 'object' || sent === null) return false;
  const { name, pattern, store, host } = sent as Readonly<Record<string, unknown>>;
  return labelOf(known) === (name ?? pattern) && known.store === store && known.host === host;
}
