import { questionsOf } from '../choice/questions.ts';
import { builtInNames } from '../register/built-in.ts';
import type { Entry, Register } from '../register/register.ts';
import { kinds } from '../register/rule.ts';
import type { Language, Words } from '../words.ts';
import { charterWords } from './languages.ts';
import { purposeBlocks } from './providers.ts';
import { groupOf, rowOf } from './rows.ts';
import { type Charter, type CharterBlock, platformColumns } from './tree.ts';
import type { CharterWords, EvidenceInWords, Group } from './words.ts';

export interface CharterSettings {
  readonly language: Language;
  /** The portal's own address as the visitor knows it, e.g. `data.example.fr`. */
  readonly address: string;
  /** Of the register: see `hashOf`. */
  readonly hash: string;
  /** The portal's own words in place of the first paragraph. */
  readonly wording?: { readonly why?: Words };
  /** The head of the portal's chain of evidence. */
  readonly evidence?: CharterEvidence;
}

/** The head of the chain that keeps each version of register and charter, and whose word its time is. */
export interface CharterEvidence {
  /** SHA-256 of the newest link. */
  readonly head: string;
  /** ISO 8601. */
  readonly time: string;
  /** The time-stamping service (RFC 3161); null when the time is the server's own word. */
  readonly stampedBy: string | null;
}

/** The charter of a register, as data to be drawn: what the visitor is told is what the door enforces. */
export function charter(register: Register, settings: CharterSettings): Charter {
  const { language, hash } = settings;
  const words = charterWords[language];
  const blocks = [
    ...introduction(words, settings),
    ...kindsOfCookies(words),
    ...platform(register, words, settings),
    ...choice(register, words),
    ...origin(register, words, settings),
  ];
  const { version, date } = register;
  return { language, title: words.title, blocks, version, date, hash };
}

const heading = (id: string, level: 2 | 3, text: string): CharterBlock => ({ kind: 'heading', id, level, text });
const paragraph = (id: string, text: string): CharterBlock => ({ kind: 'paragraph', id, text });

function introduction({ why, cookie }: CharterWords, { language, wording }: CharterSettings): readonly CharterBlock[] {
  return [
    heading('why', 2, why.heading),
    paragraph('why-text', wording?.why?.[language] ?? why.text),
    heading('cookie', 2, cookie.heading),
    paragraph('cookie-text', cookie.text),
    { kind: 'list', id: 'cookie-examples', items: cookie.examples },
  ];
}

function kindsOfCookies({ kinds: words }: CharterWords): readonly CharterBlock[] {
  const rows = kinds.map((of) => ({ of, cells: words.rows[of] }));
  return [
    heading('kinds', 2, words.heading),
    { kind: 'kinds', id: 'kinds-table', caption: words.caption, columns: words.columns, rows },
  ];
}

function platform(register: Register, words: CharterWords, settings: CharterSettings): readonly CharterBlock[] {
  const { text, reading } = words.platform;
  return [
    heading('platform', 2, words.platform.heading(settings.address)),
    paragraph('platform-text', readingLeavesNothing(register) ? `${text} ${reading}` : text),
    ...(['functional', 'statistics', 'asked'] as const).flatMap((group) => table(register, group, words, settings)),
  ];
}

/** An exempt entry that an administrator added may be kept for somebody who only reads: an audience tool's cookie is. */
function readingLeavesNothing({ entries }: Register): boolean {
  const own: readonly string[] = builtInNames;
  const kept = ({ store }: Entry) => store !== 'host' && store !== 'none';
  return entries.every((entry) => groupOf(entry) === 'asked' || !kept(entry) || own.includes(entry.name ?? ''));
}

function table(
  register: Register,
  group: Group,
  words: CharterWords,
  { language }: CharterSettings,
): readonly CharterBlock[] {
  const entries = register.entries.filter((entry) => groupOf(entry) === group);
  if (entries.length === 0) return [];
  const title = words.platform.groups[group];
  const columns = platformColumns.map((of) => ({ of, text: words.platform.columns[of] }));
  const rows = entries.map((entry) => rowOf(entry, language, words));
  const counted = entries.some((entry) => entry.name === 'anonymous_statistics');
  return [
    heading(group, 3, title.heading),
    ...(counted ? [paragraph('statistics-text', words.counting)] : []),
    { kind: 'platform', id: `${group}-table`, caption: title.caption, columns, rows },
    ...(group === 'asked' ? purposeBlocks(register, words, language) : []),
  ];
}

function choice(register: Register, { choice: words, signal }: CharterWords): readonly CharterBlock[] {
  const asks = questionsOf(register).length > 0;
  const objects = register.entries.some((entry) => groupOf(entry) === 'statistics');
  return [
    heading('choice', 2, words.heading),
    ...(asks
      ? [
          paragraph('choice-ask', words.ask),
          paragraph('choice-once', words.once),
          paragraph('choice-withdraw', words.withdraw),
        ]
      : [paragraph('choice-no-banner', words.noBanner)]),
    ...(objects ? [paragraph('choice-object', words.object)] : []),
    paragraph('choice-keep', words.keep),
    ...(asks ? [paragraph('choice-again', words.again), paragraph('choice-account', words.account)] : []),
    heading('signal', 3, signal.heading),
    paragraph('signal-text', asks ? signal.asked : signal.exempt),
  ];
}

function origin(
  register: Register,
  { register: words }: CharterWords,
  { language, hash, evidence }: CharterSettings,
): readonly CharterBlock[] {
  const date = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' });
  const edition = { version: register.version, date: date.format(new Date(register.date)), hash };
  return [
    heading('register', 2, words.heading),
    paragraph('register-text', words.text(edition)),
    paragraph('register-door', words.door),
    ...(evidence ? [paragraph('register-evidence', words.evidence(inWords(evidence, language)))] : []),
  ];
}

/** The time of the evidence, in UTC, so that everybody reads the same one. */
function inWords({ head, time, stampedBy }: CharterEvidence, language: Language): EvidenceInWords {
  const format = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'medium', timeZone: 'UTC' });
  return { head, time: format.format(new Date(time)), stampedBy };
}
