import type { Language } from '../words.ts';
import { inEnglish } from './english.ts';
import { inFrench } from './french.ts';
import { inSpanish } from './spanish.ts';
import type { CharterWords } from './words.ts';

/** What the charter says, in each language. */
export const charterWords: Readonly<Record<Language, CharterWords>> = { fr: inFrench, en: inEnglish, es: inSpanish };
