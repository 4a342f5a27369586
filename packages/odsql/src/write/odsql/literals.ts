import { calls, predicates } from '../../functions/all.ts';
import { keywords, reservedWords } from '../../read/words.ts';

/** Words that mean something where a name may stand, beside the reserved ones. */
const meaning: ReadonlySet<string> = new Set(
  'true false null in is like to include exclude intersects disjoint within'.split(' '),
);

const isPlain = (name: string): boolean => {
  const word = name.toLowerCase();
  return (
    /^[a-z_][a-z0-9_]*(?:\.[a-z_][a-z0-9_]*)*$/i.test(name) &&
    ![meaning, keywords, reservedWords, calls, predicates].some((words) => words.has(word))
  );
};

/** A field or an alias, between back quotes where it could be taken for something else. */
export const writeName = (name: string): string =>
  isPlain(name) ? name : `\`${name.replaceAll(/[\\`]/g, String.raw`\$&`)}\``;

/** A text between double quotes, with the escapes of JSON. */
export const writeText = (text: string): string => JSON.stringify(text);

/** `date'…'`, `geom'…'`: a backslash keeps the next character as it is. */
export const writeQuoted = (word: 'date' | 'geom', text: string): string =>
  `${word}'${text.replaceAll(/[\\']/g, String.raw`\$&`)}'`;
