import { m } from '../../paraglide/messages.js';
import type { Setting } from './settings.ts';
import type { OfficeField } from './types.ts';

/** The choices of a setting, by their code; undefined for what is typed. */
export function choicesOf(
  setting: Setting,
  type: OfficeField['type'],
): Readonly<Record<string, () => string>> | undefined {
  if (setting === 'facetsort') return orders;
  if (setting !== 'precision') return undefined;
  return type === 'datetime' ? { ...days, hour: m.precision_hour, minute: m.precision_minute } : days;
}

export const settingNames: Readonly<Record<Setting, () => string>> = {
  facetsort: m.field_facetsort,
  hierarchical: m.field_hierarchical,
  precision: m.field_precision,
  unit: m.field_unit,
  decimals: m.field_decimals,
};

const orders = {
  '-count': m.order_often,
  count: m.order_seldom,
  alphanum: m.order_alphabet,
  '-alphanum': m.order_alphabet_back,
  num: m.order_number,
  '-num': m.order_number_back,
};

const days = { year: m.precision_year, month: m.precision_month, day: m.precision_day };
