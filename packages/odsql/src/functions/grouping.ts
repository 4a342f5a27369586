import type { FunctionRow } from './rows.ts';

/** Functions of `group_by` that put values into intervals. */
export const groupingRows: readonly FunctionRow[] = [
  {
    name: 'range',
    family: 'grouping',
    arguments: [
      { name: 'field', takes: 'number or date' },
      { name: 'intervals', takes: 'interval or bounds' },
    ],
    result: 'text',
    clauses: ['select', 'group_by', 'order_by'],
    sentence:
      'Intervals of one width (range(pop, 200)), of time (range(seen, 1 day)) or between bounds (range(pop, *, 100, 200)).',
    french:
      'Des intervalles de même largeur (range(pop, 200)), de temps (range(seen, 1 day)) ou entre des bornes (range(pop, *, 100, 200)).',
    example: 'select=count(*) as n&group_by=range(pop, 200)',
  },
  {
    name: 'geo_cluster',
    family: 'grouping',
    arguments: [
      { name: 'field', takes: 'geo point' },
      { name: 'zoom', takes: 'number' },
      { name: 'radius', takes: 'number', optional: true },
    ],
    result: 'json',
    clauses: ['select', 'group_by'],
    sentence:
      'Geo points that lie near one another on a map of that zoom (0 to 25): nearer than the radius, in pixels, 40 by default.',
    french:
      'Des points proches les uns des autres sur une carte de ce niveau de zoom (0 à 25) : à moins du rayon, en pixels, 40 par défaut.',
    example: 'select=count(*) as n&group_by=geo_cluster(geo, 4)',
  },
];
