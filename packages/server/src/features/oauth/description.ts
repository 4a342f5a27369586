/** A property of a form, for the OpenAPI document. */
const text = (description: string) => ({ type: 'string', description }) as const;

const own = {
  client_id: text('The application; or by `Authorization: Basic`, with its secret.'),
  client_secret: text('The secret of a confidential application.'),
};

const exchanged = {
  grant_type: { ...text('What is exchanged.'), enum: ['authorization_code', 'refresh_token'] },
  code: text('Of `authorization_code`: the code that came back. Good once, for an hour.'),
  redirect_uri: text('Of `authorization_code`: the address that the code was sent to.'),
  code_verifier: text('Of `authorization_code`: what `code_challenge` promised (PKCE, S256).'),
  refresh_token: text('Of `refresh_token`: the newest one. Good once; it does not age.'),
  ...own,
};

const given = {
  access_token: text('Goes behind `Authorization: Bearer`.'),
  expires_in: { type: 'integer', description: 'How long the access token is good, in seconds.' },
  token_type: text('`Bearer`.'),
  refresh_token: text('To be exchanged for new tokens, once.'),
  scope: text('`all`.'),
  state: text('What the application had sent along.'),
} as const;

const refused = {
  error: text('The code of RFC 6749, section 5.2.'),
  error_description: text('What is wrong.'),
};

const json = (properties: object) => ({ 'application/json': { schema: { type: 'object', properties } } });

const call = (summary: string, properties: object, required: readonly string[], ok: object) => ({
  post: {
    tags: ['oauth2'],
    summary,
    security: [],
    requestBody: {
      required: true,
      content: { 'application/x-www-form-urlencoded': { schema: { type: 'object', properties, required } } },
    },
    responses: {
      200: ok,
      '4XX': { description: 'In the words of RFC 6749.', content: json(refused) },
    },
  },
});

/** The two calls of applications themselves: their routes read forms, so that they cannot be described by a schema of JSON. */
export const oauthPaths = {
  '/oauth2/token/': call('Exchange a code or a refresh token for tokens', exchanged, ['grant_type'], {
    description: 'The tokens.',
    content: json(given),
  }),
  '/oauth2/revoke/': call(
    'End a token',
    { token: text('A refresh token ends all of its consent; an access token ends alone.'), ...own },
    ['token'],
    { description: 'It is over, or never was.' },
  ),
};
