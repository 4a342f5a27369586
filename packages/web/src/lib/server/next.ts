import type { PageAccount } from '@lucarne/client';

/** The sign-in form, which leads back to where somebody was. */
export const signInPath = ({ pathname, search }: Pick<URL, 'pathname' | 'search'>): string =>
  `/login/?${new URLSearchParams({ next: pathname + search })}`;

/** What everybody sees of a portal that is for its accounts alone: the way in and out, and what it says of cookies. */
const OPEN = /^\/(?:login|account|logout|welcome|cookies|terms|oauth2\/authorize)(?:\/|$)/;

/** Who may see a page of a portal that is for its accounts alone: strangers may sign in; for an account without a role here it is closed. */
export function admission(path: string, account: Pick<PageAccount, 'roles'> | null): 'open' | 'sign in' | 'closed' {
  if (OPEN.test(path)) return 'open';
  if (!account) return 'sign in';
  return account.roles.length > 0 ? 'open' : 'closed';
}

/** A path of this portal to go on to, or `otherwise` when what came with the request leads elsewhere. */
export function localPath(wanted: string | null | undefined, otherwise: string): string {
  return wanted && /^\/(?![/\\])/.test(wanted) ? wanted : otherwise;
}
