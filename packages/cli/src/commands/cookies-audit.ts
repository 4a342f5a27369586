import { LIMITS } from '../audit/limits.ts';
import { formats } from '../audit/settings.ts';
import { command } from '../command.ts';

export const auditCookies = command({
  name: 'cookies audit',
  summary: 'Walks a site in a real browser, in every state of consent, and compares it with its register of cookies',
  positionals: ['URL'],
  options: {
    register: {
      value: 'WHERE',
      help: "a file, an address, or none (the site's own /.well-known/cookies.json)",
    },
    pages: { value: 'N', help: `how many pages at most in each state (${LIMITS.pages}, at most ${LIMITS.mostPages})` },
    page: { value: 'PATH', multiple: true, help: 'a page to walk, besides the first one; these pages and no other' },
    email: { value: 'EMAIL', help: 'an account of the site, to walk it signed in as well' },
    password: { value: 'WORDS', help: 'its password (LUCARNE_PASSWORD)' },
    language: { value: 'CODE', help: "the visitor's language, and the report's: fr, en or es (en)" },
    report: { value: 'FORMAT', help: `${formats.join(', ')} (text)` },
    out: { value: 'FILE', help: 'writes the report there, and a short text here' },
    draft: { value: 'FILE', help: 'writes a register of what was seen, for a person to complete' },
    insecure: { help: 'accepts a certificate that browsers refuse, for test servers' },
  },
  notes: [
    'It needs Chromium or Chrome on this machine, and no key. It sends nothing but what a visitor sends.',
    'Exit code 0: no difference. 1: differences. 2: it could not be audited, or not all that was asked for.',
    'A banner is answered when it is one of a usual manager, or when the words of its buttons are clear.',
    'Example: lucarne cookies audit https://data.example.fr --report html --out audit.html',
  ],
  async run({ options, positionals: [url = ''] }, effects) {
    const { runAudit } = await import('../audit/run.ts');
    return runAudit({ ...options, url, password: options.password ?? effects.env['LUCARNE_PASSWORD'] }, effects);
  },
});
