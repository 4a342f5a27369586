import { type Choice, carryChoice, type RegisterChange, versionKey } from '@lucarne/cookies';
import type { PortalEntry } from '../portals/directory.ts';

/** What a visitor chose, as it holds under the register of today. */
export interface Standing {
  readonly choice: Choice | null;
  /** The choice as it was made under an earlier version of the register; null when that is the one in force. */
  readonly earlier: EarlierChoice | null;
}

export interface EarlierChoice {
  readonly day: string;
  /** Null when no version of this portal is known by the mark that the choice carries. */
  readonly version: number | null;
  /** What was added since, as far as it must be asked. */
  readonly changes: readonly RegisterChange[];
}

/** Carries what was said, perhaps under an earlier version, into the version in force. Nothing is written for it. */
export function standing(
  { register, earlier }: Pick<PortalEntry, 'register' | 'earlier'>,
  said: Choice | null,
): Standing {
  if (said === null || said.r === versionKey(register)) return { choice: said, earlier: null };
  const before = earlier.get(said.r) ?? null;
  const { choice, changes } = carryChoice(register, said, before);
  const asked = changes.filter(({ asksAgain }) => asksAgain);
  return { choice, earlier: { day: said.d, version: before?.version ?? null, changes: asked } };
}
