import { row } from '../../core/problem.ts';

/** What the pages and routes of applications refuse; what clients are told has the codes of RFC 6749 (`errors.ts`). */
export const oauthProblems = {
  application_unknown: row(
    400,
    () => 'The application that sent you here is not registered on this portal.',
    () => 'Go back, and tell those who make it.',
  ),
  redirect_unknown: row(
    400,
    () => 'The application wants to take you to an address that is not registered for it, so nothing was sent.',
    () => 'Go back, and tell those who make it.',
  ),
  application_not_found: row<{ id: string }>(404, ({ id }) => `There is no application «${id}» here.`),
  application_unnamed: row(422, () => 'An application needs a name.'),
  redirect_invalid: row<{ address: string; what: string }>(
    422,
    ({ address, what }) => `The address «${address}» ${what}.`,
    () =>
      'Write it in full as the application sends it: https://app.example/callback, or http://127.0.0.1:8080/callback.',
  ),
  redirects_count: row<{ most: number }>(422, ({ most }) => `An application has 1 to ${most} addresses.`),
  too_many_applications: row<{ most: number }>(
    409,
    ({ most }) => `A portal has ${most} applications at most.`,
    () => 'Delete one that is not used any more.',
  ),
};
