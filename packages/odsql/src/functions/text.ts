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
    example: 'select=json_format(name, null) as parsed',
  },
  {
    name: 'random',
    family: 'scalar',
    arguments: [{ name: 'seed', takes: 'number' }],
    result: 'int',
    clauses: ['order_by'],
    sentence: 'An order that looks like chance and stays the same for the same seed.',
    example: 'select=name&order_by=random(7)',
  },
];
