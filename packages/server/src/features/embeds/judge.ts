import { classify, type Entry, type Load, labelOf, matches, type Register } from '@lucarne/cookies';

/**
 * The line of the register under which public pages may load this from that host, or null: then nothing is ever loaded.
 * `host` as an address has it, with its port when that is not the scheme's own.
 */
export function entryFor(register: Register, host: string, load: Load): Entry | null {
  const fits = (entry: Entry): boolean =>
    entry.store === 'host' &&
    entry.where.includes('front') &&
    entry.loads?.includes(load) === true &&
    names(entry, host);
  return register.entries.find(fits) ?? null;
}

/** A name without port means the scheme's own port; under `.localhost`, which is this machine alone, any port. As in the policy. */
function names(entry: Entry, host: string): boolean {
  const name = host.replace(/:\d+$/, '');
  const anyPort = name.endsWith('.localhost') && !/:\d+$/.test(labelOf(entry));
  return matches(entry, anyPort ? name : host);
}

/** The key of the question that stands before an entry, or null when it is exempt. */
export const questionBefore = (entry: Entry): string | null =>
  classify(entry).consent === 'asked' ? (entry.question?.key ?? null) : null;
