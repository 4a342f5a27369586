import { m } from '../../paraglide/messages.js';

/** How often a dataset is renewed: the words of the European authority list that publishers use, lower case. */
export const frequencies: Readonly<Record<string, () => string>> = {
  daily: m.frequency_daily,
  weekly: m.frequency_weekly,
  monthly: m.frequency_monthly,
  quarterly: m.frequency_quarterly,
  annual: m.frequency_annual,
  irregular: m.frequency_irregular,
  never: m.frequency_never,
  unknown: m.frequency_unknown,
};

/** The frequency in words; what is not in the list is shown as it was written. */
export function frequencyName(value: string): string {
  return frequencies[value.toLowerCase()]?.() ?? value;
}
