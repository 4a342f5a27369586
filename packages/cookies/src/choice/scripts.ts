import { labelOf, type Place, type Register } from '../register/register.ts';
import { acceptedHosts } from './consent.ts';
import type { Choice } from './shape.ts';

/** The scripts of other hosts that a page loads for this visitor: those of hosts that are exempt or accepted, no other. */
export function scriptsFor(register: Register, choice: Choice | null, where: Place): readonly string[] {
  const accepted = acceptedHosts(register, choice);
  return register.entries.flatMap((entry) =>
    entry.where.includes(where) && accepted.includes(labelOf(entry)) ? (entry.scripts ?? []) : [],
  );
}
