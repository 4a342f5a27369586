import type { Expression } from '../../plan/expression.ts';
import type {
  CalendarForm,
  CalendarUnit,
  DateBoundsForm,
  NumberBoundsForm,
  RangeForm,
  WidthForm,
} from '../../plan/range.ts';
import type { BoundValue } from '../../types.ts';
import type { Pen } from '../dialect.ts';
import { instantOfLocal, isoText, isoTextOnce, localTime } from './times.ts';

/** What the records of one interval share: its lower end, or its place among given bounds. */
export const rangeKey = (of: Expression, form: RangeForm, pen: Pen): string => {
  const value = pen.expression(of);
  switch (form.kind) {
    case 'width':
      return isWhole(form) && of.type === 'int' ? wholeKey(value, form) : decimalKey(value, form);
    case 'calendar':
      if (of.type === 'date') return dayKey(`TRY(CAST(${value} AS TIMESTAMP))`, form, pen);
      return isShort(form, pen) ? shortKey(value, form, pen) : calendarKey(localTime(value, pen), form);
    case 'number bounds':
      return boundsKey(
        of.type === 'double' ? `CASE WHEN isnan(${value}) THEN NULL ELSE ${value} END` : value,
        form,
        numbersOf(form),
        pen,
      );
    case 'date bounds':
      return boundsKey(value, form, momentsOf(form), pen);
  }
};

/** `[10, 20[` */
export const rangeLabel = (key: string, form: RangeForm, pen: Pen): string => {
  switch (form.kind) {
    case 'width':
      return widthLabel(key, form);
    case 'calendar':
      return calendarLabel(key, form, pen);
    default:
      return `list_extract(${pen.bind({ type: 'texts', value: boundsLabels(form) })}, ${key} + 1)`;
  }
};

const isWhole = ({ width }: WidthForm): boolean => !width.includes('.');

const decimalsOf = ({ width }: WidthForm): number => (width.split('.')[1] ?? '').length;

/** The number of the interval, rounded down below zero too. The engine's own division rounds towards zero. */
const wholeKey = (value: string, { width }: WidthForm): string => {
  const place = `${value} // ${width}`;
  return `CASE WHEN ${value} < 0 AND ${value} % ${width} <> 0 THEN ${place} - 1 ELSE ${place} END`;
};

/** The number of the interval, set right where 0.3 / 0.1 falls short of 3. */
const decimalKey = (value: string, form: WidthForm): string => {
  const wide = `CAST(${value} AS DOUBLE)`;
  const place = `floor(${wide} / CAST(${form.width} AS DOUBLE))`;
  return `CASE WHEN isfinite(${wide}) THEN ${place} + CASE WHEN ${decimalEnd(`(${place} + 1)`, form)} <= ${wide} THEN 1 ELSE 0 END END`;
};

const decimalEnd = (place: string, form: WidthForm): string =>
  `round(${place} * CAST(${form.width} AS DOUBLE), ${decimalsOf(form)})`;

const widthLabel = (key: string, form: WidthForm): string => {
  const [low, high] = [key, `(${key} + CAST(1 AS HUGEINT))`].map((place) => widthEnd(place, form));
  return `'[' || ${low} || ', ' || ${high} || '['`;
};

/** Whole ends keep all their digits, as far as 128 bits go. */
const widthEnd = (place: string, form: WidthForm): string => {
  const decimal = `CAST(${decimalEnd(`CAST(${place} AS DOUBLE)`, form)} AS VARCHAR)`;
  return isWhole(form)
    ? `coalesce(CAST(TRY(CAST(${place} AS HUGEINT) * ${form.width}) AS VARCHAR), ${decimal})`
    : decimal;
};

const microsecondsIn: Readonly<Partial<Record<CalendarUnit, number>>> = {
  millisecond: 1_000,
  second: 1_000_000,
  minute: 60_000_000,
  hour: 3_600_000_000,
  day: 86_400_000_000,
};

const widthOf = ({ amount, unit }: CalendarForm): number | undefined => {
  const size = microsecondsIn[unit];
  return size === undefined ? undefined : size * amount;
};

const calendarKey = (local: string, form: CalendarForm): string => {
  const width = widthOf(form);
  if (width === undefined) return `TRY(date_trunc('${form.unit}', ${local}))`;
  const time = `epoch_us(${local})`;
  return `TRY(make_timestamp(${time} - ((${time} % ${width}) + ${width}) % ${width}))`;
};

/**
 * Intervals that fill an hour are parted where clocks go back: the hour that they show twice is two. Their key is the instant
 * of their beginning, where the longer ones, which go on across a change of time, have what clocks show.
 */
const isShort = (form: CalendarForm, pen: Pen): boolean => {
  const width = widthOf(form);
  return pen.timezone !== 'UTC' && width !== undefined && 3_600_000_000 % width === 0;
};

const shortKey = (value: string, form: CalendarForm, pen: Pen): string => {
  const local = localTime(value, pen);
  const begin = calendarKey(local, form);
  const low = `TRY(make_timestamptz(epoch_us(${value}) - (epoch_us(${local}) - epoch_us(${begin}))))`;
  return `CASE WHEN ${localTime(low, pen)} = ${begin} THEN ${low} ELSE ${instantOfLocal(begin, pen)} END`;
};

const dayKey = (local: string, form: CalendarForm, pen: Pen): string =>
  isShort(form, pen) ? instantOfLocal(calendarKey(local, form), pen) : calendarKey(local, form);

const shortLabel = (low: string, width: number, pen: Pen): string => {
  const next = `TRY(make_timestamptz(epoch_us(${low}) + ${width}))`;
  const shown = instantOfLocal(`TRY(make_timestamp(epoch_us(${localTime(low, pen)}) + ${width}))`, pen);
  const high = `CASE WHEN epoch_us(${localTime(next, pen)}) % ${width} = 0 THEN ${next} ELSE ${shown} END`;
  return `'[' || ${isoText(low, pen)} || ', ' || ${isoTextOnce(high, pen)} || '['`;
};

const calendarLabel = (low: string, form: CalendarForm, pen: Pen): string => {
  const width = widthOf(form);
  if (width !== undefined && isShort(form, pen)) return shortLabel(low, width, pen);
  const high =
    width === undefined ? `TRY(${low} + INTERVAL 1 ${form.unit})` : `TRY(make_timestamp(epoch_us(${low}) + ${width}))`;
  return `'[' || ${momentText(low, pen)} || ', ' || ${momentText(high, pen)} || '['`;
};

/** In UTC with milliseconds and Z, elsewhere with the offset. */
const momentText = (local: string, pen: Pen): string =>
  pen.timezone === 'UTC' ? `strftime(${local}, '%Y-%m-%dT%H:%M:%S.%gZ')` : isoTextOnce(instantOfLocal(local, pen), pen);

const numbersOf = ({ bounds }: NumberBoundsForm): readonly BoundValue[] =>
  bounds.map((value) => ({ type: 'double', value }));

const momentsOf = ({ bounds, field }: DateBoundsForm): readonly BoundValue[] =>
  bounds.map((value) => (field === 'date' ? { type: 'date', value: Number(value) } : { type: 'datetime', value }));

/** 0 below the first bound, 1 between it and the second…; null where no interval was asked for. */
const boundsKey = (
  value: string,
  form: NumberBoundsForm | DateBoundsForm,
  bounds: readonly BoundValue[],
  pen: Pen,
): string => {
  const steps = bounds.map(
    (bound, index) => `WHEN ${value} < ${pen.bind(bound)} THEN ${index === 0 && !form.openLow ? 'NULL' : index}`,
  );
  return `CASE WHEN ${value} IS NULL THEN NULL ${steps.join(' ')} ELSE ${form.openHigh ? bounds.length : 'NULL'} END`;
};

const boundsLabels = (form: NumberBoundsForm | DateBoundsForm): readonly string[] => {
  const words =
    form.kind === 'date bounds'
      ? form.words
      : form.bounds.map((bound) => (Number.isInteger(bound) ? bound.toFixed(1) : `${bound}`));
  return [...words, '*'].map((high, index) => `[${words[index - 1] ?? '*'}, ${high}[`);
};
