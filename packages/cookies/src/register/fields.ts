import { isDay, isKey } from '../values.ts';
import { languages } from '../words.ts';
import { type Check, flag, listOf, must, object, oneOf, orNull, shaped, someOf, text } from './checks.ts';
import { isHost } from './match.ts';
import { type Entry, grounds, loads, parties, places, purposeKinds, stores } from './register.ts';

export const mostEntries = 200;
/** So that a choice about all of them fits in one cookie. */
export const mostQuestions = 32;

const words: Check = object(Object.fromEntries(languages.map((language) => [language, text(1000)])));
const address = shaped('an address that begins with https:// or http://, or with / on the portal itself', (value) => {
  return value.length <= 500 && /^(https?:\/\/[^\s"'<>\\]+|\/(?!\/)[^\s"'<>\\]*)$/.test(value);
});
const provider = { name: text(200), url: address };
const key = shaped('1 to 40 of a-z, 0-9, _ . -', isKey);
const whole = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 1;

type EntryField = keyof Entry;

const entryFields: Readonly<Record<EntryField, Check>> = {
  name: text(255),
  pattern: text(255),
  store: oneOf(stores),
  provider: object(provider),
  service: key,
  serviceTitle: words,
  where: someOf(places),
  purposeKind: oneOf(purposeKinds),
  purpose: words,
  explanation: words,
  anonymous: flag,
  party: oneOf(parties),
  lifetime_s: orNull(must('a whole number of seconds, or null', whole)),
  attributes: orNull(
    object(
      {
        secure: flag,
        http_only: flag,
        same_site: oneOf(['Lax', 'Strict', 'None']),
        path: shaped('a path that begins with /', (value) => /^\/[\x21-\x3a\x3c-\x7e]{0,254}$/.test(value)),
        partitioned: flag,
      },
      ['partitioned'],
    ),
  ),
  ground: orNull(oneOf(grounds)),
  recipients: listOf(20, object({ ...provider, ownEnds: flag })),
  question: object({ key, title: words, sentence: words }),
  host: shaped('a host in lower case, with or without a port', isHost),
  loads: someOf(loads),
  scripts: listOf(5, address),
};

const optional: readonly EntryField[] = ['name', 'pattern', 'recipients', 'question', 'host', 'loads', 'scripts'];

/** The shape of one entry, each field by itself. What fields say together is in `rules.ts`. */
export const entryShape: Check = object(entryFields, optional);

/** The shape of what stands around the entries. */
export const registerShape: Check = object({
  portal: shaped('a slug of a-z, 0-9 and -', (value) => /^[a-z0-9][a-z0-9-]{0,62}$/.test(value)),
  version: must('a whole number from 1', whole),
  date: shaped('a day, YYYY-MM-DD', isDay),
  entries: must(`a list of at most ${mostEntries} entries`, (value) => {
    return Array.isArray(value) && value.length <= mostEntries;
  }),
});
