import type { Topic } from './topic.ts';

const pattern = (name: string, sentence: string, french: string): Topic => ({
  name,
  sentence,
  french,
  example: `select=date_format(seen, "${name}") as text&where=id = "a"`,
});

/** The letters of `date_format`. */
export const patternTopics: readonly Topic[] = [
  pattern('yy', 'The year, two digits; YY is the same.', 'L’année, deux chiffres ; YY de même.'),
  pattern('yyyy', 'The year; YYYY is the same.', 'L’année ; YYYY de même.'),
  pattern('xx', 'The year of the ISO week, two digits.', 'L’année de la semaine ISO, deux chiffres.'),
  pattern('xxxx', 'The year of the ISO week.', 'L’année de la semaine ISO.'),
  pattern('w', 'The ISO week.', 'La semaine ISO.'),
  pattern('ww', 'The ISO week, two digits.', 'La semaine ISO, deux chiffres.'),
  pattern('e', 'The weekday, 1 (Monday) to 7.', 'Le jour de la semaine, de 1 (lundi) à 7.'),
  pattern('E', 'The weekday, short.', 'Le jour de la semaine, abrégé.'),
  pattern('EEEE', 'The weekday.', 'Le jour de la semaine.'),
  pattern('D', 'The day of the year.', 'Le jour de l’année.'),
  pattern('DDD', 'The day of the year, three digits.', 'Le jour de l’année, trois chiffres.'),
  pattern('M', 'The month.', 'Le mois.'),
  pattern('MM', 'The month, two digits.', 'Le mois, deux chiffres.'),
  pattern('MMM', 'The name of the month, short.', 'Le nom du mois, abrégé.'),
  pattern('MMMM', 'The name of the month.', 'Le nom du mois.'),
  pattern('d', 'The day of the month.', 'Le jour du mois.'),
  pattern('dd', 'The day of the month, two digits.', 'Le jour du mois, deux chiffres.'),
  pattern('H', 'The hour, 0 to 23.', 'L’heure, de 0 à 23.'),
  pattern('HH', 'The hour, two digits.', 'L’heure, deux chiffres.'),
  pattern('m', 'The minute.', 'La minute.'),
  pattern('mm', 'The minute, two digits.', 'La minute, deux chiffres.'),
  pattern('s', 'The second.', 'La seconde.'),
  pattern('ss', 'The second, two digits.', 'La seconde, deux chiffres.'),
  pattern(
    "'week 'w",
    'Other words stand between quotes, and two quotes are one; marks and spaces pass as they are.',
    'Les autres mots sont entre apostrophes, deux apostrophes en valent une ; signes et espaces passent tels quels.',
  ),
];

const moment = (settings: string, sentence: string, french: string): Topic => ({
  name: `now(${settings})`,
  sentence,
  french,
  example: `select=now(${settings}) as moment&limit=1`,
});

/** What `now` takes. The answers were given on Sunday 22 November 2026 at midnight. */
export const nowTopics: readonly Topic[] = [
  moment('', 'The time of the request.', 'L’instant de la requête.'),
  moment(
    'year=2027, month=2, day=31',
    'year, month, day, hour, minute, second, microsecond set a part; a day is at most the last of its month.',
    'year, month, day, hour, minute, second, microsecond fixent une partie ; un jour est au plus le dernier de son mois.',
  ),
  moment(
    'years=-1, days=+2, hours=-6',
    'years, months, days, hours, minutes, seconds, microseconds add, or with a minus take away.',
    'years, months, days, hours, minutes, seconds, microseconds ajoutent, ou avec un moins retirent.',
  ),
  moment(
    'weekday=0',
    'weekday goes on to the next such day, 0 being Monday.',
    'weekday avance jusqu’au prochain jour de ce rang, 0 étant lundi.',
  ),
  moment(
    'mondays=-1',
    'mondays, tuesdays… sundays go so many of these days on, or back.',
    'mondays, tuesdays… sundays avancent d’autant de ces jours, ou reculent.',
  ),
];

const ranged = (expression: string, sentence: string, french: string): Topic => ({
  name: expression,
  sentence,
  french,
  example: `select=count(*) as n&group_by=${expression}`,
});

/** The forms of `range`. */
export const rangeTopics: readonly Topic[] = [
  ranged('range(pop, 200)', 'Intervals of one width.', 'Des intervalles de même largeur.'),
  ranged(
    'range(pop, *, 200, 400, *)',
    'Between bounds; a star opens the first or last interval, and without it what lies outside is left out.',
    'Entre des bornes ; une étoile ouvre le premier ou le dernier intervalle, sans elle ce qui est dehors est omis.',
  ),
  ranged("range(founded, date'1950-01-01', date'1950-06-15', *)", 'Between dates.', 'Entre des dates.'),
  ranged(
    'range(seen, 1 day)',
    'Of time: ms, s, m, h, d, w, M, q, y or their names (millisecond… year); more than one only up to days. Case matters.',
    'De temps : ms, s, m, h, d, w, M, q, y ou leurs noms (millisecond… year) ; plus d’un seulement jusqu’aux jours. La casse compte.',
  ),
];
