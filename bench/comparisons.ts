import { DATASET } from './manage.ts';
import type { RawRow, Statement } from './raw.ts';
import { CATEGORIES, FIELDS } from './rows.ts';

/** A question asked of the product over HTTP and of the engine in SQL. */
export interface Comparison {
  readonly id: string;
  readonly title: string;
  /** What is compared with what, in a sentence. */
  readonly sentence: string;
  /** A multiple of ten: they are asked in turns of ten. */
  readonly runs: number;
  /** The nth question; they differ where users' questions do, so that no one is answered from memory. */
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
      fromProduct: (body) => [(body as Page).total_count, (body as Page).results.map(({ label }) => label)],
      fromEngine: ([total, rows = []]) => [totalOf(total), rows.map(({ label }) => label)],
    };
  },
};

const count: Comparison = {
  id: 'count',
  title: 'Filtered count',
  sentence: 'How many records have more than so many visitors and one category of twelve; other values at each run.',
  runs: 100,
  question(nth) {
    const least = (nth * 37) % 900;
    const category = CATEGORIES[nth % CATEGORIES.length] ?? '';
    return {
      path: pathTo('records', { limit: '0', where: `visitors > ${least} and category = "${category}"` }),
      statements: [
        {
          sql: 'select count(*) as total from records where visitors > $1::bigint and category = $2',
          values: [least, category],
        },
      ],
      fromProduct: (body) => (body as Page).total_count,
      fromEngine: ([total]) => totalOf(total),
    };
  },
};

const facet: Comparison = {
  id: 'facet',
  title: 'Facet',
  sentence: 'The hundred most frequent of 1,200 cities, with the number of records of each.',
  runs: 60,
  question: () => ({
    path: pathTo('facets', { facet: 'city' }),
    statements: [
      { sql: 'select city, count(*) as n from records where city is not null group by 1 order by 2 desc, 1 limit 100' },
    ],
    fromProduct: (body) => (body as Facets).facets[0]?.facets.map((value) => value.count),
    fromEngine: ([rows = []]) => rows.map(({ n }) => Number(n)),
  }),
};

const group: Comparison = {
  id: 'group',
  title: 'Group by',
  sentence: 'Number of records and mean amount of each of the twelve categories.',
  runs: 60,
  question: () => ({
    path: pathTo('records', {
      select: 'category, count(*) as n, avg(amount) as mean',
      group_by: 'category',
      limit: '100',
    }),
    statements: [{ sql: 'select category, count(*) as n, avg(amount) as mean from records group by 1' }],
    fromProduct: (body) => sortedGroups((body as Page).results),
    fromEngine: ([rows = []]) => sortedGroups(rows),
  }),
};

/** The mean of doubles depends on the order in which threads add them up, in its last digits. */
function sortedGroups(rows: readonly RawRow[]): string[] {
  return rows.map(({ category, n, mean }) => `${category} ${n} ${Number(mean).toFixed(3)}`).toSorted();
}

/** The questions of small answers. */
export const comparisons: readonly Comparison[] = [page, count, facet, group];

/** The download of all records, and the engine's own way to write them. */
export const csvExport = {
  id: 'csv',
  title: 'CSV export of all records',
  sentence:
    'All records with all their fields, read to the last byte, against the engine’s own «copy» of the same fields to a file.',
  runs: 5,
  path: pathTo('exports/csv', {}),
  copyTo: (file: string): Statement => ({
    sql: `copy (select ${FIELDS.join(', ')} from records) to $1 (format csv, header true, delimiter ';')`,
    values: [file],
  }),
};

/** Another engine's work before ours: what the same CSV takes to become Parquet when nothing is checked. */
export const rawImport = (csv: string, parquet: string): Statement => ({
  sql: 'copy (select * from read_csv($1)) to $2 (format parquet, compression zstd)',
  values: [csv, parquet],
});
