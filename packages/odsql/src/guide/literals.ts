import type { Topic } from './topic.ts';

/** How values and names are written. */
export const literalTopics: readonly Topic[] = [
  {
    name: '`a name`',
    sentence:
      'Back quotes around the name of a field or an alias that is a reserved word, begins with a digit, or holds anything but letters, digits and underscores.',
    french:
      'Des accents graves autour du nom d’un champ ou d’un alias qui est un mot réservé, commence par un chiffre, ou contient autre chose que lettres, chiffres et tirets bas.',
    example: 'select=`name` as `Name of the city`&limit=1',
  },
  {
    name: '"text", \'text\'',
    sentence: 'A text. A backslash takes the next character as it is; \\n, \\t and \\u00e9 are read as in JSON.',
    french:
      'Un texte. Une barre oblique inverse prend le caractère suivant tel quel ; \\n, \\t et \\u00e9 se lisent comme en JSON.',
    example: "select=name, 'it\\'s' as said&where=name = \"Lyon\"",
  },
  {
    name: '12, -1.5, 2e3',
    sentence: 'A number.',
    french: 'Un nombre.',
    example: 'select=name&where=pop >= 3.4e2',
  },
  {
    name: "date'2024-03-31'",
    sentence:
      'A date or a moment, in ISO 8601 or with slashes. Without an offset it is read in the time zone of the request. A year or a month is the whole of it.',
    french:
      'Une date ou un instant, en ISO 8601 ou avec des barres obliques. Sans décalage, il se lit dans le fuseau de la requête. Une année ou un mois vaut sa durée entière.',
    example: "select=name&where=founded = date'1950-06'",
  },
  {
    name: 'true, false, null',
    sentence: 'Yes, no, and nothing known.',
    french: 'Oui, non, et rien de connu.',
    example: 'select=true as yes, false as no, null as unknown&limit=1',
  },
  {
    name: "geom'POINT(4.84 45.76)'",
    sentence: 'A geometry as WKT (longitude first), as hexadecimal WKB or as GeoJSON.',
    french: 'Une géométrie en WKT (longitude d’abord), en WKB hexadécimal ou en GeoJSON.',
    example: 'select=name&where=within_distance(geo, geom\'{"type": "Point", "coordinates": [7.27, 43.7]}\', 5 km)',
  },
  {
    name: '+ - * /',
    sentence: 'Arithmetic on numbers, with parentheses; a division by zero is null.',
    french: 'Le calcul sur des nombres, avec parenthèses ; une division par zéro vaut null.',
    example: 'select=name, (pop + 10) / 2 as x, pop / 0 as y&limit=1',
  },
];
