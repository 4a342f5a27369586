import type { OfficeField } from './types.ts';

/** The settings of a field that a form sets beside its name, and what they are for. */

export type Setting = 'facetsort' | 'hierarchical' | 'precision' | 'unit' | 'decimals';
export const settings: readonly Setting[] = ['facetsort', 'hierarchical', 'precision', 'unit', 'decimals'];
export const switches = ['facet', 'disjunctive', 'timerangeFilter'] as const;

const dates: readonly OfficeField['type'][] = ['date', 'datetime'];
const numbers: readonly OfficeField['type'][] = ['int', 'double'];

/** The settings that mean something for a field of this type. */
export function settingsOf(type: OfficeField['type']): readonly Setting[] {
  if (type === 'text') return ['facetsort', 'hierarchical'];
  if (dates.includes(type)) return ['facetsort', 'precision'];
  if (numbers.includes(type)) return ['facetsort', 'unit', 'decimals'];
  return type === 'boolean' ? ['facetsort'] : [];
}

export const hasPeriod = (type: OfficeField['type']): boolean => dates.includes(type);
