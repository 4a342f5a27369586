import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { oauthCalls } from './oauth.ts';

const calls = oauthCalls('https://data.example.org');

it('asks and exchanges at the addresses of the portal, in the order of the flow', () => {
  expect(calls.map(({ id }) => id)).toEqual(['authorize', 'token', 'refresh', 'revoke', 'data']);
  for (const { example } of calls) expect(example).toContain('https://data.example.org/');
  expect(calls[1]?.example).toMatch(/^curl 'https:\/\/data\.example\.org\/oauth2\/token\/' \\\n {2}-d 'grant_type=/);
});

it('keeps in the exchange what the question promised', () => {
  const asked = new URL(calls[0]?.example ?? '').searchParams;
  const [, verifier = ''] = /code_verifier=([^']+)/.exec(calls[1]?.example ?? '') ?? [];
  expect(createHash('sha256').update(verifier).digest('base64url')).toBe(asked.get('code_challenge'));
  expect(calls[1]?.example).toContain(`redirect_uri=${asked.get('redirect_uri')}`);
});
