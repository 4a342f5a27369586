import { isAnswerKey, isDay, isRecord } from '../values.ts';
import { readOlderForm } from './older-form.ts';
import type { Choice } from './shape.ts';

/** What fits: browsers ignore a cookie whose name and value are longer together. */
export const longestValue = 4096 - 'cookies_preferences'.length;
/** How long a choice holds, from its own day. */
export const lifeInDays = 182;
const versionShape = /^[0-9a-f]{8}$/;

/**
 * Cookie value → choice. Anything unreadable, expired or from the future is null, never an error.
 * A choice holds 182 days from its own day, whatever the browser kept. `today` is `YYYY-MM-DD`.
 */
export function readChoice(value: string | undefined, today: string): Choice | null {
  const text = decoded(value);
  const data = text === null ? null : parsed(text);
  if (text === null || !isRecord(data)) return null;
  const choice = Object.hasOwn(data, 'v') ? readCurrentForm(data, text) : readOlderForm(data, today);
  return choice && stands(choice, today) ? choice : null;
}

/** Choice → cookie value, ready for `writeCookie('cookies_preferences', …)`. */
export const writeChoice = ({ v, r, d, p }: Choice): string => encodeURIComponent(JSON.stringify({ v, r, d, p }));

function readCurrentForm(data: Readonly<Record<string, unknown>>, text: string): Choice | null {
  const { v, r, d, p } = data;
  if (!isOwnWriting(data, text)) return null;
  if (v !== 1 || typeof r !== 'string' || typeof d !== 'string' || !isRecord(p)) return null;
  if (!versionShape.test(r) || !isDay(d)) return null;
  const answers = Object.entries(p).filter((pair): pair is [string, boolean] => typeof pair[1] === 'boolean');
  return { v, r, d, p: Object.fromEntries(answers.filter(([key]) => isAnswerKey(key))) };
}

/** One day ahead is let through: two machines of an installation may be on either side of midnight. */
function stands(choice: Choice, today: string): boolean {
  const age = (Date.parse(today) - Date.parse(choice.d)) / 86_400_000;
  return age >= -1 && age <= lifeInDays;
}

/** A text that is not as `JSON.stringify` writes it is not ours: it may say a key twice, once for each of two readers. */
function isOwnWriting(data: unknown, text: string): boolean {
  try {
    return JSON.stringify(data) === text;
  } catch {
    return false;
  }
}

function decoded(value: string | undefined): string | null {
  if (value === undefined || value.length > longestValue) return null;
  try {
    return decodeURIComponent(value);
  } catch {
    return null;
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
