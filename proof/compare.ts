import { type CharterRow, secondsIn } from './charter-page.ts';
import type { Holdings, SeenCookie } from './observe.ts';

/** A line of `/.well-known/cookies.json`, as far as the proof looks at it. */
export interface DeclaredEntry {
  readonly name?: string;
  readonly store: string;
  readonly service?: string;
  readonly provider: { readonly name: string };
  readonly lifetime_s: number | null;
  readonly attributes: {
    readonly secure: boolean;
    readonly http_only: boolean;
    readonly same_site: string;
    readonly path: string;
    readonly partitioned?: boolean;
  } | null;
  readonly party: string;
  readonly consent: 'exempt' | 'asked';
}

/** What was seen in one state of a walk. */
export interface Observation {
  readonly state: string;
  /** True when this visitor has accepted what is asked. */
  readonly accepted: boolean;
  /** The services that were accepted, when not all of them were. */
  readonly acceptedPurposes?: readonly string[];
  readonly holdings: Holdings;
  readonly hosts: readonly string[];
}

export interface Evidence {
  readonly ownHost: string;
  readonly declared: readonly DeclaredEntry[];
  readonly rows: readonly CharterRow[];
  /** True when the portal was walked on https: every cookie must be `Secure` then. */
  readonly https?: boolean;
  readonly observations: readonly Observation[];
}

/** Every difference between charter, document and browser, both ways, as sentences. None means that the charter is true. */
export function differences(evidence: Evidence): readonly string[] {
  return [
    ...betweenPageAndDocument(evidence),
    ...evidence.observations.flatMap((observation) => undeclared(observation, evidence)),
    ...neverSeen(evidence),
  ];
}

function betweenPageAndDocument({ declared, rows }: Evidence): readonly string[] {
  const names = rows.map((row) => row.name);
  const twice = names.filter((name, index) => names.indexOf(name) !== index);
  return [
    ...twice.map((name) => `the charter has two lines for ${name}`),
    ...names
      .filter((name) => !declared.some((entry) => entry.name === name))
      .map((name) => `${name} is in the charter, not in the document`),
    ...declared.flatMap((entry) => {
      const row = rows.find(({ name }) => name === entry.name);
      return row ? betweenRowAndEntry(row, entry) : [`${entry.name} is in the document, not in the charter`];
    }),
  ];
}

function betweenRowAndEntry(row: CharterRow, entry: DeclaredEntry): readonly string[] {
  const empty = Object.entries(row).filter(([, words]) => words === '');
  const found = empty.map(([column]) => `the charter's line for ${row.name} says nothing under ${column}`);
  if (!row.provider.startsWith(entry.provider.name)) found.push(`the charter names another provider for ${row.name}`);
  if (entry.lifetime_s !== null && secondsIn(row.lifetime) !== entry.lifetime_s) {
    found.push(`the charter says ${row.lifetime} for ${row.name}, the document ${entry.lifetime_s} s`);
  }
  return found;
}

function undeclared(
  { state, accepted, acceptedPurposes, holdings, hosts }: Observation,
  { declared, ownHost, https = false }: Evidence,
): readonly string[] {
  const covered = ({ service = '' }: DeclaredEntry) => accepted && (acceptedPurposes?.includes(service) ?? true);
  const asked = (entry: DeclaredEntry) => entry.consent === 'asked' && !covered(entry);
  const cookies = holdings.cookies.flatMap((cookie) => {
    const entry = declared.find(({ store, name }) => store === 'cookie' && name === cookie.name);
    if (!entry) return [`${state}: the cookie ${cookie.name} of ${cookie.host} is not declared`];
    if (asked(entry)) return [`${state}: the cookie ${cookie.name} is there without consent`];
    return [...wrongSite(state, cookie, entry, ownHost), ...wrongFacts(state, cookie, entry, https)];
  });
  const keys = (['local', 'session', 'indexeddb', 'cache'] as const).flatMap((store) =>
    holdings[store].flatMap((key) => {
      const entry = declared.find((one) => one.store === store && key.endsWith(` ${one.name}`));
      if (!entry) return [`${state}: ${store} storage holds ${key}, which is not declared`];
      return asked(entry) ? [`${state}: ${store} storage holds ${key} without consent`] : [];
    }),
  );
  const strangers = hosts.flatMap((host) => {
    if (host === ownHost) return [];
    const entry = declared.find(({ store, name }) => store === 'host' && name === host);
    if (!entry) return [`${state}: ${host} was contacted and is not declared`];
    return asked(entry) ? [`${state}: ${host} was contacted without consent`] : [];
  });
  return [...cookies, ...keys, ...strangers];
}

/** A first-party line speaks of the portal's own host alone: the same name elsewhere is another cookie. */
function wrongSite(state: string, { name, host }: SeenCookie, { party }: DeclaredEntry, ownHost: string) {
  const isOwn = host.replace(/^\./, '') === ownHost;
  return isOwn === (party === 'first') ? [] : [`${state}: ${name} is of ${host}, the charter says ${party} party`];
}

/** Seconds between the setting of a cookie and the look at it. */
const SLACK = 120;

function wrongFacts(
  state: string,
  cookie: SeenCookie,
  { lifetime_s, attributes, party }: DeclaredEntry,
  https: boolean,
): readonly string[] {
  const wrong = (what: string, seen: unknown, said: unknown) =>
    seen === said ? [] : [`${state}: ${cookie.name} has ${what} ${seen}, the charter says ${said}`];
  return [
    ...wrong('HttpOnly', cookie.http_only, attributes?.http_only),
    ...wrong('SameSite', cookie.same_site, attributes?.same_site),
    ...wrong('Partitioned', cookie.partitioned, attributes?.partitioned ?? false),
    ...wrong('path', cookie.path, attributes?.path),
    ...(https || party === 'third' ? wrong('Secure', cookie.secure, attributes?.secure) : []),
    ...(cookie.host.startsWith('.') ? [`${state}: ${cookie.name} is set for the whole domain ${cookie.host}`] : []),
    ...wrongLife(state, cookie, lifetime_s),
  ];
}

function wrongLife(state: string, { name, lifetime_s: seen }: SeenCookie, said: number | null): readonly string[] {
  if (seen === null || said === null) {
    return seen === said ? [] : [`${state}: ${name} lives ${seen ?? 'with the browser'}, the charter says ${said}`];
  }
  const fits = seen <= said + 1 && seen > said - SLACK;
  return fits ? [] : [`${state}: ${name} lives ${Math.round(seen)} s, the charter says ${said} s`];
}

function neverSeen({ declared, observations }: Evidence): readonly string[] {
  const held = new Set(observations.flatMap(({ holdings }) => holdings.cookies.map(({ name }) => name)));
  const contacted = new Set(observations.flatMap(({ hosts }) => hosts));
  const stored = observations.flatMap(({ holdings: { local, session, indexeddb, cache } }) =>
    [...local, ...session, ...indexeddb, ...cache].map((key) => key.split(' ').slice(1).join(' ')),
  );
  return declared.flatMap(({ name = '', store }) => {
    if (store === 'none') return [];
    const seen = store === 'cookie' ? held.has(name) : store === 'host' ? contacted.has(name) : stored.includes(name);
    return seen ? [] : [`${name} is declared and never appeared`];
  });
}
