import type { LocalText } from '../../core/dataset.ts';

/** A text in the three languages that pages exist in. */
export const texts = (fr: string, en: string, es: string): LocalText => ({ fr, en, es });

/** What the portal publishes of itself may be used by anybody. */
export const LICENCE = {
  license: 'Licence Ouverte v2.0 (Etalab)',
  license_url: 'https://www.etalab.gouv.fr/licence-ouverte-open-licence/',
} as const;
