import type { ProfileSettings } from '../browser/chromium.ts';

/** What a person asked for, checked. */
export interface AuditSettings {
  readonly url: string;
  /** How many pages at most; not used when `paths` names them. */
  readonly pages: number;
  readonly paths: readonly string[];
  readonly language: string;
  readonly account: { readonly email: string; readonly password: string } | null;
  readonly insecure: boolean;
  /** Name and password of the address itself, for a site behind such a door. */
  readonly door: { readonly username: string; readonly password: string } | null;
  /** When what is not walked yet is left out: milliseconds since 1970. */
  readonly deadline: number;
}

/** The profile of an ordinary visitor of this audit. */
export const profileOf = (
  { language, insecure, door }: AuditSettings,
  changes: Partial<ProfileSettings> = {},
): ProfileSettings => ({ language, insecure, credentials: door, script: true, gpc: false, ...changes });
