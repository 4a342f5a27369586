import type { App } from '../../http/app-type.ts';

/** `/.well-known/oauth-authorization-server` (RFC 8414): where programs find the rest by themselves. */
export function metadataRoute(app: App): void {
  app.get('/.well-known/oauth-authorization-server', { schema: { hide: true } }, async ({ origin }, reply) => {
    reply.header('access-control-allow-origin', '*');
    return {
      issuer: origin,
      authorization_endpoint: `${origin}/oauth2/authorize/`,
      token_endpoint: `${origin}/oauth2/token/`,
      revocation_endpoint: `${origin}/oauth2/revoke/`,
      response_types_supported: ['code'],
      response_modes_supported: ['query'],
      grant_types_supported: ['authorization_code', 'refresh_token'],
      token_endpoint_auth_methods_supported: ['client_secret_basic', 'client_secret_post', 'none'],
      revocation_endpoint_auth_methods_supported: ['client_secret_basic', 'client_secret_post', 'none'],
      code_challenge_methods_supported: ['S256'],
      scopes_supported: ['all'],
      service_documentation: `${origin}/api/docs/`,
    };
  });
}
