import { limits } from '../limits.ts';
import { pageCaps } from '../plan/pages.ts';

/** A limit of the language, and its value. */
export interface Bound {
  readonly name: string;
  readonly value: number;
  readonly sentence: string;
  readonly french: string;
}

type Words = readonly [english: string, french: string];

const words: Readonly<Record<keyof typeof limits, Words>> = {
  clauseLength: ['Characters of one clause.', 'Caractères d’une clause.'],
  depth: [
    'Parentheses, calls, negations and operators inside one another.',
    'Parenthèses, appels, négations et opérateurs les uns dans les autres.',
  ],
  listItems: ['Values of one in (…).', 'Valeurs d’un in (…).'],
  conditions: ['Comparisons and other conditions of one clause.', 'Comparaisons et autres conditions d’une clause.'],
  items: ['Expressions of select, group_by or order_by.', 'Expressions de select, group_by ou order_by.'],
  words: ['Words of a text to search.', 'Mots d’un texte à chercher.'],
  wordLength: ['Letters of each of these words.', 'Lettres de chacun de ces mots.'],
  nearWords: ['Words of the text of search or suggest.', 'Mots du texte de search ou suggest.'],
  nearWordLength: ['Letters of each of these words.', 'Lettres de chacun de ces mots.'],
  phraseLength: ['Letters of the text of suggest.', 'Lettres du texte de suggest.'],
  repeats: [
    'Times that where, refine or exclude may be given.',
    'Fois que where, refine ou exclude peuvent être donnés.',
  ],
};

const pageWords: Readonly<Record<keyof typeof pageCaps, Words>> = {
  rows: ['Rows of a page.', 'Lignes d’une page.'],
  window: ['Sum of offset and limit.', 'Somme de offset et limit.'],
  groupRows: ['Rows of a page with group_by.', 'Lignes d’une page avec group_by.'],
  groupWindow: ['Sum of offset and limit with group_by.', 'Somme de offset et limit avec group_by.'],
};

const boundsOf = <Name extends string>(
  values: Readonly<Record<Name, number>>,
  told: Readonly<Record<Name, Words>>,
): readonly Bound[] =>
  (Object.keys(told) as Name[]).map((name) => {
    const [sentence, french] = told[name];
    return { name, value: values[name], sentence, french };
  });

/** Every limit that a query has; the exports have no limit of rows. */
export const bounds: readonly Bound[] = [...boundsOf(pageCaps, pageWords), ...boundsOf(limits, words)];
