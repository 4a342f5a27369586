import type { StampFacts } from './stamp.ts';

// What reads ASN.1 takes long to load, and most installations have no stamp: it is loaded where there is one.

/** A stamp's facts, or null when it is none. */
export const readStamp = async (token: string): Promise<StampFacts | null> =>
  (await import('./stamp.ts')).readStamp(token);

/** What is wrong with a stamp of a hash, as sentences. */
export const checkStamp = async (token: string, hash: string): Promise<readonly string[]> =>
  (await import('./stamp.ts')).checkStamp(token, hash);
