import { writeFile } from 'node:fs/promises';
import { type AuditReport, audit } from '../audit/audit.ts';
import { startChromium } from '../audit/browser/chromium.ts';
import { LIMITS } from '../audit/limits.ts';
import { registerSource } from '../audit/register-source.ts';
import { htmlReport } from '../audit/report/html.ts';
import { jsonReport } from '../audit/report/json.ts';
import { junitReport } from '../audit/report/junit.ts';
import { textReport } from '../audit/report/text.ts';
import { type Format, formats, settingsOf } from '../audit/settings.ts';
import { type AuditWords, fill, wordsOf } from '../audit/words/words.ts';
import { command, type Result } from '../command.ts';
import type { Effects } from '../effects.ts';
import { CliProblem } from '../problem.ts';

const EXIT_CODES: Readonly<Record<AuditReport['verdict'], number>> = {
  no_difference: 0,
  nothing_to_compare: 0,
  differences: 1,
  incomplete: 2,
};

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
    const settings = settingsOf({ ...options, url, password: options.password ?? effects.env['LUCARNE_PASSWORD'] });
    const words = wordsOf(settings.audit.language);
    const registerFrom = await registerSource(options.register, effects);
    const report = await inBrowser(effects, (browser) =>
      audit(settings.audit, { browser, registerFrom, progress: (says) => effects.err(`${says}…\n`) }),
    );
    return answer(report, words, { ...options, format: settings.format });
  },
});

/** Runs with a browser that ends with the run, or at once when the person wants it to stop. */
async function inBrowser<Value>(
  { env, signal }: Effects,
  run: (browser: Awaited<ReturnType<typeof startChromium>>) => Promise<Value>,
): Promise<Value> {
  const browser = await startChromium(env);
  const stop = (): void => void browser.close();
  signal.addEventListener('abort', stop);
  try {
    return await run(browser);
  } catch (error) {
    signal.throwIfAborted();
    throw error;
  } finally {
    signal.removeEventListener('abort', stop);
    await browser.close();
  }
}

interface Wanted {
  readonly format: Format;
  readonly out: string | undefined;
  readonly draft: string | undefined;
}

async function answer(report: AuditReport, words: AuditWords, { format, out, draft }: Wanted): Promise<Result> {
  const data = jsonReport(report);
  const written = {
    text: () => textReport(report, words),
    json: () => JSON.stringify(data, null, 2),
    junit: () => junitReport(report, words),
    html: () => htmlReport(report, words),
  }[format]();
  if (out !== undefined) await save(out, `${written.trimEnd()}\n`);
  if (draft !== undefined) await save(draft, `${JSON.stringify(report.draft, null, 2)}\n`);
  const drafted = fill(words, words.says.draft_written, {
    count: String(report.draft.entries.length),
    file: draft ?? '',
  });
  const text = [
    out === undefined ? written.trimEnd() : textReport(report, words),
    ...(draft !== undefined && (format === 'text' || out !== undefined) ? [drafted] : []),
    ...(draft === undefined && report.register === null && format === 'text' ? [words.says.draft_hint] : []),
  ].join('\n\n');
  return { data, text, exitCode: EXIT_CODES[report.verdict] };
}

async function save(file: string, text: string): Promise<void> {
  await writeFile(file, text).catch((error) => {
    const message = `${file} cannot be written: ${error instanceof Error ? error.message : error}.`;
    throw new CliProblem({ code: 'not_written', message, hint: 'Name a file in a folder that exists.', exitCode: 2 });
  });
}
