import { seededRandom } from './random.ts';

/** The ten fields of the table, in order, one of each kind that portals publish. */
export const FIELDS = [
  'label',
  'visitors',
  'amount',
  'open',
  'opened',
  'seen',
  'geo_point',
  'category',
  'city',
  'tags',
] as const;

/** Fields that readers filter by. */
export const FACETS = ['category', 'city', 'tags'];
/** How the several values of a field are told apart. */
export const SEPARATORS = { tags: ';' };

export const CATEGORIES = [
  'Bibliothèque',
  'Cinéma',
  'Collège',
  'École',
  'Gymnase',
  'Lycée',
  'Mairie',
  'Marché',
  'Musée',
  'Piscine',
  'Stade',
  'Théâtre',
];
export const TAGS = [
  'accessible',
  'bilingue',
  'en travaux',
  'gratuit',
  'labellisé',
  'nocturne',
  'plein air',
  'sur rendez-vous',
];
const STARTS = ['Aube', 'Beau', 'Châtel', 'Fon', 'Haute', 'La Ro', 'Mont', 'Neu', 'Puy', 'Saint-Li', 'Val', 'Ville'];
const MIDDLES = ['bri', 'che', 'fort', 'gny', 'la', 'mer', 'noi', 'ri', 'sac', 'ven'];
const ENDS = ['ac', 'court', 'gnan', 'lès-Bois', 'ne', 'sur-Mer', 'tte', 'ville', 'x', 'zé'];
export const CITIES = STARTS.flatMap((start) =>
  MIDDLES.flatMap((middle) => ENDS.map((end) => `${start}${middle}${end}`)),
);
const DAYS = Array.from({ length: 9000 }, (_, day) =>
  new Date(day * 86_400_000 + 946_684_800_000).toISOString().slice(0, 10),
);

const BLOCK = 5000;
const SEED = 20_261_122;

/** The CSV of a table, by blocks of lines: the same text for the same number of rows, today and in a year. */
export function* csvBlocks(rows: number): Generator<string> {
  const random = seededRandom(SEED);
  yield `${FIELDS.join(',')}\n`;
  for (let from = 0; from < rows; from += BLOCK) {
    const size = Math.min(BLOCK, rows - from);
    yield Array.from({ length: size }, (_, index) => `${csvRow(from + index, random)}\n`).join('');
  }
}

/** A line of ten values. Some are empty, some need quotes, some cities have far more lines than others. */
function csvRow(index: number, random: () => number): string {
  const below = (limit: number) => Math.floor(random() * limit);
  const one = (words: readonly string[], at: number) => words[at] ?? '';
  const category = one(CATEGORIES, below(CATEGORIES.length));
  const city = one(CITIES, Math.floor(random() * random() * CITIES.length));
  const label = random() < 0.1 ? `"${category} «${city}», no ${index}"` : `${category} no ${index}`;
  const amount = random() < 0.03 ? '' : (random() * 50_000).toFixed(2);
  const seen = `${one(DAYS, below(DAYS.length))}T${two(below(24))}:${two(below(60))}:${two(below(60))}Z`;
  const place = `"${(41.4 + random() * 9.6).toFixed(5)},${(random() * 13.5 - 4.7).toFixed(5)}"`;
  const tags = TAGS.filter(() => random() < 0.2).join(';');
  const plain = [label, below(1000), amount, random() < 0.7, one(DAYS, below(DAYS.length)), seen];
  return [...plain, place, category, city, tags].join(',');
}

const two = (value: number): string => (value < 10 ? `0${value}` : `${value}`);
