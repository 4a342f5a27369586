import { exemptRegister, type RegisterSettings } from '../register/built-in.ts';
import type { Problem } from '../register/problems.ts';
import { readRegister } from '../register/read.ts';
import { type Entry, labelOf, type Register } from '../register/register.ts';

export interface SiteSettings extends RegisterSettings {
  /** What the site uses, besides the cookie that remembers the choice. */
  readonly entries: readonly Entry[];
}

/** The register of a site that is no portal: its own entries, and the choice itself. A ready-made entry is an entry like another. */
export function siteRegister({ entries, ...settings }: SiteSettings): Register {
  const built = exemptRegister(settings);
  const choice = built.entries.filter((entry) => labelOf(entry) === 'cookies_preferences');
  return checkedRegister({ ...built, entries: [...choice, ...entries] });
}

/** A register that cannot be applied, with every problem that was found. */
export class RegisterProblem extends Error {
  readonly code = 'register_unusable';
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(`The register has problems: ${problems.map(({ message, hint }) => `${message}. ${hint}`).join(' ')}`);
    this.problems = problems;
  }
}

/** A register as any site may have it: of the built-in entries, only the choice must be there. */
export function checkedRegister(input: unknown): Register {
  const read = readRegister(input);
  const problems = read.ok ? [] : read.problems.filter((problem) => !isOfPortals(problem));
  if (problems.length > 0) throw new RegisterProblem(problems);
  return read.ok ? read.register : (input as Register);
}

const isOfPortals = ({ code, details }: Problem): boolean =>
  code === 'built_in_missing' && details.entry !== 'cookies_preferences';

/**
 * The JSON that the script for static sites needs of a register, safe inside a page: without what only the charter says. The
 * whole register does as well; this is about a quarter of it.
 */
export function registerForPages({ portal, version, date, entries }: Register): string {
  const kept = entries.map(({ service, serviceTitle, where, purpose, explanation, lifetime_s, ...entry }) => entry);
  return JSON.stringify({ portal, version, date, entries: kept }).replaceAll('<', '\\u003c');
}
