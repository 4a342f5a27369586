import type { FacetRequest, FacetSort } from '../facets.ts';
import { unexpected } from '../problems.ts';
import { readTokens, type Token } from './tokens.ts';

/** The `facet=` parameter → what is asked for: a name, or `facet(name="f", disjunctive=true, sort="-count", limit=10…)`. */
export const readFacet = (text: string): FacetRequest => {
  const name = text.trim();
  if (!/^facet\s*\(/i.test(name)) return { name: /^`.*`$/su.test(name) ? name.slice(1, -1) : name };
  const settings = readSettings(text);
  const hierarchical = settings.get('hierarchical')?.value;
  const separator = settings.get('separator')?.value;
  const disjunctive = settings.get('disjunctive')?.value;
  const sort = settings.get('sort');
  const limit = settings.get('limit');
  return {
    name: settings.get('name')?.value ?? '',
    ...(disjunctive === undefined ? {} : { disjunctive: isTrue(disjunctive) }),
    ...(hierarchical === undefined && separator === undefined
      ? {}
      : { hierarchical: isTrue(hierarchical ?? 'true') ? (separator ?? '/') : false }),
    ...(sort === undefined ? {} : { sort: readSort(text, sort) }),
    ...(limit === undefined ? {} : { limit: readLimit(text, limit) }),
  };
};

const known = new Set(['name', 'disjunctive', 'hierarchical', 'separator', 'sort', 'limit']);

const isTrue = (text: string): boolean => text.toLowerCase() === 'true';

/** `key=value, key=value` between the parentheses; the name comes first and is required. */
const readSettings = (text: string): ReadonlyMap<string, Token> => {
  const tokens = readTokens('facet', text).slice(1);
  const settings = new Map<string, Token>();
  for (let index = 0; index + 3 < tokens.length; index += 4) {
    const [open, key, equals, value] = tokens.slice(index, index + 4);
    expect(text, open, open?.value === (index === 0 ? '(' : ','));
    expect(text, key, key?.kind === 'name' && known.has(key.value.toLowerCase()));
    expect(text, equals, equals?.value === '=');
    expect(text, value, value !== undefined && value.kind !== 'symbol' && value.kind !== 'end' && value.value !== '');
    if (key !== undefined && value !== undefined) settings.set(key.value.toLowerCase(), value);
  }
  const [close, end] = tokens.slice(settings.size * 4);
  expect(text, close, close?.value === ')' && settings.has('name'));
  expect(text, end, end?.kind === 'end');
  return settings;
};

const expect = (text: string, token: Token | undefined, right: boolean): void => {
  if (!right)
    throw unexpected(
      'facet',
      text,
      token?.at ?? text.length,
      'Write facet(name="field", disjunctive=true, sort="-count", limit=20).',
    );
};

const sorts: readonly FacetSort[] = ['count', '-count', 'alphanum', '-alphanum', 'num', '-num'];

const readSort = (text: string, { value, at }: Token): FacetSort => {
  const sort = sorts.find((name) => name === value.toLowerCase());
  if (sort === undefined) throw unexpected('facet', text, at, `A sort is one of ${sorts.join(', ')}.`);
  return sort;
};

const readLimit = (text: string, { value, at, kind }: Token): number => {
  if (kind === 'number' && /^\d{1,5}$/.test(value)) return Number(value);
  throw unexpected('facet', text, at, 'A limit is a whole number of at most five digits.');
};
