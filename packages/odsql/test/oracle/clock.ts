/** Calendar and time zones, told by `Intl` alone. Moments are microseconds since 1970. */

export const microsecondsOfDay = 86_400_000_000n;

const formats = new Map<string, Intl.DateTimeFormat>();
const offsets = new Map<string, bigint>();

const formatOf = (zone: string): Intl.DateTimeFormat => {
  const known = formats.get(zone) ?? new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' });
  formats.set(zone, known);
  return known;
};

/** What clocks add to UTC at a moment: `GMT+02:00`, `GMT+00:09:21`. */
export const offsetAt = (zone: string, moment: bigint): bigint => {
  const milliseconds = Number(floorDivide(moment, 1000n));
  const key = `${zone} ${milliseconds}`;
  const known = offsets.get(key);
  if (known !== undefined) return known;
  const name =
    formatOf(zone)
      .formatToParts(milliseconds)
      .find(({ type }) => type === 'timeZoneName')?.value ?? '';
  const [, sign, hours = '0', minutes = '0', seconds = '0'] =
    /GMT(?:([+-])(\d\d):(\d\d)(?::(\d\d))?)?/.exec(name) ?? [];
  const size = BigInt((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1_000_000n;
  const offset = sign === '-' ? -size : size;
  offsets.set(key, offset);
  return offset;
};

export const floorDivide = (value: bigint, by: bigint): bigint => {
  const whole = value / by;
  return value < 0n && value % by !== 0n ? whole - 1n : whole;
};

/** What clocks show at a moment, as if it were UTC. */
export const shownAt = (zone: string, moment: bigint): bigint => moment + offsetAt(zone, moment);

/** The first moment when clocks show that; when they skip it, as much later as they skip. */
export const momentOf = (zone: string, shown: bigint): bigint => {
  const before = offsetAt(zone, shown - microsecondsOfDay);
  const after = offsetAt(zone, shown + microsecondsOfDay);
  const found = [shown - before, shown - after].filter((moment) => shownAt(zone, moment) === shown);
  return found.length === 0 ? shown - before : found.reduce((one, other) => (one < other ? one : other));
};

/** The parts of what clocks show. */
export interface Parts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly microsecond: number;
  /** 1 is Monday. */
  readonly weekday: number;
  readonly dayOfYear: number;
}

export const daysOf = (year: number, month: number, day: number): number =>
  new Date(0).setUTCFullYear(year, month - 1, day) / 86_400_000;

export const partsOf = (shown: bigint): Parts => {
  const days = floorDivide(shown, microsecondsOfDay);
  const rest = Number(shown - days * microsecondsOfDay);
  const date = new Date(Number(days) * 86_400_000);
  const year = date.getUTCFullYear();
  return {
    year,
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: Math.floor(rest / 3_600_000_000),
    minute: Math.floor(rest / 60_000_000) % 60,
    second: Math.floor(rest / 1_000_000) % 60,
    microsecond: rest % 1_000_000,
    weekday: ((date.getUTCDay() + 6) % 7) + 1,
    dayOfYear: Number(days) - daysOf(year, 1, 1) + 1,
  };
};

export const shownOf = (year: number, month: number, day: number): bigint =>
  BigInt(daysOf(year, month, day)) * microsecondsOfDay;

/** The Thursday of a week says which year the week belongs to. */
export const isoWeek = (shown: bigint): { readonly year: number; readonly week: number } => {
  const { weekday } = partsOf(shown);
  const thursday = partsOf(shown + BigInt(4 - weekday) * microsecondsOfDay);
  return { year: thursday.year, week: Math.floor((thursday.dayOfYear - 1) / 7) + 1 };
};

const pad = (value: number, width = 2): string => `${value}`.padStart(width, '0');

export const dateText = (day: number): string => {
  const { year, month, day: date } = partsOf(BigInt(day) * microsecondsOfDay);
  return `${pad(year, 4)}-${pad(month)}-${pad(date)}`;
};

const timeText = ({ hour, minute, second }: Parts): string => `${pad(hour)}:${pad(minute)}:${pad(second)}`;

/** ISO 8601 with the offset of the zone; microseconds only where there are some. */
export const momentText = (zone: string, moment: bigint): string => {
  const shown = shownAt(zone, moment);
  const parts = partsOf(shown);
  const offset = offsetAt(zone, moment);
  const size = partsOf(offset < 0n ? -offset : offset);
  const seconds = size.second === 0 ? '' : `:${pad(size.second)}`;
  const fraction = parts.microsecond === 0 ? '' : `.${pad(parts.microsecond, 6)}`;
  const date = dateText(Number(floorDivide(shown, microsecondsOfDay)));
  return `${date}T${timeText(parts)}${fraction}${offset < 0n ? '-' : '+'}${pad(size.hour)}:${pad(size.minute)}${seconds}`;
};

/** UTC with milliseconds, as the bounds of intervals are written. */
export const utcText = (moment: bigint): string => {
  const parts = partsOf(moment);
  const date = dateText(Number(floorDivide(moment, microsecondsOfDay)));
  return `${date}T${timeText(parts)}.${pad(Math.floor(parts.microsecond / 1000), 3)}Z`;
};
