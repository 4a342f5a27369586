import { command } from '../command.ts';
import { connect, connection } from '../connect.ts';
import type { Effects } from '../effects.ts';
import { verifyFile } from '../evidence/file.ts';
import { type Findings, textOf } from '../evidence/findings.ts';
import { verifySite } from '../evidence/site.ts';
import { CliProblem } from '../problem.ts';

export const verifyCookies = command({
  name: 'cookies verify',
  summary: 'Verifies the evidence of a portal, or of a file: a chain, a bundle or a receipt',
  positionals: ['[URL|FILE]'],
  options: {
    server: { ...connection.server, help: 'the portal, when no URL is given (LUCARNE_URL; http://localhost:3000)' },
    known: { value: 'HASH', help: 'a head of the chain that you kept: it must still stand in it' },
    keys: { value: 'FILE', help: 'the public keys (lucarne-keys.json), to verify a receipt offline' },
  },
  notes: ['It needs no key of an account. Exit code 1 when anything is wrong.'],
  async run({ options: { server, known, keys }, positionals: [from] }, effects) {
    if (known !== undefined && !/^[0-9a-f]{64}$/.test(known)) throw noHash(known);
    const findings = await verify(
      from ?? connect({ server, apikey: undefined }, effects).server,
      { known, keys },
      effects,
    );
    const data = { valid: findings.problems.length === 0, ...findings };
    return { data, text: textOf(findings), exitCode: data.valid ? 0 : 1 };
  },
});

interface VerifyOptions {
  readonly known: string | undefined;
  readonly keys: string | undefined;
}

function verify(from: string, options: VerifyOptions, effects: Effects): Promise<Findings> {
  const isAddress = /^https?:\/\//i.test(from) && URL.canParse(from);
  return isAddress ? verifySite(from, options.known, effects) : verifyFile(from, options, effects);
}

function noHash(known: string): CliProblem {
  return new CliProblem({
    code: 'usage',
    message: `«${known.slice(0, 100)}» is not the hash of a link.`,
    hint: 'It has 64 digits, 0 to 9 and a to f; the charter and each receipt print it.',
    exitCode: 2,
  });
}
