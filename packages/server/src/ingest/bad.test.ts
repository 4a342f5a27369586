import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { runIngest } from './run.ts';
import { importSource, openWorkshop } from './testing.ts';

const zip = (name: string): Buffer =>
  Buffer.concat([
    Buffer.from('PK\x03\x04\x14\0\0\0\x08\0', 'latin1'),
    Buffer.alloc(20),
    Buffer.from(name),
    Buffer.alloc(50),
  ]);

test.each<[string, string | Buffer, string, number, RegExp]>([
  ['nothing', '', 'file_empty', 422, /x\.csv holds no record/],
  ['blanks', ' \n\n\t\n', 'file_empty', 422, /holds no record/],
  ['a mark alone', '\ufeff', 'file_empty', 422, /holds no record/],
  ['a header alone', 'a,b,c\n', 'file_empty', 422, /holds no record/],
  ['an empty list', '[]', 'file_empty', 422, /holds no record/],
  ['records without fields', '[{},{}]', 'file_empty', 422, /holds no record/],
  ['an empty collection', '{"type":"FeatureCollection","features":[]}', 'file_empty', 422, /holds no record/],
  ['empty results', '{"total_count":0,"results":[]}', 'file_empty', 422, /holds no record/],
  ['a workbook', zip('[Content_Types].xml'), 'format_unsupported', 415, /Excel workbook/],
  ['half an archive', zip('data.csv'), 'archive_unreadable', 422, /broken or incomplete/],
  ['a shapefile', zip('communes.shp'), 'format_unsupported', 415, /zipped Shapefile/],
  ['gzip', gzipSync('a,b\n1,2\n'), 'format_unsupported', 415, /gzip/],
  ['a PDF', '%PDF-1.7\n', 'format_unsupported', 415, /a PDF/],
  ['an image', Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), 'format_unsupported', 415, /PNG/],
  ['a web page', '\ufeff\n<!DOCTYPE html>\n<html>', 'format_unsupported', 415, /a web page/],
  ['XML', '<?xml version="1.0"?><kml/>', 'format_unsupported', 415, /XML/],
  ['bytes', Buffer.from([1, 2, 3, 0, 0, 0, 0, 255]), 'format_unsupported', 415, /a binary file/],
  ['half a Parquet file', 'PAR1 and then nothing', 'parquet_invalid', 422, /Parquet/],
  ['JSON that is cut', '[{"a":1},{"a":', 'json_invalid', 422, /line 1: the value that starts here is never closed/],
  ['JSON with two lists', '{"a":[{"x":1}],"b":[{"x":2}]}', 'json_shape', 422, /\(a, b\)/],
  ['deep JSON', `[{"a":${'['.repeat(100)}${']'.repeat(100)}}]`, 'json_too_deep', 422, /more than 64 levels/],
  [
    'deep JSON on a line',
    `{"a":1}\n{"a":${'['.repeat(100)}${']'.repeat(100)}}\n`,
    'json_too_deep',
    422,
    /line 2 nests/,
  ],
  [
    'too many columns',
    Array.from({ length: 501 }, (_, n) => `c${n}`).join(),
    'too_many_fields',
    422,
    /501 fields or more; 500/,
  ],
  [
    'too many members',
    JSON.stringify([Object.fromEntries(Array.from({ length: 501 }, (_, n) => [`c${n}`, n]))]),
    'too_many_fields',
    422,
    /500/,
  ],
  ['a header with a broken quote', 'a,"b\n1,2\n', 'header_unreadable', 422, /line 1/],
  [
    'lines of another width',
    'a,b,c\n1,2\n3,4\n',
    'all_rejected',
    422,
    /None of the 2 lines can be kept\. Line 2: 2 values where the header names 3/,
  ],
  ['items that are none', '[[1],[2]]', 'all_rejected', 422, /Line 1: it is a list, not an object/],
  [
    'a line without end',
    `a,b\n${'x'.repeat(17 * 1024 * 1024)}`,
    'record_too_large',
    422,
    /starts on line 2 is larger than 16 MB/,
  ],
])(
  '%s',
  async (_name, content, code, status, message) => {
    const importing = importSource('x.csv', content);
    await expect(importing).rejects.toMatchObject({
      name: 'Problem',
      code,
      status,
      message: expect.stringMatching(message),
    });
  },
  30_000,
);

test('values that all miss the type asked for', async () => {
  const importing = importSource('x.csv', 'a,b\nx,1\ny,2\n', { types: { a: 'int' } });
  await expect(importing).rejects.toMatchObject({
    code: 'all_rejected',
    details: {
      count: 2,
      lines: [
        { line: 2, field: 'a', value: 'x' },
        { line: 3, field: 'a', value: 'y' },
      ],
    },
  });
});

test('exactly 500 fields pass', async () => {
  const names = Array.from({ length: 500 }, (_, n) => `c${n}`);
  const { manifest } = await importSource('x.csv', `${names.join()}\n${names.map((_, n) => n).join()}\n`);
  expect(manifest.fields).toHaveLength(500);
}, 60_000);

test('all lines bad costs no more than some good', async () => {
  const text = `a,b\n${'1,2,3\n'.repeat(200_000)}`;
  const before = process.memoryUsage.rss();
  const importing = importSource('x.csv', text);
  await expect(importing).rejects.toMatchObject({ code: 'all_rejected', details: { count: 200_000 } });
  expect(process.memoryUsage.rss() - before).toBeLessThan(400 * 1024 * 1024);
}, 30_000);

test('only the first thousand rejected lines are told, all are counted', async () => {
  const { manifest } = await importSource('x.csv', `a,b\n1,2\n${'1\n'.repeat(1500)}`);
  expect(manifest.rejected.count).toBe(1500);
  expect(manifest.rejected.lines).toHaveLength(1000);
});

test('a file that is not there', async () => {
  await using workshop = await openWorkshop();
  const request = await workshop.request('x.csv', 'a\n1\n');
  const importing = runIngest({ ...request, file: `${request.file}-gone` }, () => {});
  await expect(importing).rejects.toMatchObject({ code: 'file_missing', status: 404 });
});

test('a Parquet file that is damaged inside', async () => {
  const source = await importParquet();
  source.fill(0xff, 40, source.length - 900);
  await expect(importSource('x.parquet', source)).rejects.toMatchObject({ code: 'parquet_invalid', status: 422 });
});

/** A good Parquet file: a snapshot of our own. */
async function importParquet(): Promise<Buffer> {
  await using workshop = await openWorkshop();
  const rows = Array.from({ length: 2000 }, (_, n) => `${n},${Math.sin(n)},${(n * 7919).toString(36)}\n`);
  const request = await workshop.request('x.csv', `a,b,c\n${rows.join('')}`);
  await runIngest(request, () => {});
  return readFile(join(request.snapshotFolder, '1.parquet'));
}

test('a refused file leaves nothing', async () => {
  await using workshop = await openWorkshop();
  const request = await workshop.request('x.csv', 'a,b\n1\n');
  await expect(runIngest(request, () => {})).rejects.toMatchObject({ code: 'all_rejected' });
  expect(await workshop.visible()).toEqual([]);
});

test('a version is complete by its manifest, which comes after all else', async () => {
  await using workshop = await openWorkshop();
  const request = await workshop.request('x.csv', 'a\n1\n');
  await mkdir(join(request.cacheFile, 'in the way'), { recursive: true });
  await expect(runIngest(request, () => {})).rejects.toThrow();
  expect(await workshop.visible()).not.toContain('snapshots/1.json');
  await rm(request.cacheFile, { recursive: true });
  await runIngest(request, () => {});
  expect(await workshop.visible()).toEqual(['cache/da_test01.duckdb', 'snapshots/1.json', 'snapshots/1.parquet']);
});

test('a complete version is never written again', async () => {
  await using workshop = await openWorkshop();
  const request = await workshop.request('x.csv', 'a,b\n1,2\n');
  await runIngest(request, () => {});
  await expect(runIngest(request, () => {})).rejects.toMatchObject({ code: 'snapshot_exists', status: 409 });
});
