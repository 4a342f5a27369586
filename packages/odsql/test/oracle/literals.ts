import { microsecondsOfDay, momentOf, shownAt, shownOf } from './clock.ts';

/** From a moment to the first one after. */
export interface Span {
  readonly from: bigint;
  readonly to: bigint;
}

/** What a date literal covers: on the line of time, and as the clocks of the zone show it. */
export interface DateLiteral {
  readonly moments: Span;
  readonly shown: Span;
  readonly timed: boolean;
}

const form =
  /^(\d{4})(?:[-/](\d\d?)(?:[-/](\d\d?)(?:[T ](\d\d)(?::(\d\d)(?::(\d\d)(?:\.(\d+))?)?)?(Z|[+-]\d\d:\d\d)?)?)?)?$/i;

/** A literal covers all that its last written part lasts; without an offset it is of the zone. */
export const readDate = (written: string, zone: string): DateLiteral => {
  const match = form.exec(written);
  if (match === null) throw new Error(`no date: ${written}`);
  const shown = spanOf(match.slice(1, 8));
  const timed = match[4] !== undefined;
  const offset = match[8];
  if (offset === undefined)
    return { shown, timed, moments: { from: momentOf(zone, shown.from), to: momentOf(zone, shown.to) } };
  const moments = { from: shown.from - offsetOf(offset), to: shown.to - offsetOf(offset) };
  return { moments, timed, shown: { from: shownAt(zone, moments.from), to: shownAt(zone, moments.to) } };
};

const offsetOf = (written: string): bigint => {
  if (/z/i.test(written)) return 0n;
  const [hours, minutes] = written.slice(1).split(':').map(Number);
  return BigInt(`${written[0]}${(hours ?? 0) * 60 + (minutes ?? 0)}`) * 60_000_000n;
};

const spanOf = ([y, mo, d, h, mi, s, f]: readonly (string | undefined)[]): Span => {
  const year = Number(y);
  if (mo === undefined) return { from: shownOf(year, 1, 1), to: shownOf(year + 1, 1, 1) };
  if (d === undefined) return { from: shownOf(year, Number(mo), 1), to: shownOf(year, Number(mo) + 1, 1) };
  const day = shownOf(year, Number(mo), Number(d));
  if (h === undefined) return { from: day, to: day + microsecondsOfDay };
  const seconds = (Number(h) * 60 + Number(mi ?? 0)) * 60 + Number(s ?? 0);
  const from = day + BigInt(seconds) * 1_000_000n + BigInt((f ?? '').slice(0, 6).padEnd(6, '0'));
  if (mi === undefined) return { from, to: from + 3_600_000_000n };
  if (s === undefined) return { from, to: from + 60_000_000n };
  return { from, to: from + 10n ** BigInt(6 - (f ?? '').slice(0, 6).length) };
};
