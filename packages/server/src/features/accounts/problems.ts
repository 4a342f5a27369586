import { row } from '../../core/problem.ts';

export const accountProblems = {
  credentials_wrong: row(
    401,
    () => 'This e-mail address and password do not go together.',
    () => 'Check both, and that capital letters are not locked.',
  ),
  sign_in_too_often: row<{ seconds: number }>(
    429,
    ({ seconds }) => `Too many attempts to sign in. The next one is possible in ${seconds} seconds.`,
    () => 'Wait, then try again.',
  ),
  sign_in_needed: row(
    401,
    () => 'This needs a signed-in account or an API key.',
    () => 'Sign in at /login/, or send «Authorization: Apikey …».',
  ),
  key_unknown: row(
    401,
    () => 'This API key is not known here.',
    () => 'Check it, or make a new one in your account.',
  ),
  token_unknown: row(
    401,
    () => 'This access token is not known on this portal, or its hour is over.',
    () => 'Ask for a new one with the refresh token, or check the API key.',
  ),
  right_missing: row<{ role: string; portal: string }>(
    403,
    ({ role, portal }) => `This needs the role «${role}» on the portal ${portal}.`,
    () => 'Ask an administrator of the portal for it.',
  ),
  token_missing: row(
    403,
    () => 'The request carries no token against forgery, so nothing was done.',
    () => 'Send the value of the cookie csrftoken in X-CSRFToken or in the field csrfmiddlewaretoken.',
  ),
  token_wrong: row(
    403,
    () => 'The token against forgery is not the one of this session, so nothing was done.',
    () => 'Open the page again and send the form once more.',
  ),
  origin_foreign: row<{ origin: string }>(
    403,
    ({ origin }) => `The request comes from another site (${origin}), so nothing was done.`,
    () => 'Send it from a page of this portal, or with an API key.',
  ),
  origin_unknown: row(
    403,
    () => 'The request does not say which page it comes from, so nothing was done.',
    () => 'Send Origin or Referer, or use an API key.',
  ),
  email_taken: row<{ email: string }>(
    409,
    ({ email }) => `There is an account for ${email} already.`,
    () => 'Give the role to that account.',
  ),
  email_invalid: row<{ email: string }>(
    422,
    ({ email }) => `«${email}» is not an e-mail address.`,
    () => 'Write it as name@example.org.',
  ),
  password_weak: row<{ least: number; most: number }>(
    422,
    ({ least, most }) => `A password has ${least} to ${most} characters.`,
    () => 'A few words in a row are long, and easy to keep in mind.',
  ),
  key_not_found: row<{ id: string }>(404, ({ id }) => `You can revoke no key «${id}» here.`),
  too_many_keys: row<{ most: number }>(
    409,
    ({ most }) => `An account has ${most} API keys at most.`,
    () => 'Revoke one that is not used any more.',
  ),
  token_manages_nothing: row(
    403,
    () => 'An access token of an application reads data; it manages nothing.',
    () => 'Use an API key, or sign in.',
  ),
  session_needed: row(
    403,
    () => 'Only a person who is signed in on this portal does this.',
    () => 'Sign in at /login/.',
  ),
  password_wrong: row(403, () => 'This is not your password as it is now.'),
  account_suspended: row(
    403,
    () => 'This portal has suspended your account.',
    () => 'Ask an administrator of the portal.',
  ),
  account_not_found: row<{ id: string }>(404, ({ id }) => `No account «${id}» has a role on this portal.`),
  account_is_yours: row(
    409,
    () => 'This is your own account, and you would shut yourself out.',
    () => 'Ask another administrator.',
  ),
  account_of_installation: row(409, () => 'This account holds its role on the whole installation, not on this portal.'),
  account_unknown: row<{ email: string }>(404, ({ email }) => `There is no account for ${email}.`),
  role_unknown: row<{ role: string; roles: readonly string[] }>(
    422,
    ({ role }) => `«${role}» is not a role.`,
    ({ roles }) => `The roles are ${roles.join(', ')}.`,
  ),
  welcome_over: row(
    410,
    () => 'This link was used already, or its 24 hours are over.',
    () => 'Start the server again without an administrator for a new one.',
  ),
};
