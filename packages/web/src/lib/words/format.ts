import { getLocale } from '../../paraglide/runtime.js';

const numbers = new Map<string, Intl.NumberFormat>();

/** `34 969`: groups of digits from ten thousand on, so that years stay years. */
export function formatNumber(value: number | bigint): string {
  const locale = getLocale();
  const known = numbers.get(locale);
  const format = known ?? new Intl.NumberFormat(locale, { useGrouping: 'min2', maximumFractionDigits: 20 });
  if (!known) numbers.set(locale, format);
  return format.format(value);
}

/** `12 mai 2026`, in the portal's zone. Years and months alone (`2024`, `2024-05`) are shown as such. */
export function formatDate(iso: string, timezone: string): string {
  const [, year, month, day] = /^(\d{4,})(?:-(\d{2})(?:-(\d{2}))?)?/.exec(iso) ?? [];
  if (!year) return iso;
  if (!month) return year;
  const plain = iso.length <= 10;
  const words = new Intl.DateTimeFormat(getLocale(), {
    year: 'numeric',
    month: 'long',
    ...(day ? { day: 'numeric' } : {}),
    timeZone: plain ? 'UTC' : timezone,
  }).format(new Date(plain ? `${year}-${month}-${day ?? '01'}` : iso));
  return firstOfMonth(words);
}

/** French says `1er janvier`, where the platform says `1 janvier`. */
function firstOfMonth(words: string): string {
  return getLocale() === 'fr' ? words.replace(/^1(?=\s)/, '1er') : words;
}

/** `12 mai 2026 à 08:30`, in the portal's zone. */
export function formatDateTime(iso: string, timezone: string): string {
  const time = new Date(iso);
  if (Number.isNaN(time.getTime())) return iso;
  const format = new Intl.DateTimeFormat(getLocale(), { dateStyle: 'long', timeStyle: 'short', timeZone: timezone });
  return firstOfMonth(format.format(time));
}

/** `fr` in its own words: `français`. */
export function languageName(code: string): string {
  const name = new Intl.DisplayNames([code], { type: 'language' }).of(code) ?? code;
  return name.charAt(0).toLocaleUpperCase(code) + name.slice(1);
}
