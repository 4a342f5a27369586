import { parseArgs } from 'node:util';

/** The size that is published, and the larger one of the published growth. */
export const PUBLISHED_ROWS = 1_000_000;
export const GROWN_ROWS = 10_000_000;

/** Parts that run alone. */
const PARTS = ['choice', 'growth', 'exports'] as const;
export type Part = (typeof PARTS)[number];

export interface Options {
  /** One part alone: consent, which is shown and not written, how costs grow with the table, or every format of export. */
  readonly only: Part | null;
  readonly rows: number;
  /** A folder for `results.json` and `benchmarks.md`; without one, a whole run replaces the published ones and a smaller run only shows. */
  readonly out: string | null;
}

export const HELP = `npm run bench [-- choice | growth | exports] [--rows N] [--out FOLDER]

  choice        only what asking for consent and the door cost; it is shown, not written
  growth        the questions on ${PUBLISHED_ROWS} and on ${GROWN_ROWS} rows; written beside the other published figures
  exports       what a download in each format takes; written beside the other published figures
  --rows N      rows of the table (${PUBLISHED_ROWS}); with another number the published figures stay as they are
  --out FOLDER  write results.json and benchmarks.md there instead`;

/** Reads the words of the command line; null asks for help. */
export function readOptions(words: readonly string[]): Options | null {
  const { values, positionals } = parseArgs({
    args: [...words],
    allowPositionals: true,
    options: { rows: { type: 'string' }, out: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
  });
  if (values.help) return null;
  const only = onlyFrom(positionals);
  return {
    only,
    rows: rowsFrom(values.rows, only === 'growth' ? GROWN_ROWS : PUBLISHED_ROWS),
    out: values.out ?? null,
  };
}

function onlyFrom(given: readonly string[]): Part | null {
  if (given.length === 0) return null;
  const part = PARTS.find((one) => given.length === 1 && given[0] === one);
  if (part) return part;
  throw new Error(`«${given.join(' ')}» is no part of the bench: ${PARTS.join(', ')} are.`);
}

function rowsFrom(given: string | undefined, byDefault: number): number {
  if (given === undefined) return byDefault;
  const rows = Number(given);
  if (Number.isInteger(rows) && rows >= 1000 && rows <= 20_000_000) return rows;
  throw new Error(`«--rows ${given}» is not a whole number from 1000 to 20000000.`);
}
