/** A `Set-Cookie` header, read as browsers read it. */
export interface SetCookie {
  readonly name: string;
  readonly value: string;
  /** By attribute name in lower case; an attribute without `=` has an empty value. */
  readonly attributes: ReadonlyMap<string, string>;
}

/** Browsers ignore a longer name and value together, and a longer attribute. */
const longestPair = 4096;
const longestAttribute = 1024;

/**
 * Reads a header, or null when browsers might not agree on it: control or non-ASCII characters, an attribute said twice, a part
 * that is too long. What we are not sure of does not pass.
 */
export function readSetCookie(header: string): SetCookie | null {
  if (!isPrintable(header)) return null;
  const end = indexOrEnd(header, ';', 0);
  const equals = header.indexOf('=');
  const split = equals > end ? -1 : equals;
  const name = header.slice(0, Math.max(split, 0)).trim();
  const value = header.slice(split + 1, end).trim();
  const attributes = readAttributes(header, end);
  return attributes === null || name.length + value.length > longestPair ? null : { name, value, attributes };
}

function readAttributes(header: string, from: number): ReadonlyMap<string, string> | null {
  const attributes = new Map<string, string>();
  for (let start = from + 1; start < header.length; ) {
    const end = indexOrEnd(header, ';', start);
    if (end - start > longestAttribute) return null;
    const equals = header.indexOf('=', start);
    const split = equals < 0 || equals > end ? end : equals;
    const name = header.slice(start, split).trim().toLowerCase();
    if (attributes.has(name)) return null;
    if (name !== '') attributes.set(name, header.slice(split + 1, end).trim());
    start = end + 1;
  }
  return attributes;
}

function indexOrEnd(text: string, character: string, from: number): number {
  const at = text.indexOf(character, from);
  return at < 0 ? text.length : at;
}

/** Printable ASCII only: `trim` would otherwise take off characters that browsers keep. */
function isPrintable(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < 0x20 || code > 0x7e) return false;
  }
  return true;
}

const wholeNumber = /^-?\d+$/;
const dateShape = /^[A-Z][a-z]{2}, \d{2}[ -][A-Z][a-z]{2}[ -]\d{4} \d{2}:\d{2}:\d{2} GMT$/;

/**
 * Seconds that the cookie lives: null until the browser closes, `unreadable` when browsers would ignore what is written.
 * `Max-Age` wins over `Expires`, as in browsers; the clock is read only for `Expires`.
 */
export function lifetimeOf({ attributes }: SetCookie, now: () => number): number | null | 'unreadable' {
  const maxAge = attributes.get('max-age');
  if (maxAge !== undefined) return wholeNumber.test(maxAge) ? Number(maxAge) : 'unreadable';
  const expires = attributes.get('expires');
  if (expires === undefined) return null;
  const time = dateShape.test(expires) ? Date.parse(expires) : Number.NaN;
  const exact = !Number.isNaN(time) && new Date(time).toUTCString() === expires.replaceAll('-', ' ');
  return exact ? (time - now()) / 1000 : 'unreadable';
}
