import type { Reader } from '../../core/dataset.ts';
import { problem } from '../../core/problem.ts';
import { accountProblems } from './problems.ts';

/** From the widest to the narrowest; a wider one may do all that a narrower one may. */
const ROLES = ['installation_administrator', 'portal_administrator', 'publisher', 'reader'] as const;
export type Role = (typeof ROLES)[number];

/** A person or a program behind a request, with the roles that count on the portal at hand. */
export interface Viewer {
  readonly accountId: string;
  readonly email: string;
  readonly name: string;
  /** Roles by portal id; `null` is the whole installation. */
  readonly grants: readonly Grant[];
  /** A token is what an application holds that the account let act for it: it reads data and manages nothing. */
  readonly by: 'session' | 'key' | 'token';
}

export interface Grant {
  readonly portalId: string | null;
  readonly role: Role;
}

/** The roles of a viewer on one portal: those of the portal and those of the whole installation. */
export function rolesOn(viewer: Viewer | null, portalId: string): readonly Role[] {
  const roles = (viewer?.grants ?? []).filter((grant) => grant.portalId === null || grant.portalId === portalId);
  return ROLES.filter((role) => roles.some((grant) => grant.role === role));
}

/** True when the viewer holds the role on the portal, or a wider one. */
export function may(viewer: Viewer | null, role: Role, portalId: string): boolean {
  return rolesOn(viewer, portalId).some((held) => ROLES.indexOf(held) <= ROLES.indexOf(role));
}

/** Who may manage at all, by whatever address it is asked: not a stranger, and not an application that was let in to read. */
export function managing(viewer: Viewer | null): Viewer {
  if (!viewer) throw problem(accountProblems, 'sign_in_needed', {});
  if (viewer.by === 'token') throw problem(accountProblems, 'token_manages_nothing', {});
  return viewer;
}

/** Whose rights to read count on a portal: an account that holds no role there is a stranger to it. */
export function readerOn(viewer: Viewer | null, portalId: string): Reader {
  const belongs = may(viewer, 'reader', portalId);
  return { accountId: belongs ? (viewer?.accountId ?? null) : null, seesAll: may(viewer, 'publisher', portalId) };
}

/** What anybody sees, whoever asks. */
export const STRANGER: Reader = { accountId: null, seesAll: false };

export const isInstallationAdministrator = (viewer: Viewer | null): boolean =>
  (viewer?.grants ?? []).some((grant) => grant.portalId === null && grant.role === 'installation_administrator');

const PASSWORD = { least: 12, most: 200 };

export function checkPassword(password: string): void {
  const { length } = [...password];
  if (length < PASSWORD.least || length > PASSWORD.most) throw problem(accountProblems, 'password_weak', PASSWORD);
}

/** The address in lower case without blanks, as accounts keep it. */
export function checkEmail(email: string): string {
  const clean = email.trim().toLowerCase();
  if (clean.length <= 254 && /^[^\s@<>"]+@[^\s@<>"]+$/.test(clean)) return clean;
  throw problem(accountProblems, 'email_invalid', { email: email.slice(0, 100) });
}

export function checkRole(role: string): Role {
  const known = ROLES.find((name) => name === role);
  if (known) return known;
  throw problem(accountProblems, 'role_unknown', { role: role.slice(0, 50), roles: ROLES });
}
