import { randomBytes } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { type ZipEntry, zip } from './zip.ts';

async function* of<Item>(...items: Item[]): AsyncGenerator<Item> {
  yield* items;
}
const entries = (...contents: Uint8Array[]): AsyncGenerator<ZipEntry> =>
  of(...contents.map((content, index) => ({ name: `${index}.bin`, bytes: of(content) })));

test('what was put in comes out', async () => {
  const [one, two] = [Buffer.from('é'.repeat(1000)), randomBytes(1000)];
  const archive = unzipSync(await buffer(zip(entries(one, two))));
  expect(Object.keys(archive)).toEqual(['0.bin', '1.bin']);
  expect(Buffer.from(archive['0.bin'] ?? []).equals(one)).toBe(true);
  expect(Buffer.from(archive['1.bin'] ?? []).equals(two)).toBe(true);
});

test.each([
  ['an entry, however well it packs', [Buffer.alloc(6000)]],
  ['entries together', [randomBytes(2500), randomBytes(2500)]],
])('more than an archive can hold is refused: %s', async (_what, contents) => {
  await expect(buffer(zip(entries(...contents), 4000))).rejects.toMatchObject({ code: 'FileTooLarge' });
});
