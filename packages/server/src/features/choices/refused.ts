import {
  type Attributes,
  allows,
  type Choice,
  expireCookie,
  labelOf,
  matches,
  type Register,
  refusedCookies,
} from '@lucarne/cookies';

type Sent = ReadonlyMap<string, string>;

/** What was sent, without what the visitor refused: nothing of ours reads a cookie that must not be there. */
export function readableCookies(register: Register, choice: Choice | null, sent: Sent): Sent {
  if (sent.size === 0) return sent;
  const refused = new Set(refusedCookies(register, choice, [...sent.keys()]));
  return refused.size === 0 ? sent : new Map([...sent].filter(([name]) => !refused.has(name)));
}

/** The `Cookie` header of what may be read, for those who read the header themselves. */
export const cookieHeader = (cookies: Sent): string =>
  [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');

/** Where a cookie may be: a browser removes only the one of the same path and domain, and sends neither. */
export interface Whereabouts {
  readonly https: boolean;
  /** `scheme://host[:port]` of the visit. */
  readonly origin: string;
  /** The path of the request that the cookie came with: its own path begins it. */
  readonly path: string;
}

/** More headers than this would not pass common proxies; what is left goes with the next answer. */
const mostHeaders = 48;

/** `Set-Cookie` headers that remove cookies by name, wherever they were put: HttpOnly, other paths and wider domains too. */
export function removals(register: Register, names: readonly string[], where: Whereabouts): string[] {
  const paths = ['/', ...pathsAbove(where.path)];
  const domains = [undefined, ...domainsOf(where.origin)];
  const headers = names.map((name) => {
    const declared = attributesOf(register, name);
    const all = [...new Set([...declared.map(({ path }) => path), ...paths])];
    const shared = all.flatMap((path) =>
      domains.map((domain) => expireCookie(name, { https: where.https, path, ...(domain ? { domain } : {}) })),
    );
    const apart = where.https ? all.map((path) => expireCookie(name, { https: true, path, partitioned: true })) : [];
    if (declared.length === 0) return [...shared, ...apart];
    return declared.some(({ partitioned }) => partitioned) ? [...apart, ...shared] : shared;
  });
  return inTurn(headers).slice(0, mostHeaders);
}

/** One of each list, then the next of each: where there is no room for all, each cookie is removed where it most likely is. */
function inTurn(lists: readonly (readonly string[])[]): readonly string[] {
  const longest = Math.max(0, ...lists.map((list) => list.length));
  return Array.from({ length: longest }, (_, rank) => lists.flatMap((list) => list.slice(rank, rank + 1))).flat();
}

/** What to remove after a choice: the refused cookies that were sent, and those declared for paths that are not asked now. */
export function namesToRemove(register: Register, choice: Choice | null, sent: Sent): readonly string[] {
  const elsewhere = register.entries.filter(
    (entry) =>
      entry.store === 'cookie' &&
      entry.host === undefined &&
      entry.name !== undefined &&
      entry.attributes?.path !== '/' &&
      !allows(register, choice, entry),
  );
  return [...new Set([...refusedCookies(register, choice, [...sent.keys()]), ...elsewhere.map(labelOf)])];
}

/** What the register says of a cookie; one that is kept apart for each site is removed as such alone. */
const attributesOf = (register: Register, name: string): readonly Attributes[] =>
  register.entries.flatMap((entry) =>
    entry.store === 'cookie' && entry.attributes && matches(entry, name) ? [entry.attributes] : [],
  );

/** The paths that a cookie sent with a request may have: `/a/b/` → `/a`, `/a/`, `/a/b`, `/a/b/`. */
function pathsAbove(path: string): readonly string[] {
  const parts = path.split('/').filter((part) => /^[\w.~%-]+$/.test(part));
  return parts.slice(0, 4).flatMap((_part, index) => {
    const above = `/${parts.slice(0, index + 1).join('/')}`;
    return [above, `${above}/`];
  });
}

/** The host and the names above it, down to two labels; none for an address of numbers. */
function domainsOf(origin: string): readonly string[] {
  const { hostname } = new URL(origin);
  if (/^[\d.]+$|^\[/.test(hostname)) return [];
  const labels = hostname.split('.');
  return labels.slice(0, -1).map((_label, index) => labels.slice(index).join('.'));
}
