import type { LocalText, Metadata } from '../../core/dataset.ts';
import { nearestName, type Problem, problem } from '../../core/problem.ts';
import { templateKeys } from '../../core/templates.ts';
import { cleanHtml } from './html.ts';
import { datasetProblems } from './problems.ts';
import { customTemplate, knownTemplate } from './templates.ts';

/** What a new dataset says of itself before anyone has written anything. */
export function emptyMetadata(title: LocalText): Metadata {
  return {
    title,
    description: {},
    theme: [],
    keyword: [],
    license: null,
    license_url: null,
    publisher: null,
    attributions: [],
    references: null,
    language: null,
    territory: [],
    update_frequency: null,
    modified: null,
  };
}

type Reader = (value: unknown, name: string, before: unknown) => unknown;

/** How each part of the metadata is read; the list of what may be said. */
const READERS: { readonly [Name in Exclude<keyof Metadata, 'made_by'>]: Reader } = {
  title: localText(500),
  description: (value, name) => mapText(localText(100_000)(value, name), cleanHtml),
  theme: words(50, 200),
  keyword: words(100, 200),
  license: word(200),
  license_url: address,
  publisher: word(300),
  attributions: words(50, 500),
  references: word(2000),
  language: word(20),
  territory: words(100, 200),
  update_frequency: word(200),
  modified: moment,
  modified_updates_on_metadata_change: flag,
  timezone: zone,
  geographic_reference: words(100, 200),
  dcat: knownTemplate('dcat'),
  inspire: knownTemplate('inspire'),
  custom: customTemplate,
};

/** Checks a partial change and lays it over what stands. Unknown names and wrong shapes are problems that name them. */
export function changeMetadata(before: Metadata, change: Readonly<Record<string, unknown>>): Metadata {
  const read = Object.entries(change).map(([name, value]) => {
    const reader = READERS[name as keyof typeof READERS] as Reader | undefined;
    if (!reader || !Object.hasOwn(READERS, name)) {
      const nearest = Object.hasOwn(templateKeys.dcat, name) ? `dcat.${name}` : nearestName(name, Object.keys(READERS));
      throw problem(datasetProblems, 'metadata_unknown', { name: name.slice(0, 100), nearest });
    }
    return [name, reader(value, name, before[name as keyof Metadata])] as const;
  });
  return { ...before, ...Object.fromEntries(read) };
}

function localText(most: number) {
  return (value: unknown, name: string): LocalText => {
    const texts = typeof value === 'string' ? { fr: value } : value;
    if (!isRecord(texts)) throw invalid(name, 'a text, or texts by language such as {"fr": "…"}');
    for (const [language, text] of Object.entries(texts)) {
      if (!/^[a-z]{2}$/.test(language)) throw invalid(name, 'texts by language of two letters');
      if (typeof text !== 'string' || text.length > most) throw invalid(name, `texts of at most ${most} characters`);
    }
    return Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== '')) as LocalText;
  };
}

function word(most: number) {
  return (value: unknown, name: string): string | null => {
    if (value === null || value === '') return null;
    if (typeof value === 'string' && value.length <= most) return value;
    throw invalid(name, `a text of at most ${most} characters, or null`);
  };
}

function words(count: number, most: number) {
  return (value: unknown, name: string): readonly string[] => {
    const list = value === null ? [] : value;
    const fits = (item: unknown): item is string => typeof item === 'string' && item.length <= most;
    if (!Array.isArray(list) || list.length > count || !list.every(fits)) {
      throw invalid(name, `a list of at most ${count} texts of at most ${most} characters`);
    }
    return [...new Set(list.map((item) => item.trim()).filter((item) => item !== ''))];
  };
}

function address(value: unknown, name: string): string | null {
  const text = word(2000)(value, name);
  if (text === null || /^https?:\/\//.test(text)) return text;
  throw invalid(name, 'an address that begins with https:// or http://');
}

function moment(value: unknown, name: string): string | null {
  const text = word(40)(value, name);
  if (text === null || !Number.isNaN(Date.parse(text))) return text;
  throw invalid(name, 'a date-time such as 2026-11-22T10:00:00+01:00, or null');
}

function flag(value: unknown, name: string): boolean {
  if (typeof value === 'boolean') return value;
  throw invalid(name, 'true or false');
}

function zone(value: unknown, name: string): string | null {
  const text = word(60)(value, name);
  if (text === null || (/^[A-Za-z]/.test(text) && isZone(text))) return text;
  throw invalid(name, 'a time zone name such as Europe/Paris, or null');
}

function isZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

function mapText(text: unknown, change: (one: string) => string): LocalText {
  return Object.fromEntries(Object.entries(text as LocalText).map(([language, one]) => [language, change(one)]));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function invalid(name: string, expected: string): Problem {
  return problem(datasetProblems, 'metadata_invalid', { name, expected });
}
