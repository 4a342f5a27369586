import { createHash, randomBytes } from 'node:crypto';
import { expect } from 'vitest';
import type { openPerson } from './account-parts.ts';
import type { Answer, TestServer } from './harness.ts';

type Person = ReturnType<typeof openPerson>;

export const CALLBACK = 'https://app.example/callback?from=lucarne';

/** A registered application, as its makers know it. */
export interface Registered {
  readonly client_id: string;
  readonly client_secret: string | null;
}

export async function register(
  server: TestServer,
  slug: string,
  more: Readonly<Record<string, unknown>> = {},
): Promise<Registered> {
  const data = { name: 'Atlas', redirect_uris: [CALLBACK], ...more };
  const answer = await server.call('POST', `/api/automation/v1.0/portals/${slug}/applications/`, { key: true, data });
  expect([answer.status, answer.text]).toEqual([201, expect.any(String)]);
  return answer.json as Registered;
}

export type Fields = Readonly<Record<string, string>>;

/** What an application asks for in the address that it sends people to. */
export const asking = (client: Registered, more: Fields = {}): Fields => ({
  client_id: client.client_id,
  redirect_uri: CALLBACK,
  response_type: 'code',
  ...more,
});

export const authorizeAt = (fields: Fields): string => `/oauth2/authorize/?${new URLSearchParams(fields)}`;

/** The parameters that the browser brings back to the application. */
export function backWith(answer: Answer): Fields {
  expect(answer.status).toBe(302);
  const url = new URL(answer.headers.location ?? '');
  expect(url.href.startsWith(`${CALLBACK}&`)).toBe(true);
  return Object.fromEntries(url.searchParams);
}

/** Allows what is asked, and gives the code. */
export async function allow(person: Person, fields: Fields): Promise<string> {
  const { code } = backWith(await person.send('/oauth2/authorize/', { ...fields, decision: 'allow' }));
  expect(code).toMatch(/^[0-9a-z]{30}$/);
  return code as string;
}

export interface Tokens {
  readonly access_token: string;
  readonly refresh_token: string;
}

/** A call of an application itself, without any cookie. */
export function callAs(server: TestServer, slug: string, client: Registered) {
  const form = { 'content-type': 'application/x-www-form-urlencoded' };
  const send = (path: string, fields: Fields): Promise<Answer> => {
    const { client_id, client_secret } = client;
    const own: Fields = client_secret === null ? { client_id } : { client_id, client_secret };
    const body = new URLSearchParams({ ...own, ...fields }).toString();
    return server.call('POST', path, { host: `${slug}.localhost`, headers: form, body });
  };
  return {
    token: (fields: Fields) => send('/oauth2/token/', fields),
    byCode: (code: string, more: Fields = {}) =>
      send('/oauth2/token/', { grant_type: 'authorization_code', code, redirect_uri: CALLBACK, ...more }),
    byRefresh: (refresh_token: string) => send('/oauth2/token/', { grant_type: 'refresh_token', refresh_token }),
    revoke: (token: string) => send('/oauth2/revoke/', { token }),
  };
}

/** A promise of RFC 7636, and what keeps it. */
export function promise() {
  const verifier = randomBytes(32).toString('base64url');
  const code_challenge = createHash('sha256').update(verifier).digest('base64url');
  return { verifier, sent: { code_challenge, code_challenge_method: 'S256' } };
}

/** The status of the data API for somebody with an access token. */
export async function dataWith(server: TestServer, slug: string, token: string): Promise<number> {
  const headers = { authorization: `Bearer ${token}` };
  return (await server.call('GET', '/api/explore/v2.1/catalog/datasets', { host: `${slug}.localhost`, headers }))
    .status;
}
