import { badParameter } from '../problems.ts';

/** There are some 600 names; capitals may be written otherwise. */
const mostZones = 1000;
const formats = new Map<string, Intl.DateTimeFormat>();

/** How the tz database spells a name, by the name in small letters. */
const checked = new Map<string, string>();

/** The name of a time zone as the tz database spells it; refuses what it does not hold. */
export const checkZone = (name: string): string => {
  const small = name.toLowerCase();
  const known = checked.get(small);
  if (known !== undefined) return known;
  const zone = spelledZone(name);
  checked.set(small, zone);
  return zone;
};

const spelledZone = (name: string): string => {
  const zone = zoneFormat(name)?.resolvedOptions().timeZone;
  if (zone === undefined || /^[+-]/.test(zone))
    throw badParameter('timezone', name.slice(0, 100), 'the name of a time zone, such as Europe/Paris or UTC,');
  return sameAsUtc.test(zone) ? 'UTC' : zone;
};

const sameAsUtc = /^(?:Etc\/)?(?:UTC|UCT|GMT|GMT[+-]?0|Zulu|Universal|Greenwich)$/i;

const zoneFormat = (name: string): Intl.DateTimeFormat | undefined => {
  const known = formats.get(name);
  if (known !== undefined) return known;
  try {
    const format = makeFormat(name);
    if (formats.size < mostZones) formats.set(name, format);
    return format;
  } catch {
    return undefined;
  }
};

const makeFormat = (zone: string): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    calendar: 'iso8601',
    hourCycle: 'h23',
    era: 'short',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });

/** Milliseconds to add to an instant to have what clocks show there. */
const offsetAt = (zone: string, instant: number): number => {
  const parts = new Map(
    zoneFormat(zone)
      ?.formatToParts(instant)
      .map(({ type, value }) => [type, value]),
  );
  const part = (type: Intl.DateTimeFormatPartTypes): number => Number(parts.get(type) ?? 0);
  const beforeChrist = /^b/i.test(parts.get('era') ?? '');
  const year = beforeChrist ? 1 - part('year') : part('year');
  const shown =
    utcMilliseconds(year, part('month'), part('day')) +
    ((part('hour') * 60 + part('minute')) * 60 + part('second')) * 1000;
  return shown - Math.floor(instant / 1000) * 1000;
};

/** The first instant of a day as if the clocks showed UTC; right for years below 100 too, unlike `Date.UTC`. */
export const utcMilliseconds = (year: number, month: number, day: number): number =>
  new Date(0).setUTCFullYear(year, month - 1, day);

const day = 86_400_000;

/**
 * The instant when clocks show a time, both in microseconds. Shown twice (autumn): the first. Never shown (spring): the
 * moment of the change and what follows it.
 */
export const instantOf = (zone: string, shown: bigint): bigint => {
  const milliseconds = Number(shown / 1000n);
  const offsets = [offsetAt(zone, milliseconds - day), offsetAt(zone, milliseconds + day)];
  const candidates = offsets.map((offset) => milliseconds - offset);
  const real = candidates.filter((instant, index) => offsetAt(zone, instant) === offsets[index]);
  const instant = real.length > 0 ? Math.min(...real) : Math.max(...candidates);
  return shown - BigInt(milliseconds - instant) * 1000n;
};

/** What clocks show at an instant, both in microseconds. */
export const shownAt = (zone: string, instant: bigint): bigint =>
  instant + BigInt(offsetAt(zone, Number(instant / 1000n))) * 1000n;
