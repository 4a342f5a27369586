import type { Entry, Provider, Question, Recipient, Words } from '@lucarne/cookies';
import { linesOf } from '../../../lib/office/forms.ts';

/** An entry as the fields of a form, and back. The name of a field is its path in the register: `purpose.fr`, `attributes.path`. */

export const languages = ['fr', 'en', 'es'] as const;
export const units = { second: 1, minute: 60, hour: 3600, day: 86_400 } as const;
const mostRecipients = 20;
const spareRecipients = 2;

export type Values = Readonly<Record<string, string>>;
type Typed = (name: string) => string;

/** What the fields of the form hold for an entry that stands. */
export function valuesOf(entry: Entry): Values {
  const { provider, attributes, question, recipients = [] } = entry;
  return {
    label: entry.name ?? entry.pattern ?? '',
    as: entry.pattern === undefined ? 'name' : 'pattern',
    store: entry.store,
    host: entry.host ?? '',
    ...providerValues('provider', provider),
    service: entry.service,
    ...wordValues('serviceTitle', entry.serviceTitle),
    purposeKind: entry.purposeKind,
    ...wordValues('purpose', entry.purpose),
    ...wordValues('explanation', entry.explanation),
    anonymous: entry.anonymous ? 'yes' : 'no',
    party: entry.party,
    ground: entry.ground ?? '',
    ...lifeValues(entry.lifetime_s),
    ...ticks('where', entry.where),
    ...ticks('loads', entry.loads ?? []),
    scripts: (entry.scripts ?? []).join('\n'),
    ...(attributes ? attributeValues(attributes) : {}),
    ...Object.assign({}, ...recipients.map(recipientValues)),
    ...(question ? questionValues(question) : {}),
  };
}

/** What the form begins with for an entry that is not there yet. */
export const newValues: Values = {
  as: 'name',
  store: 'cookie',
  purposeKind: 'other',
  anonymous: 'no',
  party: 'third',
  'lifetime.unit': 'day',
  'where.front': 'on',
  'attributes.secure': 'on',
  'attributes.same_site': 'Lax',
  'attributes.path': '/',
};

const wordValues = (name: string, words: Words): Values =>
  Object.fromEntries(languages.map((language) => [`${name}.${language}`, words[language]]));

const providerValues = (name: string, { name: called, url }: Provider): Values => ({
  [`${name}.name`]: called,
  [`${name}.url`]: url,
});

const ticks = (name: string, on: readonly string[]): Values =>
  Object.fromEntries(on.map((one) => [`${name}.${one}`, 'on']));

const ticked = (name: string, values: Values): readonly string[] =>
  Object.keys(values).flatMap((field) => (field.startsWith(`${name}.`) ? [field.slice(name.length + 1)] : []));

/** In the largest unit that says it exactly. */
function lifeValues(seconds: number | null): Values {
  if (seconds === null) return { 'lifetime.unit': 'none' };
  const [unit, length] = Object.entries(units).findLast(([, length]) => seconds % length === 0) ?? ['second', 1];
  return { 'lifetime.count': String(seconds / length), 'lifetime.unit': unit };
}

function attributeValues(attributes: NonNullable<Entry['attributes']>): Values {
  const { secure, http_only, partitioned = false, same_site, path } = attributes;
  const on = Object.entries({ secure, http_only, partitioned }).flatMap(([name, holds]) => (holds ? [name] : []));
  return { ...ticks('attributes', on), 'attributes.same_site': same_site, 'attributes.path': path };
}

function recipientValues(recipient: Recipient, at: number): Values {
  const name = `recipients[${at}]`;
  return { ...providerValues(name, recipient), ...(recipient.ownEnds ? { [`${name}.ownEnds`]: 'on' } : {}) };
}

const questionValues = ({ key, title, sentence }: Question): Values => ({
  'question.key': key,
  ...wordValues('question.title', title),
  ...wordValues('question.sentence', sentence),
});

/** The ranks of the lines for recipients: those that are filled, and some empty ones. */
export function recipientRows(values: Values): readonly number[] {
  const filled = Object.keys(values).flatMap((name) => {
    const [, rank] = /^recipients\[(\d+)\]\.(?:name|url)$/.exec(name) ?? [];
    return rank && values[name] ? [Number(rank) + 1] : [];
  });
  return [...Array(Math.min(mostRecipients, Math.max(0, ...filled) + spareRecipients)).keys()];
}

/** The entry that the form says, with nothing judged yet. A known question whose words were left empty keeps its words. */
export function entryOf(values: Values, questions: readonly Question[]): Record<string, unknown> {
  const typed = typedIn(values);
  const store = typed('store');
  const host = typed('host');
  const recipients = recipientsOf(typed, values);
  const question = questionOf(typed, questions);
  const scripts = linesOf(typed('scripts'));
  return {
    [typed('as') === 'pattern' ? 'pattern' : 'name']: typed('label'),
    store,
    ...providerAndWords(typed),
    service: typed('service'),
    where: ticked('where', values),
    purposeKind: typed('purposeKind'),
    anonymous: typed('anonymous') === 'yes',
    party: typed('party'),
    lifetime_s: lifeOf(typed),
    attributes: store === 'cookie' ? attributesOf(typed, values) : null,
    ground: typed('ground') || null,
    ...(recipients.length > 0 ? { recipients } : {}),
    ...(question ? { question } : {}),
    ...(host ? { host } : {}),
    ...(store === 'host' ? { loads: ticked('loads', values) } : {}),
    ...(scripts.length > 0 ? { scripts } : {}),
  };
}

/** What was typed into a field, without blanks around it; browsers end the lines of a text with two characters. */
export const typedIn =
  (values: Values): Typed =>
  (name) =>
    (values[name] ?? '').replaceAll('\r\n', '\n').trim();

/** A built-in entry with the provider and the words of the form: all else is fixed. */
export function reworded(entry: Entry, values: Values): Record<string, unknown> {
  return { ...entry, ...providerAndWords(typedIn(values)) };
}

function providerAndWords(typed: Typed) {
  return {
    provider: { name: typed('provider.name'), url: typed('provider.url') },
    serviceTitle: wordsOf(typed, 'serviceTitle'),
    purpose: wordsOf(typed, 'purpose'),
    explanation: wordsOf(typed, 'explanation'),
  };
}

/** A text in each language, as it was typed. */
export const wordsOf = (typed: Typed, name: string): Record<string, string> =>
  Object.fromEntries(languages.map((language) => [language, typed(`${name}.${language}`)]));

/** Null for a session's life; what is no number stays as it was typed, for the register to refuse. */
function lifeOf(typed: Typed): number | string | null {
  const unit = typed('lifetime.unit');
  const count = typed('lifetime.count');
  if (unit === 'none' || count === '') return null;
  const length = unit in units ? units[unit as keyof typeof units] : 1;
  return /^\d{1,9}$/.test(count) ? Number(count) * length : count;
}

function attributesOf(typed: Typed, values: Values) {
  const on = (name: string): boolean => `attributes.${name}` in values;
  return {
    secure: on('secure'),
    http_only: on('http_only'),
    same_site: typed('attributes.same_site'),
    path: typed('attributes.path'),
    ...(on('partitioned') ? { partitioned: true } : {}),
  };
}

function recipientsOf(typed: Typed, values: Values) {
  return [...Array(mostRecipients).keys()].flatMap((at) => {
    const [name, url] = [typed(`recipients[${at}].name`), typed(`recipients[${at}].url`)];
    return name || url ? [{ name, url, ownEnds: `recipients[${at}].ownEnds` in values }] : [];
  });
}

function questionOf(typed: Typed, questions: readonly Question[]) {
  const key = typed('question.key');
  const [title, sentence] = [wordsOf(typed, 'question.title'), wordsOf(typed, 'question.sentence')];
  const empty = [...Object.values(title), ...Object.values(sentence)].every((text) => text === '');
  if (key === '' && empty) return null;
  const known = questions.find((question) => question.key === key);
  return known && empty ? known : { key, title, sentence };
}
