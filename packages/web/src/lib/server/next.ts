/** The sign-in form, which leads back to where somebody was. */
export const signInPath = ({ pathname, search }: Pick<URL, 'pathname' | 'search'>): string =>
  `/login/?${new URLSearchParams({ next: pathname + search })}`;

/** What strangers see of a portal that is for its accounts alone: the way in, and what it says of cookies. */
export const isOpen = (path: string): boolean =>
  /^\/(?:login|account\/login|logout|welcome|cookies|terms)(?:\/|$)/.test(path);

/** A path of this portal to go on to, or `otherwise` when what came with the request leads elsewhere. */
export function localPath(wanted: string | null | undefined, otherwise: string): string {
  return wanted && /^\/(?![/\\])/.test(wanted) ? wanted : otherwise;
}
