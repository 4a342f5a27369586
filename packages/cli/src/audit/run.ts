import { writeFile } from 'node:fs/promises';
import type { Result } from '../command.ts';
import type { Effects } from '../effects.ts';
import { CliProblem } from '../problem.ts';
import { type AuditReport, audit } from './audit.ts';
import { type Chromium, startProfiles } from './browser/chromium.ts';
import { registerSource } from './register-source.ts';
import { htmlReport } from './report/html.ts';
import { jsonReport } from './report/json.ts';
import { junitReport } from './report/junit.ts';
import { textReport } from './report/text.ts';
import { type Format, type Given, settingsOf } from './settings.ts';
import { type AuditWords, fill, wordsOf } from './words/words.ts';

const EXIT_CODES: Readonly<Record<AuditReport['verdict'], number>> = {
  no_difference: 0,
  nothing_to_compare: 0,
  differences: 1,
  incomplete: 2,
};

export interface AuditOptions extends Given {
  readonly register: string | undefined;
  readonly out: string | undefined;
  readonly draft: string | undefined;
}

/** What `lucarne cookies audit` does, loaded only when it is asked for. */
export async function runAudit(options: AuditOptions, effects: Effects): Promise<Result> {
  const settings = settingsOf(options);
  const registerFrom = await registerSource(options.register, effects);
  const progress = (says: string): void => effects.err(`${says}…\n`);
  const report = await inBrowser(effects, (browser) => audit(settings.audit, { browser, registerFrom, progress }));
  const files = await written(report, wordsOf(settings.audit.language), settings.format, options);
  return { data: jsonReport(report), text: files, exitCode: EXIT_CODES[report.verdict] };
}

/** Runs with a browser that ends with the run, or at once when the person wants it to stop. */
async function inBrowser<Value>({ env, signal }: Effects, run: (browser: Chromium) => Promise<Value>): Promise<Value> {
  signal.throwIfAborted();
  const browser = await startProfiles(env);
  const stop = (): void => void browser.close();
  signal.addEventListener('abort', stop);
  try {
    const value = await run(browser);
    signal.throwIfAborted();
    return value;
  } catch (error) {
    signal.throwIfAborted();
    throw error;
  } finally {
    signal.removeEventListener('abort', stop);
    await browser.close();
  }
}

type Write = (report: AuditReport, words: AuditWords) => string;

const WRITE: Readonly<Record<Format, Write>> = {
  text: textReport,
  json: (report) => JSON.stringify(jsonReport(report), null, 2),
  junit: junitReport,
  html: htmlReport,
};

/** Writes the files that were asked for. Answers what the terminal shows: the report itself, or a text when it went to a file. */
async function written(
  report: AuditReport,
  words: AuditWords,
  format: Format,
  { out, draft }: AuditOptions,
): Promise<string> {
  const text = WRITE[format](report, words).trimEnd();
  if (out !== undefined) await save(out, `${text}\n`);
  if (draft !== undefined) await save(draft, `${JSON.stringify(report.draft, null, 2)}\n`);
  if (out === undefined && format !== 'text') return text;
  const { entries } = report.draft;
  const says = [
    ...(draft === undefined
      ? []
      : [fill(words, words.says.draft_written, { count: `${entries.length}`, file: draft })]),
    ...(draft === undefined && report.register === null ? [words.says.draft_hint] : []),
  ];
  return [textReport(report, words), ...says].join('\n\n');
}

async function save(file: string, text: string): Promise<void> {
  await writeFile(file, text).catch((error) => {
    const message = `${file} cannot be written: ${error instanceof Error ? error.message : error}.`;
    throw new CliProblem({ code: 'not_written', message, hint: 'Name a file in a folder that exists.', exitCode: 2 });
  });
}
