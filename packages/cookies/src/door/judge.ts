import { allows } from '../choice/consent.ts';
import type { Choice } from '../choice/shape.ts';
import { ownCookie } from '../register/match.ts';
import type { Attributes, Register } from '../register/register.ts';
import { lifetimeOf, readSetCookie, type SetCookie } from './set-cookie.ts';

/** Why a header is dropped. */
export type DropReason =
  | 'malformed'
  | 'undeclared'
  | 'not_accepted'
  | 'domain'
  | 'path'
  | 'same_site'
  | 'http_only'
  | 'secure'
  | 'partitioned'
  | 'longer_life'
  | 'no_lifetime'
  | 'unknown_attribute';

export type Judgement =
  | { readonly pass: true; readonly name: string; readonly deletion: boolean }
  | { readonly pass: false; readonly name: string; readonly reason: DropReason };

export interface DoorContext {
  /** Whether this answer travels over https: `Secure` is then demanded. */
  readonly https: boolean;
  /** What the visitor chose; without it, what is asked does not pass. */
  readonly choice?: Choice | null;
  /** Milliseconds, read only for `Expires`. */
  readonly now?: () => number;
}

/** One `Set-Cookie` header against the register: what differs from its entry, or has none, does not pass. Deletions always do. */
export function judgeSetCookie(register: Register, header: string, context: DoorContext): Judgement {
  const cookie = readSetCookie(header);
  if (cookie === null) return { pass: false, name: nameIn(header), reason: 'malformed' };
  const lifetime = lifetimeOf(cookie, context.now ?? Date.now);
  if (lifetime === 'unreadable') return { pass: false, name: cookie.name, reason: 'malformed' };
  if (cookie.value === '' && lifetime !== null && lifetime <= 0) {
    return { pass: true, name: cookie.name, deletion: true };
  }
  const reason = reasonToDrop(register, cookie, lifetime, context);
  return reason === null
    ? { pass: true, name: cookie.name, deletion: false }
    : { pass: false, name: cookie.name, reason };
}

function reasonToDrop(
  register: Register,
  cookie: SetCookie,
  lifetime: number | null,
  { https, choice = null }: DoorContext,
): DropReason | null {
  const entry = ownCookie(register, cookie.name);
  if (entry?.attributes == null) return 'undeclared';
  if (!allows(register, choice, entry)) return 'not_accepted';
  return attributeThatDiffers(entry.attributes, cookie, https) ?? lifeThatDiffers(entry.lifetime_s, lifetime);
}

const knownAttributes: ReadonlySet<string> = new Set([
  'max-age',
  'expires',
  'domain',
  'path',
  'samesite',
  'httponly',
  'secure',
  'partitioned',
]);

function attributeThatDiffers(declared: Attributes, { attributes }: SetCookie, https: boolean): DropReason | null {
  if (attributes.has('domain')) return 'domain';
  if (attributes.get('path') !== declared.path) return 'path';
  if (attributes.get('samesite')?.toLowerCase() !== declared.same_site.toLowerCase()) return 'same_site';
  if (attributes.has('httponly') !== declared.http_only) return 'http_only';
  if (https && attributes.has('secure') !== declared.secure) return 'secure';
  if (attributes.has('partitioned') !== (declared.partitioned ?? false)) return 'partitioned';
  for (const name of attributes.keys()) if (!knownAttributes.has(name)) return 'unknown_attribute';
  return null;
}

/** A declared life must be written: without it a browser that restores its session keeps the cookie for ever. */
function lifeThatDiffers(declared: number | null, lifetime: number | null): DropReason | null {
  if (lifetime === null) return declared === null ? null : 'no_lifetime';
  return declared === null || lifetime > declared ? 'longer_life' : null;
}

/** The name of a header that could not be read, for the log: short and printable. */
const nameIn = (header: string): string => (/^[\x21-\x3a\x3c\x3e-\x7e]{1,64}(?==)/.exec(header)?.[0] ?? '').trim();
