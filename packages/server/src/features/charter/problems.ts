import { row } from '../../core/problem.ts';

interface RegisterFacts {
  readonly entry: string | null;
  readonly field: string | null;
  /** The code of the rule of registers that was broken. */
  readonly rule: string;
  readonly says: string;
  readonly advice: string;
  /** All that is wrong, the first included. */
  readonly problems: readonly { readonly code: string; readonly message: string; readonly hint: string }[];
}

export const registerProblems = {
  register_invalid: row<RegisterFacts>(
    422,
    ({ says, problems }) => (problems.length > 1 ? `${says} (and ${problems.length - 1} more)` : says),
    ({ advice }) => advice,
  ),
  register_changed: row<{ version: number; hash: string; expected: string }>(
    409,
    ({ version, expected }) =>
      `The register is at version ${version} by now; your change was made on ${expected.slice(0, 80)}.`,
    () => 'Read the register again, make your change on it, and send it with the hash or the version that you read.',
  ),
  register_of_another: row<{ portal: string; sent: string }>(
    422,
    ({ portal, sent }) => `This is a register of «${sent}», and the portal is «${portal}».`,
    ({ portal }) => `Write «${portal}» as its portal to use it here.`,
  ),
  register_version_missing: row<{ version: string; latest: number }>(
    404,
    ({ version }) => `There is no version ${version} of the register.`,
    ({ latest }) => `The versions go from 1 to ${latest}.`,
  ),
};
