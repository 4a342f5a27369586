import type { ArgumentRow, FunctionRow } from './rows.ts';

const words: readonly ArgumentRow[] = [
  { name: 'fields', takes: 'fields', optional: true },
  { name: 'text', takes: 'text' },
];

const near: readonly ArgumentRow[] = [
  { name: 'field', takes: 'place' },
  { name: 'from', takes: 'geometry' },
  { name: 'within', takes: 'distance' },
];

const shape: readonly ArgumentRow[] = [
  { name: 'field', takes: 'place' },
  { name: 'shape', takes: 'geometry' },
];

const corners: readonly ArgumentRow[] = [
  { name: 'field', takes: 'place' },
  { name: 'latitude1', takes: 'number' },
  { name: 'longitude1', takes: 'number' },
  { name: 'latitude2', takes: 'number' },
  { name: 'longitude2', takes: 'number' },
];

type Facts = Pick<FunctionRow, 'sentence' | 'french' | 'instead' | 'example'>;

const row = (name: string, args: readonly ArgumentRow[], facts: Facts): FunctionRow => ({
  name,
  family: 'predicate',
  arguments: args,
  result: 'boolean',
  clauses: ['where'],
  ...facts,
});

/** Functions of `where` that answer yes or no. */
export const predicateRows: readonly FunctionRow[] = [
  row('search', words, {
    sentence:
      'Every word is in the fields (all texts when none is given): the last as a beginning, the others with small errors allowed.',
    french:
      'Chaque mot est dans les champs (tous les textes si aucun n’est donné) : le dernier comme début, les autres avec de petites fautes permises.',
    example: 'select=name&where=search("lion ri")',
  }),
  row('suggest', words, {
    sentence: 'A word of the fields begins with the text, in any case.',
    french: 'Un mot des champs commence par le texte, sans égard à la casse.',
    example: 'select=name&where=suggest(name, "ly")',
  }),
  row('startswith', words, {
    sentence: 'The whole field begins with the text, case included.',
    french: 'Le champ entier commence par le texte, casse comprise.',
    example: 'select=name&where=startswith(name, "Ly")',
  }),
  row('within_distance', near, {
    sentence: 'The geo point is at most so far from a place; units mi, yd, ft, m, cm, km, mm.',
    french: 'Le point est au plus à cette distance d’un lieu ; unités mi, yd, ft, m, cm, km, mm.',
    example: "select=name&where=within_distance(geo, geom'POINT(4.84 45.76)', 10km)",
  }),
  row('in_bbox', corners, {
    sentence: 'The geo point lies in the rectangle of two opposite corners, latitude first.',
    french: 'Le point est dans le rectangle de deux coins opposés, la latitude d’abord.',
    example: 'select=name&where=in_bbox(geo, 43, 4, 46, 8)',
  }),
  row('intersects', shape, {
    sentence: 'The field and the shape have a point in common.',
    french: 'Le champ et la forme ont un point commun.',
    example: "select=name&where=intersects(geo, geom'POLYGON((4 45, 5 45, 5 46, 4 46, 4 45))')",
  }),
  row('disjoint', shape, {
    sentence: 'The field and the shape have no point in common.',
    french: 'Le champ et la forme n’ont aucun point commun.',
    example: "select=name&where=disjoint(geo, geom'POLYGON((4 45, 5 45, 5 46, 4 46, 4 45))')",
  }),
  row('within', shape, {
    sentence: 'The field lies inside the shape.',
    french: 'Le champ est à l’intérieur de la forme.',
    example: "select=name&where=within(geo, geom'POLYGON((4 45, 5 45, 5 46, 4 46, 4 45))')",
  }),
  row('geometry', [...shape, { name: 'mode', takes: 'any', optional: true }], {
    sentence: 'The older name of intersects, disjoint and within, told by the mode.',
    french: 'L’ancien nom de intersects, disjoint et within, selon le mode.',
    instead: 'intersects',
    example: "select=name&where=geometry(geo, geom'POLYGON((4 45, 5 45, 5 46, 4 46, 4 45))', WITHIN)",
  }),
  row('polygon', shape, {
    sentence: 'The older name of within, for geo points.',
    french: 'L’ancien nom de within, pour les points.',
    instead: 'within',
    example: "select=name&where=polygon(geo, geom'POLYGON((4 45, 5 45, 5 46, 4 46, 4 45))')",
  }),
];
