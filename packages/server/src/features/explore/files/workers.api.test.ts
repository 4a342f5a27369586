import { access, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import type { OutputColumn } from '@lucarne/odsql';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { FileKind } from './file-kind.ts';
import { type FileMakers, fileMakers } from './workers.ts';

/** Threads that make files: several at once, and what happens when one ends in the middle. */
let folder: string;
let makers: FileMakers;
let nth = 0;
const KML: FileKind = { kind: 'kml', title: 'places', labels: {} };
const SHP: FileKind = { kind: 'shp', name: 'places', epsg: 4326 };
const columns: readonly OutputColumn[] = [{ name: 'word', type: 'text', multivalued: false }];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lucarne-makers-'));
  makers = fileMakers({ threads: 1, heapMb: 24, youngMb: 4 });
});
afterAll(async () => {
  await makers.close();
  await rm(folder, { recursive: true });
});
afterEach(async () => expect(await readdir(folder)).toEqual([]));

const line = (word: string): string => `${JSON.stringify({ geometry: null, properties: { word } })}\n`;

function make(rows: Readable, file = KML): AsyncGenerator<Buffer> {
  return makers.make(rows, { file, columns, folder: join(folder, String(nth++)) });
}

async function whole(pieces: AsyncIterable<Buffer>): Promise<string> {
  const all = await Array.fromAsync(pieces);
  return Buffer.concat(all).toString();
}

const rowsOf = (words: readonly string[]): Readable => Readable.from(words.map((word) => Buffer.from(line(word))));

test('files that are made at once on one thread are each their own', async () => {
  const names = Array.from({ length: 5 }, (_, index) => `file ${index}`);
  const files = await Promise.all(names.map((name) => whole(make(rowsOf([name, name])))));
  expect(files.map((text) => text.match(/file \d/g))).toEqual(names.map((name) => [name, name]));
});

test('who reads nothing more keeps nobody waiting, and its rows are closed when it leaves', async () => {
  const endless = Readable.from(
    (function* () {
      for (;;) yield Buffer.from(line('a word '.repeat(1000)));
    })(),
  );
  const slow = make(endless);
  await slow.next();
  expect(await whole(make(rowsOf(['quick'])))).toContain('quick');
  await slow.return(undefined);
  expect(endless.destroyed).toBe(true);
});

test('what waits on the disk goes with the file', async () => {
  const path = join(folder, String(nth));
  const pieces = make(rowsOf(['one', 'two']), SHP);
  await pieces.next();
  await expect(access(path)).resolves.toBeUndefined();
  await pieces.return(undefined);
});

test('rows that fail break the file', async () => {
  const failing = Readable.from(
    (function* () {
      yield Buffer.from(line('one'));
      throw new Error('no more rows');
    })(),
  );
  await expect(whole(make(failing))).rejects.toThrow('no more rows');
});

test('a record that needs more memory than a thread has breaks its file; the next one is made by a new thread', async () => {
  const positions = `[${'[1.5,2.5],'.repeat(1_500_000)}[1,2]]`;
  const shape = `{"geometry":{"type":"LineString","coordinates":${positions}},"properties":{"word":"long"}}\n`;
  await expect(whole(make(Readable.from([Buffer.from(shape)])))).rejects.toThrow(/memory limit/);
  expect(await whole(make(rowsOf(['after'])))).toContain('after');
});
