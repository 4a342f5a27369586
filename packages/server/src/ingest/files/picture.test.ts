import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { Transformer } from '@napi-rs/image';
import { expect, test } from 'vitest';
import { importSource } from '../testing.ts';
import { openLooker } from './picture.ts';

const grey = (width: number, height: number): Buffer =>
  Transformer.fromRgbaPixels(Buffer.alloc(width * height * 4, 128), width, height).pngSync();

/** The head of a PNG, and nothing behind it. */
function head(width: number, height: number, depth: number): Buffer {
  const bytes = Buffer.from(grey(1, 1).subarray(0, 33));
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  bytes[24] = depth;
  return bytes;
}

test('pictures beyond what one import may decode are measured alone', () => {
  const looker = openLooker(100);
  expect(looker.look(grey(8, 8))?.thumbnail).not.toBeNull();
  expect(looker.look(grey(9, 8))).toMatchObject({ width: 9, height: 8, thumbnail: null, colours: [] });
  expect(looker.look(grey(6, 6))?.thumbnail).not.toBeNull();
  expect(looker.decoded()).toBe(100);
});

test.each([
  ['within all limits', head(8000, 8000, 8), 64_000_000],
  ['of too many pixels', head(8000, 8001, 8), 0],
  ['of many pixels of two bytes a colour', head(8000, 4001, 16), 0],
  ['of fewer of them', head(8000, 4000, 16), 64_000_000],
  ['of a long side', head(16_385, 1, 8), 0],
  ['of another long side', head(1, 16_385, 8), 0],
])('a picture %s', (_name, bytes, decoded) => {
  const looker = openLooker();
  expect(looker.look(bytes)?.thumbnail).toBeNull();
  expect(looker.decoded()).toBe(decoded);
});

test('the frame of a GIF is not larger than its screen', () => {
  const gif = Buffer.from('R0lGODlhAQABAIAAAP8AAAAAACwAAAAAAQABAAACAkQBADs=', 'base64');
  expect(openLooker().look(gif)?.thumbnail).not.toBeNull();
  gif.writeUInt16LE(8000, gif.indexOf(0x2c, 19) + 5);
  expect(openLooker().look(gif)).toMatchObject({ width: 1, thumbnail: null });
});

test('an import tells how many pictures it did not make small', async () => {
  const sent = (bytes: Buffer) => ({ content: bytes.toString('base64'), 'content-type': 'image/png' });
  const rows = [grey(8, 8), grey(16_385, 1), Buffer.from('none')].map((bytes) => ({ f: sent(bytes) }));
  const { manifest } = await importSource('x.json', JSON.stringify(rows));
  expect(manifest.files).toEqual({ count: 3, images: 2, without_thumbnail: 1 });
});

const manyPictures = (keeper: string) => `
  import { mkdtempSync, rmSync } from 'node:fs';
  import { tmpdir } from 'node:os';
  import { join } from 'node:path';
  import { Transformer } from '@napi-rs/image';
  import { openKeeper } from ${JSON.stringify(keeper)};
  const folder = mkdtempSync(join(tmpdir(), 'lucarne-pictures-'));
  const png = Transformer.fromRgbaPixels(Buffer.alloc(3000 * 3000 * 4, 128), 3000, 3000).pngSync();
  const keeper = openKeeper(folder);
  for (let rank = 0; rank < 12; rank++) {
    keeper.keep({ bytes: Buffer.concat([png, Buffer.from([rank])]), filename: null, mimetype: null });
    await keeper.rest();
  }
  rmSync(folder, { recursive: true });
  console.log(process.resourceUsage().maxRSS);
`;

/** Twelve pictures of 36 MB take that many times 36 MB when none is given back. */
test('the memory of pictures is given back while they are looked at', async () => {
  const program = manyPictures(new URL('keeper.ts', import.meta.url).href);
  const options = { cwd: import.meta.dirname };
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', program], options);
  expect(Number(stdout) / 1024).toBeLessThan(460);
}, 60_000);
