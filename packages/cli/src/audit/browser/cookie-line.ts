/** A cookie as it was asked for, by a `Set-Cookie` header or by a script. */
export interface CookieLine {
  readonly name: string;
  /** A leading dot when it is for the whole domain. */
  readonly host: string;
  /** Seconds; null ends with the browser's session. */
  readonly asked_s: number | null;
  /** It takes a cookie away. */
  readonly deletes: boolean;
}

/** Reads the line that sets a cookie, seen on a host at a time (milliseconds). Null for a line without a name. */
export function readCookieLine(line: string, hostname: string, now: number): CookieLine | null {
  const [pair = '', ...parts] = line.split(';');
  const at = pair.indexOf('=');
  const name = (at < 0 ? '' : pair.slice(0, at)).trim();
  if (name === '') return null;
  const attributes = new Map(parts.map(attributeOf));
  const domain = attributes.get('domain')?.replace(/^\./, '').toLowerCase();
  const asked_s = lifeOf(attributes, now);
  return { name, host: domain ? `.${domain}` : hostname, asked_s, deletes: asked_s !== null && asked_s <= 0 };
}

function attributeOf(part: string): readonly [string, string] {
  const [name = '', ...value] = part.split('=');
  return [name.trim().toLowerCase(), value.join('=').trim()];
}

function lifeOf(attributes: ReadonlyMap<string, string>, now: number): number | null {
  const age = attributes.get('max-age');
  if (age !== undefined && /^-?\d+$/.test(age)) return Number(age);
  const end = Date.parse(attributes.get('expires') ?? '');
  return Number.isNaN(end) ? null : Math.round((end - now) / 1000);
}
