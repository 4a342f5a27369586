import { DATASET } from './manage.ts';
import type { RawEngine, RawRow, Statement } from './raw.ts';
import { CATEGORIES, FIELDS } from './rows.ts';

/** A question asked of the product over HTTP and of the engine in SQL. */
export interface Comparison {
  readonly id: string;
  readonly title: string;
  /** What is compared with what, in a sentence. */
  readonly sentence: string;
  /** A multiple of ten: they are asked in turns of ten. */
  readonly runs: number;
  /** The nth question; they differ where users' questions do, so that those are not answered from memory. */
  readonly question: (nth: number) => Question;
}

export interface Question {
  readonly path: string;
  readonly statements: readonly Statement[];
  /** What both answers say, in the same form: they are held to be equal before anything is timed. */
  readonly fromProduct: (body: unknown) => unknown;
  readonly fromEngine: (answers: readonly (readonly RawRow[])[]) => unknown;
}

const base = `/api/explore/v2.1/catalog/datasets/${DATASET}`;
const pathTo = (what: string, query: Record<string, string>) => `${base}/${what}?${new URLSearchParams(query)}`;

interface Page {
  readonly total_count: number;
  readonly results: readonly Readonly<Record<string, unknown>>[];
}

interface Facets {
  readonly facets: readonly { readonly facets: readonly { readonly name: string; readonly count: number }[] }[];
}

const totalOf = (rows: readonly RawRow[] = []): number => Number(rows[0]?.['total']);

const page: Comparison = {
  id: 'page',
  title: 'Page of ten records',
  sentence: 'Ten records with all their fields, and how many there are; pages further on at each run.',
  runs: 100,
  question(nth) {
    const offset = nth * 10;
    return {
      path: pathTo('records', { limit: '10', offset: `${offset}` }),
      statements: [
        { sql: 'select count(*) as total from records' },
        { sql: `select ${FIELDS.join(', ')} from records limit 10 offset ${offset}` },
      ],
      ...pageAnswers,
    };
  },
};

const count: Comparison = {
  id: 'count',
  title: 'Filtered count',
  sentence: 'How many records have more than so many visitors and one category of twelve; other values at each run.',
  runs: 100,
  question(nth) {
    const { where, condition, values } = narrowed(nth + 450);
    return {
      path: pathTo('records', { limit: '0', where }),
      statements: [{ sql: `select count(*) as total from records where ${condition}`, values }],
      fromProduct: (body) => (body as Page).total_count,
      fromEngine: ([total]) => totalOf(total),
    };
  },
};

const filtered: Comparison = {
  id: 'filtered',
  title: 'Filtered page with total',
  sentence:
    'Ten records of one category with more than so many visitors, and how many there are; other values at each run.',
  runs: 200,
  question(nth) {
    const { where, condition, values } = narrowed(nth);
    return {
      path: pathTo('records', { limit: '10', where }),
      statements: [
        { sql: `select count(*) as total from records where ${condition}`, values },
        { sql: `select ${FIELDS.join(', ')} from records where ${condition} limit 10`, values },
      ],
      ...pageAnswers,
    };
  },
};

const facet: Comparison = {
  id: 'facet',
  title: 'Facet',
  sentence: 'The hundred most frequent of 1,200 cities, of the records of one category; other ones at each run.',
  runs: 200,
  question(nth) {
    const { where, condition, values } = narrowed(nth);
    return {
      path: pathTo('facets', { facet: 'city', where }),
      statements: [{ sql: citiesOf(`city is not null and ${condition}`), values }],
      ...facetAnswers,
    };
  },
};

const facetAgain: Comparison = {
  id: 'facet-again',
  title: 'Facet that was asked before',
  sentence: 'The hundred most frequent cities of all records, the same at each run: the product answers from memory.',
  runs: 60,
  question: () => ({
    path: pathTo('facets', { facet: 'city' }),
    statements: [{ sql: citiesOf('city is not null') }],
    ...facetAnswers,
  }),
};

const group: Comparison = {
  id: 'group',
  title: 'Group by',
  sentence: 'Number of records and mean amount of each of the twelve categories, of more than so many visitors.',
  runs: 200,
  question(nth) {
    const least = (nth * 37) % 900;
    return {
      path: pathTo('records', {
        select: 'category, count(*) as n, avg(amount) as mean',
        where: `visitors > ${least}`,
        group_by: 'category',
        limit: '100',
      }),
      statements: [
        {
          sql: 'select category, count(*) as n, avg(amount) as mean from records where visitors > $1::bigint group by 1',
          values: [least],
        },
      ],
      fromProduct: (body) => sortedGroups((body as Page).results),
      fromEngine: ([rows = []]) => sortedGroups(rows),
    };
  },
};

const histogram: Comparison = {
  id: 'histogram',
  title: 'Date histogram',
  sentence: 'Number of records of each of 296 months, of more than so many visitors; other values at each run.',
  runs: 60,
  question(nth) {
    const least = (nth * 37) % 900;
    return {
      path: pathTo('records', {
        select: 'count(*) as n',
        where: `visitors > ${least}`,
        group_by: 'year(seen), month(seen)',
        limit: '1000',
      }),
      statements: [
        {
          sql: `select date_trunc('month', make_timestamp(epoch_us(seen))) as m, count(*) as n
            from records where visitors > $1::bigint group by 1 order by 1`,
          values: [least],
        },
      ],
      fromProduct: (body) => (body as Page).results.map(({ n }) => Number(n)),
      fromEngine: ([rows = []]) => rows.map(({ n }) => Number(n)),
    };
  },
};

const distance: Comparison = {
  id: 'distance',
  title: 'Geo distance',
  sentence:
    'Ten records within 20 km of a place, and how many there are; other places at each run. The engine alone looks into the box around the circle first, and measures by the same formula.',
  runs: 60,
  question(nth) {
    const [lon, lat] = [-4 + ((nth * 7) % 120) / 10, 42 + ((nth * 11) % 80) / 10];
    const near = `within_distance(geo_point, geom'POINT(${lon} ${lat})', 20km)`;
    const values = [lon, lat, 20_000];
    return {
      path: pathTo('records', { limit: '10', where: near }),
      statements: [
        { sql: `select count(*) as total from records where ${WITHIN}`, values },
        { sql: `select ${FIELDS.join(', ')} from records where ${WITHIN} limit 10`, values },
      ],
      ...pageAnswers,
    };
  },
};

const EARTH = 6_371_008.7714;
/** A degree of latitude has 111.2 km, and one of longitude no less than 0.62 times as much south of 51.5°. */
const WITHIN = `geo_point.lat between $2::double - $3::double / 111000 and $2::double + $3::double / 111000
  and geo_point.lon between $1::double - $3::double / 68000 and $1::double + $3::double / 68000
  and ${2 * EARTH} * asin(sqrt(least(1, pow(sin(radians(geo_point.lat - $2::double) / 2), 2)
    + cos(radians($2::double)) * cos(radians(geo_point.lat)) * pow(sin(radians(geo_point.lon - $1::double) / 2), 2)))) <= $3::double`;

/** One record by its identifier; which ones there are is asked of the table. */
const recordAmong = (ids: readonly string[]): Comparison => ({
  id: 'record',
  title: 'One record by its identifier',
  sentence: 'A record with all its fields; another one at each run.',
  runs: 60,
  question(nth) {
    const id = ids[nth % ids.length] ?? '';
    return {
      path: `${base}/records/${id}`,
      statements: [{ sql: `select ${FIELDS.join(', ')} from records where "$id" = $1`, values: [id] }],
      fromProduct: (body) => (body as { readonly label: string }).label,
      fromEngine: ([rows = []]) => rows[0]?.['label'],
    };
  },
});

/** All questions, on a table that the engine reads. */
export async function comparisonsOn(raw: Pick<RawEngine, 'run'>): Promise<readonly Comparison[]> {
  const rows = await raw.run({ sql: 'select "$id" as id from records using sample 200 rows (reservoir, 7)' });
  return [...comparisons, recordAmong(rows.map(({ id }) => String(id)))];
}

/** One category, and more than so many visitors: 900 different questions. */
function narrowed(nth: number) {
  const least = (nth * 37) % 900;
  const category = CATEGORIES[nth % CATEGORIES.length] ?? '';
  return {
    where: `visitors > ${least} and category = "${category}"`,
    condition: 'visitors > $1::bigint and category = $2',
    values: [least, category],
  };
}

const citiesOf = (condition: string): string =>
  `select city, count(*) as n from records where ${condition} group by 1 order by 2 desc, 1 limit 100`;

const pageAnswers: Pick<Question, 'fromProduct' | 'fromEngine'> = {
  fromProduct: (body) => [(body as Page).total_count, (body as Page).results.map(({ label }) => label)],
  fromEngine: ([total, rows = []]) => [totalOf(total), rows.map(({ label }) => label)],
};

const facetAnswers: Pick<Question, 'fromProduct' | 'fromEngine'> = {
  fromProduct: (body) => (body as Facets).facets[0]?.facets.map((value) => value.count),
  fromEngine: ([rows = []]) => rows.map(({ n }) => Number(n)),
};

/** The mean of doubles depends on the order in which threads add them up, in its last digits. */
function sortedGroups(rows: readonly RawRow[]): string[] {
  return rows.map(({ category, n, mean }) => `${category} ${n} ${Number(mean).toFixed(3)}`).toSorted();
}

/** The questions of small answers, whatever the table holds. */
export const comparisons: readonly Comparison[] = [
  page,
  filtered,
  count,
  facet,
  facetAgain,
  group,
  histogram,
  distance,
];

/** A download of all records, and the engine's own way to write the same text. */
export interface ExportComparison {
  readonly id: string;
  readonly title: string;
  readonly sentence: string;
  readonly runs: number;
  readonly path: string;
  /** What stands once for each record in the product's file, and how often besides. */
  readonly counted: { readonly text: string; readonly besides: number };
  readonly copyTo: (file: string) => Statement;
}

const SEEN = `strftime(seen at time zone 'UTC', '%Y-%m-%dT%H:%M:%S+00:00') as seen`;

export const csvExport: ExportComparison = {
  id: 'csv',
  title: 'CSV export of all records',
  sentence:
    'All records with all their fields, read to the last byte, against the engine’s own «copy» of the same texts to a file.',
  runs: 5,
  path: pathTo('exports/csv', {}),
  counted: { text: '\r\n', besides: 1 },
  copyTo: (file) => ({
    sql: `copy (select label, visitors, amount, if(open, 'True', 'False') as open, opened, ${SEEN},
      geo_point.lat || ', ' || geo_point.lon as geo_point, category, city, array_to_string(tags, ',') as tags from records)
      to $1 (format csv, header true, delimiter ';', new_line '\r\n')`,
    values: [file],
  }),
};

export const jsonExport: ExportComparison = {
  id: 'json',
  title: 'JSON export of all records',
  sentence: 'The same as JSON, against the engine’s own «copy» of the same values to a file.',
  runs: 5,
  path: pathTo('exports/json', {}),
  counted: { text: '{"label":', besides: 0 },
  copyTo: (file) => ({
    sql: `copy (select label, visitors, amount, open, opened, ${SEEN}, geo_point, category, city, tags from records)
      to $1 (format json, array true)`,
    values: [file],
  }),
};

/** Another engine's work before ours: what the same CSV takes to become Parquet when nothing is checked. */
export const rawImport = (csv: string, parquet: string): Statement => ({
  sql: 'copy (select * from read_csv($1)) to $2 (format parquet, compression zstd)',
  values: [csv, parquet],
});
