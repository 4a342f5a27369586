import { CliProblem } from '../../problem.ts';

const REASONS: readonly (readonly [RegExp, code: string, says: string, hint: string])[] = [
  [
    /ERR_CERT|ERR_SSL/,
    'bad_certificate',
    'has a certificate that browsers refuse',
    'Visitors are stopped there too. For a test server: --insecure.',
  ],
  [/ERR_NAME_NOT_RESOLVED/, 'no_such_host', 'is not a name that can be found', 'Look at the address.'],
  [
    /ERR_CONNECTION|ERR_ADDRESS|ERR_TIMED_OUT|ERR_EMPTY_RESPONSE|ERR_SOCKET/,
    'not_reachable',
    'does not answer',
    'Is it running, and can this machine reach it?',
  ],
  [/ERR_TOO_MANY_REDIRECTS/, 'not_reachable', 'redirects without end', 'Give the address that it should lead to.'],
  [/Download is starting|ERR_ABORTED/, 'no_page', 'is a file, not a page', 'Give the address of a page.'],
];

/** Why nothing could be audited: exit code 2. */
export class CouldNotAudit extends CliProblem {
  static from(url: string, error: unknown): CouldNotAudit {
    const text = error instanceof Error ? error.message : String(error);
    const reason = (text.split('\n')[0] ?? '').replace(/^page\.goto: /, '').replace(/ at https?:\S+$/, '');
    const known = REASONS.find(([form]) => form.test(text));
    const [, code, says, hint] = known ?? [null, 'not_reachable', 'could not be opened', 'Look at the address.'];
    return new CouldNotAudit({ code, message: `${url} ${says} (${reason}).`, hint, exitCode: 2 });
  }

  static status(url: string, status: number): CouldNotAudit {
    const message = `${url} answers ${status}: there is no page to audit.`;
    return new CouldNotAudit({ code: 'no_page', message, hint: 'Give the address of a page.', exitCode: 2 });
  }
}
