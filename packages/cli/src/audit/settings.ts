import { CliProblem } from '../problem.ts';
import { LIMITS } from './limits.ts';
import type { AuditSettings } from './walk/settings.ts';

export const formats = ['text', 'json', 'junit', 'html'] as const;
export type Format = (typeof formats)[number];

export interface Given {
  readonly url: string;
  readonly pages: string | undefined;
  readonly page: readonly string[];
  readonly email: string | undefined;
  readonly password: string | undefined;
  readonly language: string | undefined;
  readonly report: string | undefined;
  readonly insecure: boolean;
}

/** What the options ask for, checked before anything starts. */
export function settingsOf(given: Given): { readonly audit: AuditSettings; readonly format: Format } {
  const { url, door } = addressOf(given.url);
  const audit = {
    url,
    door,
    pages: pagesOf(given.pages),
    paths: pathsOf(given.page, url),
    language: languageOf(given.language),
    account: accountOf(given),
    insecure: given.insecure,
    deadline: Date.now() + LIMITS.whole,
  };
  return { audit, format: formatOf(given.report) };
}

function wrong(message: string, hint: string): CliProblem {
  return new CliProblem({ code: 'usage', message, hint, exitCode: 2 });
}

/** A name and a password in the address open its door; they stand in no report. */
function addressOf(text: string): Pick<AuditSettings, 'url' | 'door'> {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || !/^https?:$/.test(url.protocol)) {
    throw wrong(
      `«${text.slice(0, 200)}» is not the address of a site.`,
      'Write it in full, e.g. https://data.example.fr.',
    );
  }
  const { username, password } = url;
  const door =
    username === '' ? null : { username: decodeURIComponent(username), password: decodeURIComponent(password) };
  url.username = '';
  url.password = '';
  url.hash = '';
  return { url: url.href, door };
}

function pagesOf(text: string | undefined): number {
  const count = text === undefined ? LIMITS.pages : Number(text);
  if (Number.isInteger(count) && count >= 1 && count <= LIMITS.mostPages) return count;
  throw wrong(`--pages ${text}: that is no number of pages.`, `Write a number from 1 to ${LIMITS.mostPages}.`);
}

function pathsOf(paths: readonly string[], url: string): readonly string[] {
  const { origin } = new URL(url);
  if (paths.length > LIMITS.mostPages) throw wrong('--page: too many pages.', `At most ${LIMITS.mostPages}.`);
  for (const path of paths) {
    if (!URL.canParse(path, url) || new URL(path, url).origin !== origin) {
      throw wrong(`--page ${path}: that is no page of ${origin}.`, 'Write its path, e.g. --page /explore/.');
    }
  }
  return paths;
}

function languageOf(text = 'en'): string {
  if (/^[a-z]{2,3}(-[A-Za-z]{2})?$/.test(text)) return text;
  throw wrong(`--language ${text}: that is no code of a language.`, 'Write e.g. fr, en or es.');
}

function accountOf({ email, password }: Given): AuditSettings['account'] {
  if (email === undefined) return null;
  if (password !== undefined) return { email, password };
  throw wrong('--email needs a password.', 'Give it with --password, or by LUCARNE_PASSWORD.');
}

function formatOf(text = 'text'): Format {
  const format = formats.find((known) => known === text);
  if (format !== undefined) return format;
  throw wrong(`--report ${text}: there is no such report.`, `There are: ${formats.join(', ')}.`);
}
