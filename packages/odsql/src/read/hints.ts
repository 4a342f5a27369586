import { calls, predicates } from '../functions/all.ts';
import { nearest } from '../nearest.ts';
import type { Token } from './tokens.ts';

/** What to write instead of an unexpected token: the function or the keyword that was meant, or what other languages call so. */
export const hintAt = (text: string, tokens: readonly Token[], at: number): string | undefined => {
  const index = tokens.findIndex((token) => token.at === at);
  const token = tokens[index];
  if (token === undefined) return undefined;
  const before = tokens[index - 1];
  if (before?.kind === 'name' && token.value === '(') return functionHint(before.value);
  if (token.kind === 'name') return words.get(token.value.toLowerCase()) ?? keywordHint(token.value);
  return signs.get(`${before?.kind === 'symbol' ? before.value : ''}${text.charAt(at)}`) ?? signs.get(text.charAt(at));
};

const functionNames: readonly string[] = [...calls, ...predicates].filter((name) => !name.startsWith('#'));

const functionHint = (name: string): string => {
  const near = nearest(name, functionNames);
  return near === undefined ? `There is no function ${name}.` : `Did you mean ${near}(…)?`;
};

const between = ['desc', 'asc', 'and', 'or', 'like', 'is', 'in', 'as'];

const keywordHint = (word: string): string | undefined => {
  const near = word.length > 2 ? nearest(word, between) : undefined;
  return near === undefined ? undefined : `Did you mean ${near}?`;
};

const words: ReadonlyMap<string, string> = new Map([
  ['not', 'NOT stands before the whole condition: not field in (…), not field like "…".'],
  ['in', 'A list or a range stands behind a field, as in: field in (…).'],
  ['between', 'Write a range: field in [1..10].'],
  ['contains', 'Write field like "word", or search(field, "text").'],
  ['ilike', 'Write like: it takes no heed of case.'],
  ['having', 'Groups cannot be filtered; records are, by where.'],
  ['when', 'There is no case; ifnull(…) gives a value instead of null.'],
  ...['where', 'order', 'group', 'limit'].map((clause): [string, string] => [
    clause,
    `${clause} is a parameter of its own, not a part of this one.`,
  ]),
]);

const straight = 'Texts stand between straight quotes: "text".';

const signs: ReadonlyMap<string, string> = new Map([
  ['==', 'Equality is written with one sign: =.'],
  ['<>', 'Inequality is written !=.'],
  ['=>', 'Write >=.'],
  ['=<', 'Write <=.'],
  ['&', 'Write and.'],
  ['|', 'Write or.'],
  ['!', 'Write not.'],
  ...[...'“”„«»‘’'].map((quote): [string, string] => [quote, straight]),
]);
