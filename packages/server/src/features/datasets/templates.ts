import { nearestName, problem } from '../../core/problem.ts';
import { CUSTOM_NAME, type TemplateMetadata, templateKeys } from '../../core/templates.ts';
import { datasetProblems } from './problems.ts';

type Value = TemplateMetadata[string];
type Before = TemplateMetadata | undefined;

const MOST_CUSTOM = 100;
const MOST_TEXT = 2000;

/** Reads a change of a template whose names are known: what is not named stays, null and the empty text empty it. */
export function knownTemplate(template: keyof typeof templateKeys) {
  const known = templateKeys[template];
  return (value: unknown, name: string, before: unknown): TemplateMetadata => {
    const read = entriesOf(value, name).map(([key, one]) => {
      const type = Object.hasOwn(known, key) ? known[key] : undefined;
      if (type === undefined) throw unknownName(`${template}.${key}`, template, Object.keys(known));
      return [key, readValue(one, type, `${template}.${key}`)] as const;
    });
    return laidOver(before as Before, read);
  };
}

/** Reads a change of what a publisher names: texts, or lists of words. */
export function customTemplate(value: unknown, name: string, before: unknown): TemplateMetadata {
  const read = entriesOf(value, name).map(([key, one]) => {
    if (!CUSTOM_NAME.test(key)) throw badName(key);
    return [key, Array.isArray(one) ? wordsOf(one, `custom.${key}`) : readValue(one, 'text', `custom.${key}`)] as const;
  });
  const after = laidOver(before as Before, read);
  if (Object.keys(after).length <= MOST_CUSTOM) return after;
  throw invalid(name, `at most ${MOST_CUSTOM} metadata`);
}

function entriesOf(value: unknown, name: string): [string, unknown][] {
  if (value === null) return [];
  if (typeof value === 'object' && !Array.isArray(value)) return Object.entries(value as object);
  throw invalid(name, 'values by name such as {"creator": "…"}');
}

function laidOver(before: Before, change: readonly (readonly [string, Value | null])[]): TemplateMetadata {
  const after = { ...before, ...Object.fromEntries(change) };
  return Object.fromEntries(Object.entries(after).filter((entry): entry is [string, Value] => entry[1] !== null));
}

function readValue(value: unknown, type: 'text' | 'datetime' | 'double', name: string): string | number | null {
  if (value === null || value === '') return null;
  if (type === 'double') {
    const number = typeof value === 'string' ? Number(value.replace(',', '.')) : value;
    if (typeof number === 'number' && Number.isFinite(number)) return number;
    throw invalid(name, 'a number, or null');
  }
  if (typeof value !== 'string' || value.length > MOST_TEXT)
    throw invalid(name, `a text of at most ${MOST_TEXT} characters, or null`);
  return type === 'text' ? value : momentOf(value, name);
}

/** A date alone is its first instant, in UTC. */
function momentOf(text: string, name: string): string {
  const time = Date.parse(text);
  if (/^\d{4}/.test(text) && !Number.isNaN(time)) return new Date(time).toISOString();
  throw invalid(name, 'a date or a date-time such as 2026-11-22, or null');
}

function wordsOf(list: readonly unknown[], name: string): readonly string[] | null {
  const fits = (item: unknown): item is string => typeof item === 'string' && item.length <= 200;
  if (list.length > 100 || !list.every(fits))
    throw invalid(name, 'a list of at most 100 texts of at most 200 characters');
  const words = [...new Set(list.map((item) => item.trim()).filter((item) => item !== ''))];
  return words.length > 0 ? words : null;
}

function unknownName(name: string, template: string, known: readonly string[]) {
  const nearest = nearestName(name.slice(template.length + 1, 100), known);
  return problem(datasetProblems, 'metadata_unknown', {
    name: name.slice(0, 100),
    nearest: nearest === null ? null : `${template}.${nearest}`,
  });
}

function badName(key: string) {
  return invalid(`custom.${key.slice(0, 60)}`, 'named by 1 to 50 of a–z, 0–9, - and _, beginning with a letter');
}

function invalid(name: string, expected: string) {
  return problem(datasetProblems, 'metadata_invalid', { name, expected });
}
