/** The languages that a charter is written in. */
export const languages = ['fr', 'en', 'es'] as const;

export type Language = (typeof languages)[number];

/** One text in each language: a missing one does not compile. */
export type Words = Readonly<Record<Language, string>>;

/** The language of ours that a tag such as `fr-FR` names, or null. */
export function asLanguage(tag: string): Language | null {
  const primary = tag.toLowerCase().split('-', 1)[0];
  return languages.find((language) => language === primary) ?? null;
}

/** French as it is printed: unbreakable spaces inside guillemets and before tall punctuation, so that sources can hold plain spaces. */
export const french = (text: string): string =>
  text
    .replaceAll('« ', '«\u00a0')
    .replaceAll(' »', '\u00a0»')
    .replaceAll(' :', '\u00a0:')
    .replace(/ ([;!?])/g, '\u202f$1');

/** Words of ours, typeset. */
export const words = (fr: string, en: string, es: string): Words => ({ fr: french(fr), en, es });

/** A value for each language. */
export const inEach = <T>(make: (language: Language) => T): Readonly<Record<Language, T>> => ({
  fr: make('fr'),
  en: make('en'),
  es: make('es'),
});
