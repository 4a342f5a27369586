import type { Kysely } from 'kysely';
import { problem } from '../../core/problem.ts';
import type { Catalogue } from '../../storage/catalogue/schema.ts';
import { type Application, findApplication } from './application-store.ts';
import { OauthError } from './errors.ts';
import { oauthProblems } from './problems.ts';
import { checkChallenge, checkScope, leadBack } from './rules.ts';

const LONGEST_STATE = 500;

/** The parameters of a request as they came; one that was sent twice is a list. */
export type Sent = Readonly<Record<string, unknown>>;

/** Who asks, and where the answer goes: known before anything else, as no other address may learn of it. */
export interface Asker {
  readonly application: Application;
  readonly redirectUri: string;
  /** As it was sent: it may be left out where the application has one address only. */
  readonly givenUri: string;
}

/** What an application asks of a person. */
export interface Asked extends Asker {
  readonly state: string;
  readonly challenge: string | null;
}

/** The application and its address, compared letter by letter. What does not fit is told to the person, and to nobody else. */
export async function readAsker(db: Kysely<Catalogue>, portalId: string, sent: Sent): Promise<Asker> {
  const { client_id, redirect_uri = '' } = sent;
  const application = typeof client_id === 'string' ? await findApplication(db, portalId, client_id) : null;
  if (!application) throw problem(oauthProblems, 'application_unknown', {});
  const [first, ...more] = application.redirectUris;
  const redirectUri = redirect_uri === '' && more.length === 0 ? first : redirect_uri;
  if (typeof redirectUri !== 'string' || !application.redirectUris.includes(redirectUri)) {
    throw problem(oauthProblems, 'redirect_unknown', {});
  }
  return { application, redirectUri, givenUri: String(redirect_uri) };
}

/** The rest of what is asked; what is wrong with it is for the application to know. */
export function readAsked(asker: Asker, sent: Sent): Asked {
  for (const name of NAMES) {
    if (sent[name] !== undefined && typeof sent[name] !== 'string') {
      throw new OauthError('invalid_request', `${name} came more than once.`);
    }
  }
  const { response_type, scope, scopes, code_challenge, code_challenge_method } = sent as Texts;
  const state = stateOf(sent);
  if (String(sent.state ?? '') !== state) {
    throw new OauthError('invalid_request', `state has more than ${LONGEST_STATE} characters.`);
  }
  if (!response_type) throw new OauthError('invalid_request', 'response_type is missing.');
  if (response_type !== 'code') {
    throw new OauthError('unsupported_response_type', 'The only response_type is «code».');
  }
  checkScope(scope, scopes);
  const challenge = checkChallenge(code_challenge, code_challenge_method);
  if (challenge === null && asker.application.secretHash === null) {
    throw new OauthError('invalid_request', 'A public application sends a code_challenge (S256).');
  }
  return { ...asker, state, challenge };
}

const NAMES = [
  ...(['response_type', 'scope', 'scopes', 'state'] as const),
  ...(['code_challenge', 'code_challenge_method'] as const),
];
type Texts = Readonly<Partial<Record<(typeof NAMES)[number], string>>>;

/** The state to send back, also with an error; none where it is no text of a length that we keep. */
function stateOf({ state }: Sent): string {
  return typeof state === 'string' && state.length <= LONGEST_STATE ? state : '';
}

/** Where an application learns why it gets nothing. */
export function leadBackWith(error: OauthError, asker: Asker, sent: Sent): string {
  const { code, message } = error;
  return leadBack(asker.redirectUri, { error: code, error_description: plain(message), state: stateOf(sent) });
}

/** The characters that RFC 6749 allows in a description. */
export const plain = (text: string): string => text.replace(/[«»"\\]/g, "'").replace(/[^\x20-\x7e]/g, '?');

/** The same request again, in a form or in an address, without what nobody asked for. */
export function asSent({ application, givenUri, state, challenge }: Asked): Readonly<Record<string, string>> {
  return {
    client_id: application.id,
    ...(givenUri === '' ? {} : { redirect_uri: givenUri }),
    response_type: 'code',
    scope: 'all',
    ...(state === '' ? {} : { state }),
    ...(challenge === null ? {} : { code_challenge: challenge, code_challenge_method: 'S256' }),
  };
}
