import { createHmac, randomBytes } from 'node:crypto';
import type { Place } from './batch.ts';

/** What tells two visitors apart, for one day: known while a request is answered, and never written anywhere. */
export interface Visitor {
  readonly address: string;
  readonly agent: string;
}

export const freshSalt = (): string => randomBytes(32).toString('base64url');

/**
 * Stands for a visitor of one dataset (or of the portal) on the day of this salt. Another dataset, portal or day has another mark
 * for the same visitor, and without the salt, which dies at midnight, no mark can be made again or led back.
 */
export function markOf(salt: string, { portal, dataset }: Place, { address, agent }: Visitor): string {
  const seen = JSON.stringify([portal, dataset, address, agent.slice(0, LONGEST_AGENT)]);
  return createHmac('sha256', salt).update(seen).digest('base64url').slice(0, MARK_LENGTH);
}

const LONGEST_AGENT = 500;
const MARK_LENGTH = 22;
