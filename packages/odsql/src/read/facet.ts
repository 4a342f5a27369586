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

const isTrue = (text: string): boolean => text.toLowerCase() === 'true';

/** `key=value, key=value` between the parentheses; a value alone in front is the name. Settings that say nothing here are read. */
const readSettings = (text: string): ReadonlyMap<string, Token> => {
  const tokens = signed(readTokens('facet', text));
  const settings = new Map<string, Token>();
  let index = 2;
  const take = (symbol: string): boolean => {
    const found = isSymbol(tokens[index], symbol);
    if (found) index++;
    return found;
  };
  while (!take(')')) {
    const place = tokens[index++];
    const first = readValue(text, place);
    const alone = !take('=');
    expect(text, place, !alone || settings.size === 0);
    settings.set(alone ? 'name' : first.value.toLowerCase(), alone ? first : readValue(text, tokens[index++]));
    expect(text, tokens[index], take(',') || isSymbol(tokens[index], ')'));
  }
  expect(text, tokens[index], tokens[index]?.kind === 'end');
  expect(text, tokens[index - 1], settings.has('name'));
  return settings;
};

const isSymbol = (token: Token | undefined, symbol: string): boolean =>
  token?.kind === 'symbol' && token.value === symbol;

/** `-` before a word or a number is a part of it: `sort=-count`, `limit=-1`. */
const signed = (tokens: readonly Token[]): readonly Token[] =>
  tokens.flatMap((token, index) => {
    const [before, next] = [tokens[index - 1], tokens[index + 1]];
    if (isSymbol(token, '-') && isSignable(next)) return [];
    if (before === undefined || !isSymbol(before, '-') || !isSignable(token)) return [token];
    return [{ ...token, value: `-${token.value}`, at: before.at }];
  });

const isSignable = (token: Token | undefined): boolean => token?.kind === 'name' || token?.kind === 'number';

const readValue = (text: string, token: Token | undefined): Token => {
  if (token !== undefined && token.kind !== 'symbol' && token.kind !== 'end' && token.value !== '') return token;
  throw misread(text, token);
};

const expect = (text: string, token: Token | undefined, right: boolean): void => {
  if (!right) throw misread(text, token);
};

const misread = (text: string, token: Token | undefined) =>
  unexpected(
    'facet',
    text,
    token?.at ?? text.length,
    'Write facet(name="field", disjunctive=true, sort="-count", limit=20).',
  );

const sorts: readonly FacetSort[] = ['count', '-count', 'alphanum', '-alphanum', 'num', '-num'];

const readSort = (text: string, { value, at }: Token): FacetSort => {
  const sort = sorts.find((name) => name === value.toLowerCase());
  if (sort === undefined) throw unexpected('facet', text, at, `A sort is one of ${sorts.join(', ')}.`);
  return sort;
};

/** -1 is as many as there may be. */
const readLimit = (text: string, { value, at, kind }: Token): number => {
  if (kind === 'number' && value === '-1') return Number.POSITIVE_INFINITY;
  if (kind === 'number' && /^\d{1,5}$/.test(value)) return Number(value);
  throw unexpected('facet', text, at, 'A limit is a whole number of at most five digits.');
};
