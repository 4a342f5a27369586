import { expect, test } from 'vitest';
import { openCatalogue } from './open.ts';

test.each([
  ['postgres://me:hidden@127.0.0.1:9/none', 'at 127.0.0.1:9 cannot be opened: connect ECONNREFUSED'],
  ['postgres://me:hidden@localhost:9/none', 'at localhost:9 cannot be opened: '],
  ['postgres://me:hidden@[', 'cannot be opened: '],
])('a PostgreSQL that is not at %s is named, without its password', async (url, words) => {
  const opening = openCatalogue({ folder: 'unused', url, report: () => {} });
  const failure = await opening.catch((error: Error) => error);
  expect(failure).toMatchObject({ code: 'catalogue_unreachable', message: expect.stringContaining(words) });
  expect(JSON.stringify(failure)).not.toContain('hidden');
  expect(String(failure)).not.toContain('hidden');
});
