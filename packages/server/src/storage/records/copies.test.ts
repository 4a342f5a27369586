import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type CopyRequest, copyParts } from './copies.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lucarne-copies-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test.each([1, 2, 3])('with %i ahead, so many parts are in the making and no more', async (ahead) => {
  const parts = Array.from({ length: 7 }, (_, nth) => ({ text: `${nth}`, values: [], columns: [] }));
  const request: CopyRequest = { parts, form: { kind: 'lines', newline: '\n' }, ahead };
  let making = 0;
  let most = 0;
  const stream = await copyParts(request, async ({ sql }) => {
    most = Math.max(most, ++making);
    const file = join(folder, sql.text);
    await writeFile(file, `${sql.text}\n`);
    making--;
    return file;
  });
  expect(String(await buffer(stream))).toBe('0\n1\n2\n3\n4\n5\n6\n');
  expect(most).toBe(ahead);
});
