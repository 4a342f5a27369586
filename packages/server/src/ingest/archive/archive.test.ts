import { type Zippable, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { RecordFile } from '../../core/record-file.ts';
import { type Imported, importSource } from '../testing.ts';

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
  'base64',
);
const text = (words: string): Uint8Array => Buffer.from(words);
const archive = (files: Zippable, wishes: Parameters<typeof importSource>[2] = {}): Promise<Imported> =>
  importSource('photos.zip', zipSync(files), wishes);
const files = ({ records }: Imported, field: string): (RecordFile | null)[] =>
  records.map((record) => (record[field] === null ? null : (JSON.parse(String(record[field])) as RecordFile)));
const photo = { types: { photo: 'file' } } as const;

describe('an archive of a table and files', () => {
  test('gives the files that the table names, by path or by name', async () => {
    const imported = await archive(
      {
        'trees.csv': text('name,photo\noak,img/oak.png\nash,ash.png\nelm,\nyew,./img/été.png\nfir,img\\oak.png\n'),
        'img/oak.png': PNG,
        'img/a/ash.png': text('no picture'),
        'img/été.png': PNG,
        'img/spare.png': PNG,
        '__MACOSX/._trees.csv': text('x'),
        '.DS_Store': text('x'),
      },
      photo,
    );
    expect(imported.manifest).toMatchObject({
      fields: [{ name: 'name' }, { name: 'photo', type: 'file' }],
      source: { filename: 'photos.zip', format: 'csv' },
      files: { count: 3, images: 2 },
      rejected: { count: 0 },
    });
    expect(files(imported, 'photo')).toMatchObject([
      { filename: 'oak.png', mimetype: 'image/png', width: 1, height: 1, thumbnail: true },
      { filename: 'ash.png', mimetype: 'application/octet-stream', thumbnail: false },
      null,
      { filename: 'été.png' },
      { filename: 'oak.png' },
    ]);
    expect(imported.records.map(({ name }) => name)).toEqual(['oak', 'ash', 'elm', 'yew', 'fir']);
  });

  test('rejects the lines that name what is not there, and says what is near', async () => {
    const { manifest } = await archive(
      {
        'trees.csv': text('name,photo\noak,oak.png\nash,oak.pgn\nelm,a.png\n'),
        'oak.png': PNG,
        'one/a.png': PNG,
        'two/a.png': PNG,
      },
      photo,
    );
    expect(manifest.row_count).toBe(1);
    expect(manifest.rejected.lines).toEqual([
      { line: 3, field: 'photo', value: 'oak.pgn', reason: 'the archive holds no such file; did you mean oak.png?' },
      {
        line: 4,
        field: 'photo',
        value: 'a.png',
        reason: 'the archive holds several files of this name: write the path of one',
      },
    ]);
  });

  test('looks for what is near among some thousand names only', async () => {
    const many = Object.fromEntries(Array.from({ length: 5000 }, (_, rank) => [`${rank}`.padStart(12, '0'), PNG]));
    const { manifest } = await archive(
      { 't.csv': text('f\noak.pgn\noak.png\n'), ...many, 'oak.png': PNG },
      { types: { f: 'file' } },
    );
    expect(manifest.rejected.lines).toMatchObject([{ reason: 'the archive holds no such file' }]);
  });

  test.each<[string, Zippable]>([
    ['a CSV', { 't.csv': text('n,f\n1,a.txt\n2,b.txt\n'), 'a.txt': text('a'), 'b.txt': text('b') }],
    ['JSON', { 't.json': text('[{"n":1,"f":"a.txt"},{"n":2,"f":"b.txt"}]'), 'a.txt': text('a'), 'b.txt': text('b') }],
    [
      'JSON Lines',
      { 'd/t.jsonl': text('{"n":1,"f":"d/a.txt"}\n{"n":2,"f":"b.txt"}\n'), 'd/a.txt': text('a'), 'd/b.txt': text('b') },
    ],
  ])('needs no type where all values of %s are names of files', async (_name, zip) => {
    const imported = await archive(zip);
    expect(imported.manifest.fields).toMatchObject([
      { name: 'n', type: 'int' },
      { name: 'f', type: 'file' },
    ]);
    expect(files(imported, 'f')).toMatchObject([{ filename: 'a.txt', format: 'TXT' }, { filename: 'b.txt' }]);
  });

  test('leaves a field alone of which one value is no file, and one that was given another type', async () => {
    const zip = { 't.csv': text('f\na.txt\nz.txt\n'), 'a.txt': text('a') };
    expect((await archive(zip)).manifest.fields).toMatchObject([{ name: 'f', type: 'text' }]);
    const all = { 't.csv': text('f\na.txt\n'), 'a.txt': text('a') };
    expect((await archive(all, { types: { f: 'text' } })).manifest.fields).toMatchObject([{ type: 'text' }]);
  });

  test('may hold files in the values of its JSON too', async () => {
    const rows = [{ photo: { content: PNG.toString('base64'), 'content-type': 'image/png' } }, { photo: 'a.png' }];
    const imported = await archive({ 't.json': text(JSON.stringify(rows)), 'a.png': PNG }, photo);
    expect(files(imported, 'photo')).toMatchObject([{ format: 'PNG', width: 1 }, { filename: 'a.png' }]);
  });
});

/** Changes the list of an archive: each entry is found by its mark. */
function changed(zip: Uint8Array, change: (entry: Buffer) => void): Buffer {
  const bytes = Buffer.from(zip);
  for (let at = bytes.indexOf('PK\x01\x02', 0, 'latin1'); at >= 0; at = bytes.indexOf('PK\x01\x02', at + 4, 'latin1'))
    change(bytes.subarray(at));
  return bytes;
}

const whole = zipSync({ 't.csv': text('photo\na.png\n'), 'a.png': [PNG, { level: 0 }] });
const bomb = zipSync({ 't.csv': text('photo\na.bin\n'), 'a.bin': new Uint8Array(20_000_000) });

describe('an archive is refused', () => {
  test.each<[string, Uint8Array, string, RegExp]>([
    ['a path out of it', zipSync({ 't.csv': text('photo\nx\n'), '../x': text('x') }), 'archive_unsafe', /\.\.\/x/],
    ['an absolute path', zipSync({ 't.csv': text('photo\nx\n'), '/x': text('x') }), 'archive_unsafe', /\/x/],
    ['a password', changed(whole, (entry) => entry.writeUInt16LE(1, 8)), 'archive_encrypted', /password/],
    [
      'two tables',
      zipSync({ 'a.csv': text('a\n'), 'b.json': text('[]'), 'x.png': PNG }),
      'archive_tables',
      /a\.csv, b\.json/,
    ],
    [
      'a file that is not what its list says',
      changed(whole, (entry) => entry.writeUInt32LE(7, 16)),
      'archive_unreadable',
      /broken/,
    ],
    [
      'a bomb that tells a small size',
      changed(bomb, (entry) => entry.writeUInt32LE(20, 24)),
      'archive_unreadable',
      /broken|larger/,
    ],
    [
      'a table of more than the limit',
      changed(whole, (entry) => entry.writeUInt32LE(0xfffffff0, 24)),
      'archive_table_too_large',
      /t\.csv/,
    ],
    [
      'a list beyond its end',
      changed(whole, (entry) => entry.writeUInt16LE(0xfff0, 30)),
      'archive_unreadable',
      /broken/,
    ],
    ['a table alone', zipSync({ 't.csv': text('a\n1\n') }), 'format_unsupported', /a ZIP archive/],
    ['no table', zipSync({ 'a.png': PNG }), 'format_unsupported', /a ZIP archive/],
    [
      'a workbook',
      zipSync({ '[Content_Types].xml': text('<x/>'), 'xl/t.csv': text('a\n1\n') }),
      'format_unsupported',
      /Excel/,
    ],
    ['half of one', whole.subarray(0, whole.length - 30), 'archive_unreadable', /broken or incomplete/],
  ])('with %s', async (_name, content, code, message) => {
    await expect(importSource('x.zip', content, photo)).rejects.toMatchObject({
      code,
      message: expect.stringMatching(message),
    });
  });

  test('with a file that is not what the list says, beside a table that is', async () => {
    const broken = changed(whole, (entry) => {
      if (entry.toString('latin1', 46, 51) === 'a.png') entry.writeUInt32LE(7, 16);
    });
    await expect(importSource('x.zip', broken, photo)).rejects.toMatchObject({ code: 'archive_unreadable' });
  });

  test('a file in it that is too large rejects its line', async () => {
    const large = changed(whole, (entry) => {
      if (entry.toString('latin1', 46, 51) === 'a.png') entry.writeUInt32LE(101 * 1024 * 1024, 24);
    });
    await expect(importSource('x.zip', large, photo)).rejects.toMatchObject({
      code: 'all_rejected',
      message: expect.stringContaining('the file is larger than 100 MB'),
    });
  });

  test('files that a table names must come with it', async () => {
    await expect(importSource('x.csv', 'photo\na.png\n', photo)).rejects.toMatchObject({ code: 'archive_missing' });
    await expect(importSource('x.json', '[{"photo":"a.png"}]', photo)).rejects.toMatchObject({
      code: 'archive_missing',
    });
  });
});
