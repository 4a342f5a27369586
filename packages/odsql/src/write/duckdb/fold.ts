import { literal } from '../quote.ts';

/** Text without case and accents. */
export const fold = (text: string): string => `lower(strip_accents(${text}))`;

/** The words that remain of a text without case and accents. */
export const foldedWords = (text: string): string =>
  `regexp_extract_all(${fold(text)}, ${literal(String.raw`[\p{L}\p{N}_]+`)})`;
