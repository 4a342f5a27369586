import type { Problem as RuleProblem } from '@lucarne/cookies';
import { problem, row } from '../../core/problem.ts';

/** One rule of registers that is broken, by which entry and which field. */
interface BrokenRule {
  readonly code: string;
  readonly message: string;
  readonly hint: string;
  readonly entry: string | null;
  readonly field: string | null;
}

export const registerProblems = {
  register_invalid: row<{ problems: readonly BrokenRule[]; count: number }>(
    422,
    ({ problems: [first], count }) => `${first?.message ?? ''}${count > 1 ? ` (and ${count - 1} more)` : ''}`,
    ({ problems: [first] }) => first?.hint ?? null,
  ),
  register_changed: row<{ version: number; hash: string; expected: string }>(
    409,
    ({ version, expected }) => `The register is at version ${version} by now; this change was made on ${expected}.`,
    () => 'Read the register again, make the change on it, and send it with the version or the hash that you read.',
  ),
  register_version_unsaid: row(
    428,
    () => 'Nothing says which version of the register this change was made on.',
    () => 'Send its number in version, or its hash in the header If-Match; If-Match: * replaces whatever stands.',
  ),
  register_of_another: row<{ portal: string; sent: string }>(
    422,
    ({ portal, sent }) => `This is the register of «${sent}», and the portal is «${portal}».`,
    ({ portal }) => `Write «${portal}» as its portal to use it here.`,
  ),
  register_version_unknown: row<{ version: number; latest: number }>(
    404,
    ({ version }) => `The register has no version ${version}.`,
    ({ latest }) => `Its versions go from 1 to ${latest}.`,
  ),
  entry_unknown: row<{ label: string; nearest: string | null }>(
    404,
    ({ label }) => `The register has no entry «${label}».`,
    ({ nearest }) => (nearest ? `Did you mean «${nearest}»?` : 'Its entries are in the register.'),
  ),
  entry_ambiguous: row<{ label: string; lines: readonly string[] }>(
    409,
    ({ label }) => `Several entries are called «${label}».`,
    ({ lines }) => `Say which one with store and host: ${lines.join(' or ')}.`,
  ),
  ready_made_unknown: row<{ key: string; nearest: string | null; keys: readonly string[] }>(
    404,
    ({ key }) => `There is no ready-made tool «${key}».`,
    ({ nearest, keys }) => (nearest ? `Did you mean «${nearest}»?` : `There are ${keys.join(', ')}.`),
  ),
  entry_exists: row<{ label: string }>(
    409,
    ({ label }) => `The register has an entry «${label}» for this store and host already.`,
    () => 'Change that entry (PUT), or choose another name.',
  ),
};

/** The problem of a register that breaks rules: the first in words, all of them as facts. */
export function invalidRegister(broken: readonly RuleProblem[]) {
  const problems = broken.slice(0, 50).map(({ code, message, hint, details }) => ({ code, message, hint, ...details }));
  return problem(registerProblems, 'register_invalid', { problems, count: broken.length });
}
