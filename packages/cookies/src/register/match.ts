import type { Entry, Register } from './register.ts';

/** Whether the entry speaks of this cookie or key. */
export const matches = (entry: Entry, name: string): boolean =>
  entry.pattern === undefined ? entry.name === name : matchesPattern(entry.pattern, name);

/** Each `*` stands for any characters, none included. Linear: a pattern of an administrator cannot slow the door down. */
export function matchesPattern(pattern: string, text: string): boolean {
  const [first = '', ...rest] = pattern.split('*');
  const last = rest.pop();
  if (last === undefined) return pattern === text;
  if (!text.startsWith(first)) return false;
  let at = first.length;
  for (const part of rest) {
    const found = text.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return text.length - last.length >= at && text.endsWith(last);
}

/** The entry of a cookie of ours, not of one that another host holds. An exact name wins over a pattern. */
export function ownCookie(register: Register, name: string): Entry | undefined {
  let patterned: Entry | undefined;
  for (const entry of register.entries) {
    if (entry.store !== 'cookie' || entry.host !== undefined) continue;
    if (entry.name === name) return entry;
    if (entry.pattern !== undefined && matchesPattern(entry.pattern, name)) patterned ??= entry;
  }
  return patterned;
}

const nameShape = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]{1,128}$/;
const hostShape = /^[a-z0-9-]+(\.[a-z0-9-]+)*(:\d{1,5})?$/;

/** Whether a text can be the name of a cookie: a token of HTTP. */
export const isCookieName = (text: string): boolean => nameShape.test(text);

/** Whether a text is a host in lower case, with or without a port. */
export const isHost = (text: string): boolean => text.length <= 255 && hostShape.test(text);

/** Whether a text stands for the hosts below one: `*.example.org`; below a whole ending such as `*.org`, never. */
export const isHostPattern = (text: string): boolean => /^\*\.[^.]+\../.test(text) && isHost(text.slice(2));
