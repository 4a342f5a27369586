import type { Pen } from '../dialect.ts';
import { literal } from '../quote.ts';

/** UTC needs no calendar, which costs thirty times more. */
export const localTime = (instant: string, pen: Pen): string =>
  pen.timezone === 'UTC' ? `make_timestamp(epoch_us(${instant}))` : `TRY(timezone(${zone(pen)}, ${instant}))`;

export const instantOfLocal = (local: string, pen: Pen): string => `TRY(timezone(${zone(pen)}, ${local}))`;

const zone = (pen: Pen): string => pen.bind({ type: 'text', value: pen.timezone });

/** ISO 8601 with the offset of the time zone; microseconds only where there are some. */
export const isoText = (instant: string, pen: Pen): string => {
  const local = localTime(instant, pen);
  const fraction = `CASE WHEN epoch_us(${instant}) % 1000000 = 0 THEN '' ELSE strftime(${local}, '.%f') END`;
  return `strftime(${local}, '%Y-%m-%dT%H:%M:%S') || ${fraction} || ${offsetText(instant, local, pen)}`;
};

/** `+02:00`; before standard time, offsets have seconds. */
const offsetText = (instant: string, local: string, pen: Pen): string => {
  if (pen.timezone === 'UTC') return literal('+00:00');
  const offset = `(epoch_us(${local}) - epoch_us(${instant}))`;
  const clock = `make_timestamp(abs(${offset}))`;
  const seconds = `CASE WHEN ${offset} % 60000000 = 0 THEN '' ELSE strftime(${clock}, ':%S') END`;
  return `CASE WHEN ${offset} < 0 THEN '-' ELSE '+' END || strftime(${clock}, '%H:%M') || ${seconds}`;
};
