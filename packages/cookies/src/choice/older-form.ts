import { dayOf, isKey } from '../values.ts';
import { type Choice, statisticsKey } from './shape.ts';

/** The audience tools of the platform's older form: who refused one of them objected to being counted. */
const audienceTools: readonly string[] = ['ga', 'matomo', 'xiti', 'at', 'piano', 'eulerian'];
/** No register has this version, so that nothing counts as accepted under it. */
const noVersion = '00000000';

/**
 * The form that the platform wrote before: one boolean for each tool and a `timestamp`. A refusal stands; an acceptance is
 * forgotten, so that it is asked again. Without a readable time, the browser's own expiry is the only limit.
 */
export function readOlderForm(data: Readonly<Record<string, unknown>>, today: string): Choice | null {
  const tools = Object.keys(data).filter((key) => isKey(key) && typeof data[key] === 'boolean');
  if (tools.length === 0) return null;
  const refused = tools.filter((tool) => data[tool] === false);
  const keys = refused.some((tool) => audienceTools.includes(tool)) ? [...refused, statisticsKey] : refused;
  const d = data['timestamp'] === undefined ? today : dayOfTimestamp(data['timestamp']);
  return d === null ? null : { v: 1, r: noVersion, d, p: Object.fromEntries(keys.map((key) => [key, false])) };
}

/** Seconds or milliseconds: the first are below 1e11 until the year 5138. */
function dayOfTimestamp(timestamp: unknown): string | null {
  if (typeof timestamp !== 'number' || !(timestamp > 0 && timestamp < 8.64e15)) return null;
  return dayOf(timestamp < 1e11 ? timestamp * 1000 : timestamp);
}
