import { createHash } from 'node:crypto';
import type { Entry, EntryAttributes, RegisterRead } from './model.ts';

/** Larger is no register. */
export const LONGEST_REGISTER = 5_000_000;
const MOST_ENTRIES = 5_000;
const LONGEST_NAME = 300;
const STORES = ['cookie', 'local', 'session', 'indexeddb', 'cache', 'host', 'none'];

/** A register that cannot be read: where, and what it must be. */
export class UnreadableRegister extends Error {
  override readonly name = 'UnreadableRegister';
}

/** Reads a register: the document of `/.well-known/cookies.json`, an exported register, or a draft of this command. */
export function readRegister(text: string, from: Pick<RegisterRead, 'source' | 'address'>): RegisterRead {
  const document = parsed(text);
  const entries = document['entries'];
  if (!Array.isArray(entries)) throw new UnreadableRegister('entries must be a list');
  if (entries.length > MOST_ENTRIES) throw new UnreadableRegister(`entries: at most ${MOST_ENTRIES}`);
  const hash = typeof document['hash'] === 'string' ? document['hash'] : null;
  return {
    ...from,
    version: typeof document['version'] === 'number' ? document['version'] : null,
    hash,
    realHash: hash !== null && document['schema'] === 'lucarne-cookies/1' ? hashOf(document) : null,
    entries: entries.map((entry, index) => readEntry(entry, `entries[${index}]`)),
  };
}

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function parsed(text: string): Fields {
  if (text.length > LONGEST_REGISTER) throw new UnreadableRegister(`it is longer than ${LONGEST_REGISTER} characters`);
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch (error) {
    throw new UnreadableRegister(`it is not JSON: ${error instanceof Error ? error.message : error}`);
  }
  if (!isFields(document)) throw new UnreadableRegister('it must be an object with a list of entries');
  return document;
}

function readEntry(value: unknown, at: string): Entry {
  if (!isFields(value)) throw new UnreadableRegister(`${at} must be an object`);
  const { name, pattern, store } = value;
  const label = name ?? pattern;
  if (typeof label !== 'string' || label === '' || label.length > LONGEST_NAME) {
    throw new UnreadableRegister(`${at} needs a name or a pattern of 1 to ${LONGEST_NAME} characters`);
  }
  if (typeof store !== 'string' || !STORES.includes(store)) {
    throw new UnreadableRegister(`${at}.store must be one of ${STORES.join(', ')}`);
  }
  return {
    label,
    isPattern: name === undefined || name === null,
    store,
    provider: textAt(value['provider'], 'name') ?? '',
    party: value['party'] === 'first' || value['party'] === 'third' ? value['party'] : null,
    where: Array.isArray(value['where']) ? value['where'].map(String) : [],
    lifetime_s: lifetimeOf(value['lifetime_s'], at),
    attributes: attributesOf(value['attributes'], at),
    consent: consentOf(value, at),
    question: typeof value['question'] === 'string' ? value['question'] : textAt(value['question'], 'key'),
    host: typeof value['host'] === 'string' ? value['host'] : null,
  };
}

function textAt(value: unknown, field: string): string | null {
  const text = isFields(value) ? value[field] : null;
  return typeof text === 'string' ? text : null;
}

function lifetimeOf(value: unknown, at: string): number | null {
  if (value === null || value === undefined) return null;
  if (typeof value === 'number' && Number.isFinite(value) && value >= 0) return value;
  throw new UnreadableRegister(`${at}.lifetime_s must be a number of seconds, or null`);
}

function attributesOf(value: unknown, at: string): EntryAttributes | null {
  if (value === null || value === undefined) return null;
  if (!isFields(value)) throw new UnreadableRegister(`${at}.attributes must be an object, or null`);
  return {
    secure: value['secure'] === true,
    http_only: value['http_only'] === true,
    same_site: typeof value['same_site'] === 'string' ? value['same_site'] : 'unset',
    path: typeof value['path'] === 'string' ? value['path'] : '/',
    partitioned: value['partitioned'] === true,
  };
}

/** An exported register says the ground of an exemption and leaves the verdict to its readers: no ground, or a recipient's own ends, is asked. */
function consentOf(entry: Fields, at: string): Entry['consent'] {
  const { consent, ground, recipients } = entry;
  if (consent === 'exempt' || consent === 'asked') return consent;
  if (consent !== undefined) throw new UnreadableRegister(`${at}.consent must be exempt or asked`);
  const ownEnds = Array.isArray(recipients) && recipients.some((one) => isFields(one) && one['ownEnds'] === true);
  return typeof ground === 'string' && !ownEnds ? 'exempt' : 'asked';
}

/** SHA-256 of the document without its hash, keys sorted, no spaces: anyone can do it again. */
function hashOf({ hash: _, ...rest }: Fields): string {
  return createHash('sha256').update(canonical(rest)).digest('hex');
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (!isFields(value)) return JSON.stringify(value);
  const members = Object.keys(value)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`);
  return `{${members.join(',')}}`;
}
