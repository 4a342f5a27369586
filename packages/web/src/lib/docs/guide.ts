import type { Got } from '../answers.ts';

/** The query language as the server tells it. */
export type Guide = Got<'/api/odsql.json'>;
export type GuideFunction = Guide['functions'][number];
export type GuideTopics = Guide['topics'][number];
export type GuideRow = GuideTopics['rows'][number];

/** What a person reads of a row, and the language of it when it is not the page's. */
export function wordsOf(row: { readonly sentence: string; readonly french: string }, language: string) {
  if (language === 'fr') return { text: row.french, language: undefined };
  return { text: row.sentence, language: language === 'en' ? undefined : 'en' };
}

/** How a function is written: `distance(field, from[, within])`. */
export function signature({ name, arguments: taken }: GuideFunction): string {
  const words = taken.map(({ name: argument, optional }, index) => {
    const comma = index === 0 ? '' : ', ';
    return optional ? `[${comma}${argument}]` : comma + argument;
  });
  return `${name}(${words.join('').replace(/^\[(\w+)\], /, '[$1, ]')})`;
}
