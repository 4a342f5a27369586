import { expect, test } from 'vitest';
import { makePortal, startServer } from './harness.ts';

const path = '/.well-known/security.txt';
const day = 86_400_000;

test('whoever finds a weakness reads where to tell it, and until when that is so', async () => {
  const contact = 'mailto:security@example.org';
  const tested = await startServer({ LUCARNE_SECURITY_CONTACT: contact });
  await makePortal(tested, 'one');
  const { status, headers, text } = await tested.call('GET', path, { host: 'one.localhost' });
  expect([status, headers['content-type']]).toEqual([200, 'text/plain; charset=utf-8']);
  const lines = new Map(
    text
      .trimEnd()
      .split('\n')
      .map((line) => line.split(/: (.*)/s, 2) as [string, string]),
  );
  expect([...lines.keys()]).toEqual(['Contact', 'Expires', 'Canonical', 'Preferred-Languages']);
  expect(lines.get('Contact')).toBe(contact);
  expect(lines.get('Canonical')).toMatch(/^http:\/\/one\.localhost(:\d+)?\/\.well-known\/security\.txt$/);
  const left = Date.parse(lines.get('Expires') ?? '') - Date.parse(headers.date ?? '');
  expect(left).toBeGreaterThan(80 * day);
  expect(left).toBeLessThan(365 * day);
  await tested.end();
});

test('without a contact there is no such file', async () => {
  const tested = await startServer();
  await makePortal(tested, 'one');
  const answer = await tested.call('GET', path, { host: 'one.localhost' });
  expect(answer).toMatchObject({ status: 404, json: { code: 'route_not_found' } });
  await tested.end();
});
