import { baseLocale, isLocale, type Locale } from '../../paraglide/runtime.js';

/** The first language of an `Accept-Language` header (or of one plain code) that the interface is written in. */
export function interfaceLanguage(wanted: string | null): Locale {
  const codes = (wanted ?? '').split(',').map((part) => part.trim().slice(0, 2).toLowerCase());
  return codes.find(isLocale) ?? baseLocale;
}
