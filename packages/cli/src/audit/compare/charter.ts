import { secondsIn, shortLife } from '../duration.ts';
import { fits } from '../match.ts';
import type { CharterLine, CharterRead, Entry } from '../model.ts';
import type { Found } from './found.ts';

/** The charter's table beside the register, both ways. `null`: no charter page was found. */
export function charterFound(charter: CharterRead | null, entries: readonly Entry[]): readonly Found[] {
  if (charter === null) return [say(null, 'charter_not_found', 'charter')];
  if (charter.lines.length === 0) return [say(charter, 'charter_without_table', 'charter')];
  return [
    ...missing(charter, entries),
    ...extra(charter, entries),
    ...repeated(charter, entries),
    ...differing(charter, entries),
  ];
}

function say(
  charter: CharterRead | null,
  rule: Found['rule'],
  subject: string,
  facts: Readonly<Record<string, string>> = {},
): Found {
  return { rule, subject, facts: { name: subject, ...facts }, state: null, page: charter?.url ?? null, by: null };
}

const speaksOf = (line: CharterLine, entry: Entry): boolean => line.name === entry.label || fits(entry, line.name);

const missing = (charter: CharterRead, entries: readonly Entry[]): readonly Found[] =>
  entries
    .filter((entry) => !charter.lines.some((line) => speaksOf(line, entry)))
    .map(({ label }) => say(charter, 'charter_missing', label));

const extra = (charter: CharterRead, entries: readonly Entry[]): readonly Found[] =>
  charter.lines
    .filter((line) => !entries.some((entry) => speaksOf(line, entry)))
    .map(({ name }) => say(charter, 'charter_extra', name));

/** The same name twice is right only when the register has it twice: in two stores, say. */
function repeated(charter: CharterRead, entries: readonly Entry[]): readonly Found[] {
  const groups = Map.groupBy(charter.lines, ({ name }) => name);
  return [...groups]
    .filter(([name, lines]) => lines.length > Math.max(1, entries.filter((entry) => entry.label === name).length))
    .map(([name]) => say(charter, 'charter_twice', name));
}

function differing(charter: CharterRead, entries: readonly Entry[]): readonly Found[] {
  return charter.lines.flatMap((line) => {
    const named = entries.filter((entry) => speaksOf(line, entry));
    if (named.length === 0) return [];
    const empty = line.empty.map((column) => say(charter, 'charter_empty', line.name, { attribute: column }));
    return [...empty, ...otherLife(charter, line, named), ...otherProvider(charter, line, named)];
  });
}

function otherLife(charter: CharterRead, { name, lifetime }: CharterLine, named: readonly Entry[]): readonly Found[] {
  const seconds = lifetime === null ? null : secondsIn(lifetime);
  const said = named.map(({ lifetime_s }) => lifetime_s);
  const [declared] = said;
  if (declared === null || declared === undefined || said.some((life) => life === seconds)) return [];
  if (seconds === null && lifetime === null) return [];
  return [say(charter, 'charter_lifetime', name, { seen: lifetime ?? '', said: shortLife(declared) })];
}

function otherProvider(
  charter: CharterRead,
  { name, provider }: CharterLine,
  named: readonly Entry[],
): readonly Found[] {
  if (provider === null || named.some((entry) => entry.provider === '' || provider.includes(entry.provider))) return [];
  return [say(charter, 'charter_provider', name, { seen: provider, said: named[0]?.provider ?? '' })];
}
