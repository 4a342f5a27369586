import { type Entry, labelOf, type Question, type Verdict } from '@lucarne/cookies';
import { error } from '@sveltejs/kit';
import { requireAdministrator } from '../../../lib/server/access.ts';
import { read } from '../../../lib/server/api.ts';
import { m } from '../../../paraglide/messages.js';
import type { RequestEvent } from './$types';

export type JudgedEntry = Entry & {
  readonly label: string;
  readonly built_in: boolean;
  readonly verdict: Verdict;
};

/** A line of the register by what an address says of it. */
export interface LineName {
  readonly label: string;
  readonly store: string;
  readonly host: string;
}

type Event = Pick<RequestEvent, 'platform' | 'request' | 'url'>;

/** The register as the back office works on it, for administrators only. */
export async function registerOf(event: Event) {
  requireAdministrator(event);
  const register = await read(event, (api, slug) =>
    api.GET('/api/automation/v1.0/portals/{slug}/register/', { params: { path: { slug } } }),
  );
  const entries: unknown = register.entries;
  return { ...register, entries: entries as readonly JudgedEntry[] };
}

/** The questions of these entries, each once. */
export function questionsOf(entries: readonly Entry[]): readonly Question[] {
  const all = entries.flatMap(({ question }) => (question ? [[question.key, question] as const] : []));
  return [...new Map(all).values()];
}

/** The line that the address names, as `?label=…&store=…&host=…`. */
export function lineOf({ searchParams }: URL): LineName {
  const value = (name: string): string => searchParams.get(name) ?? '';
  return { label: value('label'), store: value('store'), host: value('host') };
}

export function entryAt(entries: readonly JudgedEntry[], { label, store, host }: LineName): JudgedEntry {
  const isIt = (entry: JudgedEntry) => labelOf(entry) === label && entry.store === store && (entry.host ?? '') === host;
  return entries.find(isIt) ?? error(404, m.error_not_found());
}

/** The address of a line's own page. */
export function addressOf({ label, store, host = '' }: JudgedEntry): string {
  return `/backoffice/cookies/entry/?${new URLSearchParams({ label, store, host })}`;
}

/** The entry alone, without what the API says beside it. */
export function bare({ label: _label, built_in: _builtIn, verdict: _verdict, ...entry }: JudgedEntry): Entry {
  return entry as Entry;
}
