import type { PageAccount } from '@lucarne/client';
import { error, type RequestEvent, redirect } from '@sveltejs/kit';
import { m } from '../../paraglide/messages.js';
import { hasOffice } from '../office/roles.ts';
import { pageContext } from './context.ts';
import { signInPath } from './next.ts';

type Visit = Pick<RequestEvent, 'platform' | 'url'>;

/** The person who is signed in; anyone else is sent to the sign-in form and comes back after it. */
export function requireAccount(event: Visit): PageAccount {
  const { account } = pageContext(event);
  if (!account) redirect(303, signInPath(event.url));
  return account;
}

/** A person with a role in the office of this portal. The server checks again what each of them may do. */
export function requireRole(event: Visit): PageAccount {
  const account = requireAccount(event);
  if (!hasOffice(account.roles)) error(403, m.error_forbidden());
  return account;
}

/** An administrator, of this portal or of the whole installation. */
export function requireAdministrator(event: Visit): PageAccount {
  const account = requireRole(event);
  if (!isAdministrator(account)) error(403, m.error_forbidden());
  return account;
}

export function isAdministrator({ roles }: PageAccount): boolean {
  return roles.some((role) => role !== 'publisher' && role !== 'reader');
}
