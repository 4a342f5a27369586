import type { LocalText } from './types.ts';

/** The text in the language of the page, else in any that it has. */
export function localized(text: LocalText, language: string): string {
  return text[language] ?? text['fr'] ?? Object.values(text)[0] ?? '';
}
