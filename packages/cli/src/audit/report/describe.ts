import type { AuditReport } from '../audit.ts';
import { shortLife } from '../duration.ts';
import type { SeenCookie, StateSeen } from '../model.ts';
import { type AuditWords, fill, inWords } from '../words/words.ts';

/** The report's first sentence: what, when, how much. */
export function headOf(report: AuditReport, words: AuditWords): string {
  const date = new Date(report.time).toLocaleDateString(words.language, { dateStyle: 'long', timeZone: 'UTC' });
  return fill(words, words.says.head, {
    url: report.url,
    date,
    pages: String(report.pages.length),
    states: String(report.states.filter(({ notRun }) => notRun === null).length),
    browser: report.browser,
  });
}

/** Which register it was compared with. */
export function registerLine({ register }: AuditReport, words: AuditWords): string {
  if (register === null) return words.says.register_none;
  const { source, version, entries, address } = register;
  return fill(words, words.says[`register_${source}`], {
    version: String(version ?? '–'),
    count: String(entries.length),
    address,
  });
}

/** How long a cookie was given, or how long it still had. */
export function lifeOf({ asked_s, lifetime_s }: SeenCookie, words: AuditWords): string {
  const life = asked_s ?? lifetime_s;
  return inWords(words, life === null ? 'session' : shortLife(life));
}

/** A cookie's attributes as a header writes them. */
export function attributesOf(cookie: SeenCookie): string {
  const { secure, http_only, same_site, path, partitioned } = cookie;
  return [
    ...(secure ? ['Secure'] : []),
    ...(http_only ? ['HttpOnly'] : []),
    ...(same_site === 'unset' ? [] : [`SameSite=${same_site}`]),
    `Path=${path}`,
    ...(partitioned ? ['Partitioned'] : []),
  ].join('; ');
}

/** How many of each were seen in a state, in the order of the columns. */
export const countsOf = ({ pages, seen }: StateSeen): readonly number[] => [
  pages.filter(({ status }) => status !== null).length,
  seen.cookies.length,
  seen.keys.length,
  seen.hosts.length,
];

/** What stood in the way of pages, each once. */
export function pagesInTheWay({ states }: AuditReport, words: AuditWords): readonly string[] {
  const notes = states.flatMap(({ pages }) =>
    pages.flatMap(({ url, note }) => (note === null ? [] : [`${url} – ${words.visits[note]}`])),
  );
  return [...new Set(notes)];
}
