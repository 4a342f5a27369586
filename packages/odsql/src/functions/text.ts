import { everywhere, type FunctionRow, type ScalarRow } from './rows.ts';

const text = [{ name: 'text', takes: 'text' }] as const;

export const textRows: readonly ScalarRow[] = [
  {
    name: 'length',
    family: 'scalar',
    arguments: text,
    result: 'int',
    clauses: everywhere,
    sentence: 'Number of characters of a text.',
    french: 'Le nombre de caractères d’un texte.',
    example: 'select=length(name) as l&where=length(name) > 3',
    sql: { duckdb: (value) => `length(${value})` },
  },
  {
    name: 'len',
    family: 'scalar',
    arguments: text,
    result: 'int',
    clauses: everywhere,
    sentence: 'Another name of length.',
    french: 'Un autre nom de length.',
    instead: 'length',
    example: 'select=len(name) as l',
    sql: { duckdb: (value) => `length(${value})` },
  },
  {
    name: 'lower',
    family: 'scalar',
    arguments: text,
    result: 'text',
    clauses: everywhere,
    sentence: 'The text in lower case.',
    french: 'Le texte en minuscules.',
    example: "select=name&where=lower(name) = 'lyon'",
    sql: { duckdb: (value) => `lower(${value})` },
  },
  {
    name: 'upper',
    family: 'scalar',
    arguments: text,
    result: 'text',
    clauses: everywhere,
    sentence: 'The text in upper case.',
    french: 'Le texte en majuscules.',
    example: 'select=upper(name) as capitals',
    sql: { duckdb: (value) => `upper(${value})` },
  },
];

/** Their answer depends on more than the SQL of their arguments: each has its planner. */
export const valueRows: readonly FunctionRow[] = [
  {
    name: 'ifnull',
    family: 'scalar',
    arguments: [
      { name: 'expression', takes: 'value' },
      { name: 'alternative', takes: 'value' },
    ],
    result: 'same',
    clauses: everywhere,
    sentence: 'The expression, or the alternative where it is null; both have one type.',
    french: 'L’expression, ou l’autre valeur là où elle est nulle ; les deux ont le même type.',
    example: "select=name, ifnull(founded, date'1900-01-01') as since",
  },
  {
    name: 'json_format',
    family: 'scalar',
    arguments: [
      { name: 'text', takes: 'text' },
      { name: 'fallback', takes: 'value', optional: true },
    ],
    result: 'json',
    clauses: ['select'],
    sentence:
      'The JSON that the text holds; where it is not JSON, the fallback (a text or null), else the text itself.',
    french:
      'Le JSON que contient le texte ; s’il n’en est pas, la valeur de repli (un texte ou null), sinon le texte lui-même.',
    example: `select=json_format('{"a": [1, 2]}') as parsed, json_format(name, null) as nothing&limit=1`,
  },
  {
    name: 'random',
    family: 'scalar',
    arguments: [{ name: 'seed', takes: 'number' }],
    result: 'int',
    clauses: ['order_by'],
    sentence: 'An order that looks like chance and stays the same for the same seed.',
    french: 'Un ordre qui semble dû au hasard et reste le même pour la même graine.',
    example: 'select=name&order_by=random(7)',
  },
];
