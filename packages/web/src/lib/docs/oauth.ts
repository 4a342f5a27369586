/** The calls that an application makes with OAuth 2, each with an example for one portal. */
export interface OauthCall {
  readonly id: 'authorize' | 'token' | 'refresh' | 'revoke' | 'data';
  readonly example: string;
}

/** A promise and what keeps it, from RFC 7636, appendix B. */
const VERIFIER = 'dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk';
const CHALLENGE = 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM';

const CALLBACK = 'https://app.example/callback';

/** What an application does, in its order, with the addresses of this portal. */
export function oauthCalls(origin: string): readonly OauthCall[] {
  const asked = new URLSearchParams({
    response_type: 'code',
    client_id: 'CLIENT_ID',
    redirect_uri: CALLBACK,
    scope: 'all',
    state: 'STATE',
    code_challenge: CHALLENGE,
    code_challenge_method: 'S256',
  });
  const own = { client_id: 'CLIENT_ID', client_secret: 'CLIENT_SECRET' };
  const exchange = { grant_type: 'authorization_code', code: 'CODE', redirect_uri: CALLBACK, code_verifier: VERIFIER };
  return [
    { id: 'authorize', example: `${origin}/oauth2/authorize/?${asked}` },
    { id: 'token', example: curl(`${origin}/oauth2/token/`, { ...exchange, ...own }) },
    {
      id: 'refresh',
      example: curl(`${origin}/oauth2/token/`, { grant_type: 'refresh_token', refresh_token: 'REFRESH_TOKEN', ...own }),
    },
    { id: 'revoke', example: curl(`${origin}/oauth2/revoke/`, { token: 'TOKEN', ...own }) },
    {
      id: 'data',
      example: `curl '${origin}/api/explore/v2.1/catalog/datasets' -H 'Authorization: Bearer ACCESS_TOKEN'`,
    },
  ];
}

const curl = (address: string, fields: Readonly<Record<string, string>>): string =>
  [`curl '${address}'`, ...Object.entries(fields).map(([name, value]) => `  -d '${name}=${value}'`)].join(' \\\n');
