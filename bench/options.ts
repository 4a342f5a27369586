import { parseArgs } from 'node:util';

/** The size that is published. */
export const PUBLISHED_ROWS = 1_000_000;

export interface Options {
  /** One part alone, which is shown and not written. */
  readonly only: 'choice' | null;
  readonly rows: number;
  /** A folder for `results.json` and `benchmarks.md`; without one, a whole run replaces the published ones and a smaller run only shows. */
  readonly out: string | null;
}

export const HELP = `npm run bench [-- choice] [--rows N] [--out FOLDER]

  choice        only what asking for consent and the door cost; it is shown, not written
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
  return { only: onlyFrom(positionals), rows: rowsFrom(values.rows), out: values.out ?? null };
}

function onlyFrom(given: readonly string[]): 'choice' | null {
  if (given.length === 0) return null;
  if (given.length === 1 && given[0] === 'choice') return 'choice';
  throw new Error(`«${given.join(' ')}» is no part of the bench: choice is.`);
}

function rowsFrom(given: string | undefined): number {
  if (given === undefined) return PUBLISHED_ROWS;
  const rows = Number(given);
  if (Number.isInteger(rows) && rows >= 1000 && rows <= 20_000_000) return rows;
  throw new Error(`«--rows ${given}» is not a whole number from 1000 to 20000000.`);
}
