import { allows } from './choice/consent.ts';
import type { Choice } from './choice/shape.ts';
import { isHost, isHostPattern } from './register/match.ts';
import { type Entry, type Load, labelOf, type Place, type Register } from './register/register.ts';

export interface PolicySettings {
  readonly where: Place;
  /** Of this answer's inline scripts, without quotes or prefix. */
  readonly nonce?: string;
  /** Of inline scripts, e.g. `sha256-…`, without quotes. */
  readonly hashes?: readonly string[];
  /** The page hydrates: the route announcer's style and Svelte's own Trusted Types policy are allowed. */
  readonly hydrated?: boolean;
  /** Trusted Types policies of the page's scripts. Without any, none can be made. */
  readonly trustedTypes?: readonly string[];
  /** Hosts of the register that are open for this one answer: see `hostsOfProvider`. */
  readonly once?: readonly string[];
  /** An origin that a form of this very page leads to, beside the page's own. */
  readonly leadsTo?: string;
  /** A path or address that is told what was blocked. */
  readonly reportUri?: string;
}

type Directive = readonly [name: string, ...sources: readonly string[]];

/** SvelteKit gives its route announcer one fixed inline style on each hydrated page. */
const announcerStyle = "'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo='";

/**
 * The text of the `Content-Security-Policy` header for this visitor. A third-party host stands in it only when its entry is
 * exempt, accepted, or opened once: what is pasted into a page cannot reach another one. Trusted Types are always required.
 */
export function policyOf(register: Register, choice: Choice | null, settings: PolicySettings): string {
  const { nonce, hashes = [], hydrated = false, leadsTo = '', reportUri } = settings;
  const hosts = hostsByLoad(register, choice, settings);
  const inline = [...(nonce === undefined ? [] : [`nonce-${nonce}`]), ...hashes].map((source) => `'${source}'`);
  const directives: readonly Directive[] = [
    ['default-src', "'none'"],
    ['script-src', "'self'", ...inline, ...hosts('script')],
    ['style-src', "'self'", ...hosts('style')],
    ...(hydrated ? [['style-src-attr', "'unsafe-hashes'", announcerStyle] as const] : []),
    ['img-src', "'self'", 'data:', ...hosts('image')],
    ['connect-src', "'self'", ...hosts('connect')],
    ...unlessEmpty('frame-src', hosts('frame')),
    ...unlessEmpty('media-src', hosts('media')),
    ['worker-src', "'self'"],
    ['font-src', "'self'", ...hosts('font')],
    ['base-uri', "'none'"],
    ['form-action', "'self'", ...hosts('form'), ...(originShape.test(leadsTo) ? [leadsTo] : [])],
    ['frame-ancestors', "'none'"],
    ...trusted(settings),
    ...(reportUri !== undefined && addressShape.test(reportUri) ? [['report-uri', reportUri] as const] : []),
  ];
  return directives.map((directive) => directive.join(' ')).join('; ');
}

const originShape = /^https?:\/\/[a-z0-9.-]+(?::\d+)?$/;
const addressShape = /^(?:\/|https?:\/\/)[\w.~:/?#@!$&'()*+=%-]*$/;

const unlessEmpty = (name: string, hosts: readonly string[]): readonly Directive[] =>
  hosts.length > 0 ? [[name, ...hosts]] : [];

function trusted({ hydrated = false, trustedTypes = [] }: PolicySettings): readonly Directive[] {
  const policies = [...(hydrated ? ['svelte-trusted-html'] : []), ...trustedTypes];
  return [
    ['require-trusted-types-for', "'script'"],
    ['trusted-types', ...(policies.length > 0 ? policies : ["'none'"])],
  ];
}

/** The hosts that are open in this answer, by what is loaded from them. */
function hostsByLoad(register: Register, choice: Choice | null, { where, once = [] }: PolicySettings) {
  const open = soundHosts(register).filter(
    ({ entry, host }) => entry.where.includes(where) && (once.includes(host) || allows(register, choice, entry)),
  );
  return (load: Load): readonly string[] =>
    open.flatMap(({ entry, source }) => (entry.loads?.includes(load) ? [source] : []));
}

interface SoundHost {
  readonly entry: Entry;
  readonly host: string;
  readonly source: string;
}

const hostsByRegister = new WeakMap<Register, readonly SoundHost[]>();

/** The hosts of a register. A name that is not a host is left out: a source never reaches the header unchecked. */
function soundHosts(register: Register): readonly SoundHost[] {
  const known = hostsByRegister.get(register);
  if (known) return known;
  const hosts = register.entries
    .filter(({ store }) => store === 'host')
    .map((entry) => ({ entry, host: labelOf(entry), source: sourceOf(labelOf(entry)) }))
    .filter(({ host }) => isHost(host) || isHostPattern(host));
  hostsByRegister.set(register, hosts);
  return hosts;
}

/** A name without port means the scheme's own port; under `.localhost`, which is this machine alone, any port is meant. */
const sourceOf = (host: string): string => (/\.localhost$/.test(host) ? `${host}:*` : host);
