import { allows } from '../choice/consent.ts';
import type { Choice } from '../choice/shape.ts';
import { isCookieName, ownCookie } from '../register/match.ts';
import type { Entry, Register } from '../register/register.ts';
import { expireCookie } from './write.ts';

export interface TakeBackSettings {
  /** The names of the cookies that came with the request. */
  readonly sent: Iterable<string>;
  readonly https: boolean;
  /** The portal's own host: what a script wrote for the whole domain is then taken back too. */
  readonly host?: string;
  /** In answer to a choice: also what was refused on paths whose cookies do not come with this request. */
  readonly unseen?: boolean;
}

/**
 * The `Set-Cookie` headers that take back what this visitor refused, HttpOnly or not, on every path that the register declares. They
 * go through the door like any other header.
 */
export function takeBack(register: Register, choice: Choice | null, settings: TakeBackSettings): readonly string[] {
  const refused = new Map<string, Entry>();
  for (const name of settings.sent) {
    const entry = isCookieName(name) ? ownCookie(register, name) : undefined;
    if (entry && !allows(register, choice, entry)) refused.set(name, entry);
  }
  if (settings.unseen) for (const entry of unseenOf(register, choice)) refused.set(entry.name ?? '', entry);
  return [...refused].flatMap(([name, entry]) => headersFor(name, entry, settings));
}

/** Refused cookies of other paths, by exact name: the names that a pattern stands for are known only where they are sent. */
const unseenOf = (register: Register, choice: Choice | null): readonly Entry[] =>
  register.entries.filter((entry) => {
    const own = entry.store === 'cookie' && entry.host === undefined && entry.name !== undefined;
    return own && entry.attributes?.path !== '/' && !allows(register, choice, entry);
  });

function headersFor(name: string, { attributes }: Entry, { https, host }: TakeBackSettings): readonly string[] {
  const { path = '/', http_only = false, partitioned = false } = attributes ?? {};
  const paths = [...new Set([path, '/'])];
  const domains = http_only || host === undefined ? [] : domainsOf(host);
  return paths.flatMap((one) => [
    expireCookie(name, { https, path: one, partitioned }),
    ...domains.map((domain) => expireCookie(name, { https, path: one, domain })),
  ]);
}

/** The domains that a script of this host may have written a cookie for: itself and those above, the last label left out. */
function domainsOf(host: string): readonly string[] {
  const name = host.toLowerCase().replace(/:\d+$/, '');
  if (!/^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(name) || /^[\d.]+$/.test(name)) return [];
  const labels = name.split('.');
  return labels.slice(0, -1).map((_, at) => labels.slice(at).join('.'));
}
