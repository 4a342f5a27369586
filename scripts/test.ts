/**
 * `npm test`: every check, then every test; its last line is `N passed, N failed`. `--long` adds the full fuzz, fault and size runs;
 * other arguments go to Vitest. A part of the system that cannot be had is named at the end, and fails when `CI` is set.
 */
import { dirname } from 'node:path';
import { runChecks } from './check/run.ts';
import { install, installer, locate, type SystemPart, systemParts } from './test/system.ts';
import { lastLine, sum, type Tally } from './test/tally.ts';
import { runVitest } from './test/vitest.ts';

const root = dirname(import.meta.dirname);
const env = process.env;
const args = process.argv.slice(2);
const missing = systemParts.filter((part) => !provide(part));

const outcomes = await runChecks(root, (line) => console.log(line));
const tests = await runVitest({
  root,
  without: missing.map(({ project }) => project),
  args: args.filter((arg) => arg !== '--long'),
  env: args.includes('--long') ? { ...env, LUCARNE_LONG: '1' } : env,
});

const failedChecks = outcomes.filter(({ failures }) => failures.length > 0);
const checks: Tally = { passed: outcomes.length - failedChecks.length, failed: failedChecks.length, skipped: 0 };
const unavailable: Tally = {
  passed: 0,
  failed: env['CI'] ? missing.length : 0,
  skipped: env['CI'] ? 0 : missing.length,
};
const total = sum([checks, tests, unavailable]);

for (const { name } of failedChecks) console.log(`Failed: the check of ${name}.`);
for (const part of missing) {
  console.log(
    `Not run: ${part.needs}: no ${part.name} (${part.setting} can name one; Debian has it as ${part.debian.join(', ')}).`,
  );
}
console.log(lastLine(total));
process.exitCode = total.failed > 0 ? 1 : 0;

/** Finds a part, or installs it, and tells the tests where it is. */
function provide(part: SystemPart): boolean {
  const path = locate(part, env) ?? installed(part);
  if (path !== null) env[part.setting] = path;
  return path !== null;
}

function installed(part: SystemPart): string | null {
  const apt = installer(env);
  if (apt === null || env[part.setting]) return null;
  console.log(
    `${part.name} is not on this machine: installing it (${apt.join(' ')} install ${part.debian.join(' ')})…`,
  );
  return install(part, apt, env);
}
