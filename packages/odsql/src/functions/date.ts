import { everywhere, type FunctionRow, type ScalarRow } from './rows.ts';

const part = (name: string, sentence: string, french: string): ScalarRow => ({
  name,
  family: 'scalar',
  arguments: [{ name: 'date', takes: 'date' }],
  result: 'int',
  clauses: everywhere,
  sentence,
  french,
  example: `select=${name}(seen) as part&where=${name}(seen) >= 0`,
  sql: { duckdb: (moment) => `${name}(${moment})` },
});

/** Parts of a date, in the time zone of the request. */
export const dateRows: readonly ScalarRow[] = [
  part('year', 'The year of a date.', 'L’année d’une date.'),
  part('month', 'The month of a date, from 1 to 12.', 'Le mois d’une date, de 1 à 12.'),
  part('day', 'The day of the month, from 1 to 31.', 'Le jour du mois, de 1 à 31.'),
  part('hour', 'The hour, from 0 to 23.', 'L’heure, de 0 à 23.'),
  part('minute', 'The minute, from 0 to 59.', 'La minute, de 0 à 59.'),
  part('second', 'The second, from 0 to 59.', 'La seconde, de 0 à 59.'),
];

export const momentRows: readonly FunctionRow[] = [
  {
    name: 'date_format',
    family: 'scalar',
    arguments: [
      { name: 'date', takes: 'date' },
      { name: 'pattern', takes: 'format' },
    ],
    result: 'text',
    clauses: everywhere,
    sentence: 'The date as text: yyyy, MM, MMMM, dd, EEEE, HH, mm, ss…, names in the language of the request.',
    french: 'La date en texte : yyyy, MM, MMMM, dd, EEEE, HH, mm, ss…, les noms dans la langue de la requête.',
    example: "select=date_format(seen, 'dd/MM/yyyy') as day",
  },
  {
    name: 'now',
    family: 'scalar',
    arguments: [{ name: 'settings', takes: 'settings', optional: true }],
    result: 'datetime',
    clauses: ['select', 'where', 'order_by'],
    sentence: 'The time of the request; a singular name sets a part (day=1), a plural one adds to it (years=-1).',
    french:
      'L’instant de la requête ; un nom au singulier fixe une partie (day=1), un nom au pluriel y ajoute (years=-1).',
    example: 'select=name&where=seen < now(years=-1)',
  },
];
