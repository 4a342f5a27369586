import { Readable } from 'node:stream';
import { problem } from '../core/problem.ts';
import { httpProblems } from './problems.ts';

/** Refuses a NUL or half of a surrogate pair anywhere in what was sent, keys included: no catalogue can keep such a text. */
export function refuseUnspeakable(where: string, sent: unknown): void {
  const waiting: unknown[] = [sent];
  while (waiting.length > 0) {
    const value = waiting.pop();
    if (typeof value === 'string') refuse(where, value);
    else if (Array.isArray(value)) for (const item of value) waiting.push(item);
    else if (isRecord(value)) for (const [key, item] of Object.entries(value)) waiting.push(key, item);
  }
}

function refuse(where: string, text: string): void {
  if (!text.includes('\0') && text.isWellFormed()) return;
  throw problem(httpProblems, 'request_invalid', { where, what: 'holds a NUL or half of a character' });
}

/** A file that is being sent is looked at by those who read it. */
function isRecord(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !(value instanceof Readable);
}
