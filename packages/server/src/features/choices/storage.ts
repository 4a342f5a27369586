import { allows, type Choice, type Entry, type Register } from '@lucarne/cookies';

const STORES: ReadonlySet<string> = new Set(['local', 'session', 'indexeddb', 'cache']);

/** What pages of this origin may store besides cookies. */
export const storedByPages = ({ entries }: Register): readonly Entry[] =>
  entries.filter(({ store, host }) => STORES.has(store) && host === undefined);

/**
 * Whether a choice takes back what may have written to the browser's storage, which a header alone can clear, all of it: browsers
 * clear no single key, and what is refused may not stay.
 */
export const withdrawsStorage = (register: Register, before: Choice | null, after: Choice | null): boolean =>
  storedByPages(register).some((entry) => allows(register, before, entry) && !allows(register, after, entry));
