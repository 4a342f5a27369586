import type { FunctionRow } from './rows.ts';

/** The radius of the sphere of equal surface, in metres. */
export const earthRadius = 6_371_008.7714;

export const geoRows: readonly FunctionRow[] = [
  {
    name: 'distance',
    family: 'scalar',
    arguments: [
      { name: 'field', takes: 'place' },
      { name: 'from', takes: 'geometry' },
      { name: 'within', takes: 'distance', optional: true },
    ],
    result: 'double',
    clauses: ['select', 'where', 'order_by'],
    sentence:
      'Metres between a geo point, or the middle of the box around a geo shape, and a place. With a third argument, in where, the older name of within_distance.',
    french:
      'Les mètres entre un point, ou le milieu du cadre d’une forme, et un lieu. Avec un troisième argument, dans where, l’ancien nom de within_distance.',
    example:
      "select=name, distance(geo, geom'POINT(4.84 45.76)') as metres&order_by=distance(geo, geom'POINT(4.84 45.76)')",
  },
];
