import type { RegisterChange } from '../changes/change.ts';
import { compareRegisters } from '../changes/compare.ts';
import type { Provider, Register } from '../register/register.ts';
import { versionKey } from './answers.ts';
import { answerKeys, providerKey } from './questions.ts';
import type { Choice } from './shape.ts';

/** A choice as it counts under another version of the register, and all that changed between the two. */
export interface CarriedChoice {
  readonly choice: Choice | null;
  readonly changes: readonly RegisterChange[];
}

/**
 * Turns a choice made under an earlier version of the register into one under this version. Refusals stand. An acceptance stands
 * unless something was added to what it covered; its day stays the day it was given. When the earlier version is unknown,
 * acceptances fall. Changes of wording never ask again.
 */
export function carryChoice(register: Register, choice: Choice | null, earlier: Register | null): CarriedChoice {
  const r = versionKey(register);
  if (choice === null || choice.r === r) return { choice, changes: [] };
  const known = earlier !== null && versionKey(earlier) === choice.r;
  const changes = known ? changesBetween(earlier, register) : [];
  const stands = known ? standsThrough(earlier, changes) : () => false;
  const kept = Object.entries(choice.p).filter(([key, answer]) => !answer || stands(key));
  return { choice: kept.length === 0 ? null : { ...choice, r, p: Object.fromEntries(kept) }, changes };
}

const compared = new WeakMap<Register, WeakMap<Register, readonly RegisterChange[]>>();

/** What `compareRegisters` says, once for each two versions: a visitor who comes back with an older choice waits for nothing. */
function changesBetween(earlier: Register, register: Register): readonly RegisterChange[] {
  const known = compared.get(register) ?? new WeakMap<Register, readonly RegisterChange[]>();
  const changes = known.get(earlier) ?? compareRegisters(earlier, register);
  compared.set(register, known.set(earlier, changes));
  return changes;
}

/** Whether an acceptance under a key still covers what it covered: it was asked, and its purpose or provider gained nothing. */
function standsThrough(earlier: Register, changes: readonly RegisterChange[]): (key: string) => boolean {
  const asked = new Set(answerKeys(earlier));
  const fallen = new Set(changes.filter(({ asksAgain }) => asksAgain).flatMap(keysOf));
  return (key) => asked.has(key) && !fallen.has(key);
}

function keysOf({ question, provider, recipient }: RegisterChange): readonly string[] {
  if (question === null) return [];
  const people = [provider, recipient].filter((one): one is Provider => one !== null);
  return [question.key, ...people.map((one) => providerKey(question.key, one))];
}
