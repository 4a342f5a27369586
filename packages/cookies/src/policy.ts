import { acceptedHosts } from './choice/consent.ts';
import type { Choice } from './choice/shape.ts';
import { isHost, isHostPattern } from './register/match.ts';
import { type Load, labelOf, type Place, type Register } from './register/register.ts';

export interface PolicySettings {
  readonly where: Place;
  /** Of this answer's inline scripts, without quotes or prefix. */
  readonly nonce?: string;
  /** Of inline scripts, e.g. `sha256-…`, without quotes. */
  readonly hashes?: readonly string[];
  /** The page hydrates: the route announcer's style is allowed and Trusted Types are required. */
  readonly hydrated?: boolean;
  /** Trusted Types policies of a hydrated page, besides Svelte's. */
  readonly trustedTypes?: readonly string[];
}

type Directive = readonly [name: string, ...sources: readonly string[]];

/** SvelteKit gives its route announcer one fixed inline style on each hydrated page. */
const announcerStyle = "'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo='";

/**
 * The text of the `Content-Security-Policy` header for this visitor. A third-party host stands in it only when its entry is
 * exempt or accepted: what is pasted into a page cannot reach another one.
 */
export function policyOf(register: Register, choice: Choice | null, settings: PolicySettings): string {
  const { where, nonce, hashes = [], hydrated = false, trustedTypes = [] } = settings;
  const hosts = (load: Load): readonly string[] => hostsFor(register, choice, { where, load });
  const inline = [...(nonce === undefined ? [] : [`nonce-${nonce}`]), ...hashes].map((source) => `'${source}'`);
  const frames = hosts('frame');
  const directives: readonly Directive[] = [
    ['default-src', "'none'"],
    ['script-src', "'self'", ...inline, ...hosts('script')],
    ['style-src', "'self'"],
    ...(hydrated ? [['style-src-attr', "'unsafe-hashes'", announcerStyle] as const] : []),
    ['img-src', "'self'", 'data:', ...hosts('image')],
    ['connect-src', "'self'", ...hosts('connect')],
    ...(frames.length > 0 ? [['frame-src', ...frames] as const] : []),
    ['worker-src', "'self'"],
    ['font-src', "'self'"],
    ['base-uri', "'none'"],
    ['form-action', "'self'"],
    ['frame-ancestors', "'none'"],
    ...(hydrated ? trusted(trustedTypes) : []),
  ];
  return directives.map((directive) => directive.join(' ')).join('; ');
}

const trusted = (policies: readonly string[]): readonly Directive[] => [
  ['require-trusted-types-for', "'script'"],
  ['trusted-types', 'svelte-trusted-html', ...policies],
];

interface HostUse {
  readonly where: Place;
  readonly load: Load;
}

/** A name that is not a host is left out: a source never reaches the header unchecked. */
function hostsFor(register: Register, choice: Choice | null, { where, load }: HostUse): readonly string[] {
  const accepted = new Set(acceptedHosts(register, choice));
  return register.entries
    .filter((entry) => entry.store === 'host' && entry.where.includes(where) && entry.loads?.includes(load))
    .map(labelOf)
    .filter((host) => accepted.has(host) && (isHost(host) || isHostPattern(host)))
    .map(sourceOf);
}

/** A name without port means the scheme's own port; under `.localhost`, which is this machine alone, any port is meant. */
const sourceOf = (host: string): string => (/\.localhost$/.test(host) ? `${host}:*` : host);
