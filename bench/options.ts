import { parseArgs } from 'node:util';

/** The size that is published. */
export const PUBLISHED_ROWS = 1_000_000;

export interface Options {
  readonly rows: number;
  /** A folder for `results.json` and `benchmarks.md`; without one, a whole run replaces the published ones and a smaller run only shows. */
  readonly out: string | null;
}

export const HELP = `npm run bench [-- --rows N] [--out FOLDER]

  --rows N      rows of the table (${PUBLISHED_ROWS}); with another number the published figures stay as they are
  --out FOLDER  write results.json and benchmarks.md there instead`;

/** Reads the words of the command line; null asks for help. */
export function readOptions(words: readonly string[]): Options | null {
  const { values } = parseArgs({
    args: [...words],
    options: { rows: { type: 'string' }, out: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
  });
  if (values.help) return null;
  return { rows: rowsFrom(values.rows), out: values.out ?? null };
}

function rowsFrom(given: string | undefined): number {
  if (given === undefined) return PUBLISHED_ROWS;
  const rows = Number(given);
  if (Number.isInteger(rows) && rows >= 1000 && rows <= 20_000_000) return rows;
  throw new Error(`«--rows ${given}» is not a whole number from 1000 to 20000000.`);
}
