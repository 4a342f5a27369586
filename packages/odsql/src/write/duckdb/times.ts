import type { Pen } from '../dialect.ts';
import { literal } from '../quote.ts';

/** UTC needs no calendar, which costs thirty times more. */
export const localTime = (instant: string, pen: Pen): string =>
  pen.timezone === 'UTC' ? `make_timestamp(epoch_us(${instant}))` : `TRY(timezone(${zone(pen)}, ${instant}))`;

/** Gives a value a name, so that it is written once however often it is used. */
const named = (name: string, value: string, inside: (name: string) => string): string =>
  `list_extract(list_transform([${value}], lambda "${name}": ${inside(`"${name}"`)}), 1)`;

/**
 * The instant when clocks show a time: the first of two, where the engine takes the second. That is told by the offset of the
 * day before.
 */
export const instantOfLocal = (local: string, pen: Pen): string => {
  const found = `TRY(timezone(${zone(pen)}, ${local}))`;
  if (pen.timezone === 'UTC') return found;
  const offsetBefore = (before: string): string => `epoch_us(${localTime(before, pen)}) - epoch_us(${before})`;
  const first = (moment: string): string =>
    named(
      '$before',
      `TRY(make_timestamptz(epoch_us(${moment}) - ${day}))`,
      (before) => `TRY(make_timestamptz(epoch_us(${local}) - (${offsetBefore(before)})))`,
    );
  const chosen = (moment: string): string =>
    named(
      '$first',
      first(moment),
      (one) => `CASE WHEN ${localTime(one, pen)} = ${local} THEN ${one} ELSE ${moment} END`,
    );
  return named('$found', found, chosen);
};

const day = 86_400_000_000;

const zone = (pen: Pen): string => pen.bind({ type: 'text', value: pen.timezone });

/** ISO 8601 with the offset of the time zone; microseconds only where there are some. */
export const isoText = (instant: string, pen: Pen): string => isoParts(instant, localTime(instant, pen), pen);

const isoParts = (instant: string, local: string, pen: Pen): string => {
  const fraction = `CASE WHEN epoch_us(${instant}) % 1000000 = 0 THEN '' ELSE strftime(${local}, '.%f') END`;
  return `strftime(${local}, '%Y-%m-%dT%H:%M:%S') || ${fraction} || ${offsetText(instant, local, pen)}`;
};

/** The same of an instant that takes long to write. */
export const isoTextOnce = (instant: string, pen: Pen): string =>
  named('$instant', instant, (one) => named('$local', localTime(one, pen), (local) => isoParts(one, local, pen)));

/** `+02:00`; before standard time, offsets have seconds. */
const offsetText = (instant: string, local: string, pen: Pen): string => {
  if (pen.timezone === 'UTC') return literal('+00:00');
  const offset = `(epoch_us(${local}) - epoch_us(${instant}))`;
  const clock = `make_timestamp(abs(${offset}))`;
  const seconds = `CASE WHEN ${offset} % 60000000 = 0 THEN '' ELSE strftime(${clock}, ':%S') END`;
  return `CASE WHEN ${offset} < 0 THEN '-' ELSE '+' END || strftime(${clock}, '%H:%M') || ${seconds}`;
};
