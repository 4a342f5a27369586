import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makePortal, startServer, type TestServer } from './harness.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
  await makePortal(server, 'one');
  await makePortal(server, 'two');
});
afterAll(() => server.end());

const host = 'one.localhost';
const base = '/api/automation/v1.0/portals/one';
const alive = async () => (await server.call('GET', '/healthz', {})).status === 200;

describe('bodies', () => {
  test.each([
    [`${base}/datasets/`],
    [`${base}/accounts/`],
    [`${base}/datasets/any/publish/`],
    [`${base}/datasets/any/imports/`],
    ['/api/automation/v1.0/portals/'],
  ])('a stream for %s, which takes JSON, is 415 and leaves the server up', async (path) => {
    const answer = await server.call('POST', path, {
      host,
      headers: { 'content-type': 'application/octet-stream' },
      body: 'x'.repeat(100_000),
    });
    expect(answer).toMatchObject({ status: 415, json: { code: 'media_type_unsupported' } });
    expect(await alive()).toBe(true);
  });
});
