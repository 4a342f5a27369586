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
