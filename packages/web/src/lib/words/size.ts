import { getLocale } from '../../paraglide/runtime.js';

const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

/** `1,2 Mo`: the size of a file in the unit that leaves one to three digits before the decimal point. */
export function formatSize(bytes: number): string {
  const rank = Math.min(units.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3));
  const unit = units[rank] ?? 'byte';
  const format = new Intl.NumberFormat(getLocale(), { style: 'unit', unit, maximumFractionDigits: rank === 0 ? 0 : 1 });
  return format.format(bytes / 1000 ** rank);
}
