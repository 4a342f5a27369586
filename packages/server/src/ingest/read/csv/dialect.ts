import { type Dialect, newScan, readerOf, scanRecord } from './record.ts';

const delimiters = [';', '\t', '|', ','] as const;
const SAMPLE_RECORDS = 500;

/** A dialect tried on a sample: how many records it reads as the header announces. */
interface Trial {
  readonly dialect: Dialect;
  readonly columns: number;
  /** Shares of the records: with as many values as the header has, and with at least two. */
  readonly even: number;
  readonly split: number;
}

/** The dialect that reads a sample best. The sample starts with the header and may end in the middle of a record. */
export function guessDialect(sample: Buffer): Dialect {
  const announced = announcedDelimiter(sample);
  const trials = candidates(sample)
    .filter(({ delimiter }) => announced === null || delimiter === announced)
    .map((dialect) => tryOn(sample, dialect));
  const usable = trials.filter((trial) => trial.columns > 1 && (trial.split >= 0.5 || !namesWithCommas(sample)));
  const chosen = usable.length > 0 ? usable : trials.filter(({ dialect }) => dialect.delimiter === (announced ?? null));
  return chosen.reduce((best, trial) => (isBetter(trial, best) ? trial : best)).dialect;
}

/** A comma and a blank in the first line may belong to a name; the lines below tell. */
function namesWithCommas(sample: Buffer): boolean {
  return /^[^\n\r]*, /.test(sample.toString('latin1', 0, 4096));
}

/** Excel names the separator on a line of its own before the header: `sep=;`. */
export function announcedDelimiter(sample: Buffer): Dialect['delimiter'] {
  const found = /^"?sep=([,;|\t])"?\r?\n/.exec(sample.toString('latin1', 0, 16))?.[1];
  return delimiters.find((delimiter) => delimiter === found) ?? null;
}

/** The plainest reading comes first: another must do better to be preferred. */
function candidates(sample: Buffer): Dialect[] {
  const carriageReturns = sample.includes(0x0d) && !sample.includes(0x0a);
  const backslashes = sample.includes('\\"') || sample.includes("\\'") ? [false, true] : [false];
  const quotes: Dialect['quote'][] = apostrophesQuote(sample) ? ['"', "'"] : ['"'];
  return [...delimiters, null].flatMap((delimiter) =>
    quotes.flatMap((quote) =>
      backslashes.flatMap((backslash) =>
        [false, true].map((blanks) => ({ delimiter, quote, backslash, blanks, carriageReturns })),
      ),
    ),
  );
}

/** An apostrophe that opens a word is French; only a file that both opens and closes values with it uses it as a quote. */
function apostrophesQuote(sample: Buffer): boolean {
  const text = sample.toString('latin1');
  const opened = text.match(/(^|[;,|\t\n\r])'/g)?.length ?? 0;
  const closed = text.match(/'([;,|\t\n\r]|$)/g)?.length ?? 0;
  return opened > 1 && Math.abs(opened - closed) <= Math.max(1, opened * 0.1);
}

function tryOn(sample: Buffer, dialect: Dialect): Trial {
  const reader = readerOf(dialect);
  const scan = newScan();
  let columns = 0;
  let records = 0;
  let even = 0;
  let split = 0;
  let at = announcedDelimiter(sample) === null ? 0 : sample.indexOf(0x0a) + 1;
  for (; at < sample.length && records < SAMPLE_RECORDS; at = scan.next) {
    scanRecord(sample, at, false, reader, scan);
    if (!scan.complete && columns > 0 && scan.fault === null) break;
    if (scan.end === at && scan.fault === null) continue;
    const faultless = scan.fault === null;
    if (!faultless) scan.next = nextLine(sample, at, reader.newline);
    if (columns === 0) {
      columns = scan.cells;
      continue;
    }
    records++;
    if (faultless && scan.cells === columns) even++;
    if (scan.cells > 1) split++;
  }
  return { dialect, columns, even: records === 0 ? 1 : even / records, split: records === 0 ? 1 : split / records };
}

function nextLine(bytes: Buffer, from: number, newline: number): number {
  const at = bytes.indexOf(newline, from);
  return at < 0 ? bytes.length : at + 1;
}

function isBetter(trial: Trial, best: Trial): boolean {
  if (Math.abs(trial.even - best.even) > 0.02) return trial.even > best.even;
  return trial.columns > best.columns;
}
