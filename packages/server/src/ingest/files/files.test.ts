import { expect, test } from 'vitest';
import { runIngest } from '../run.ts';
import { importSource, openWorkshop } from '../testing.ts';
import { plainFilename } from './sent.ts';

const sent = (words: string, more: object = {}) => ({
  content: Buffer.from(words).toString('base64'),
  'content-type': 'text/plain',
  ...more,
});
const rows = (...values: unknown[]): string => JSON.stringify(values.map((f) => ({ f })));

test.each<[string, unknown[], string, number]>([
  ['only files', [sent('a'), null, sent('b')], 'file', 2],
  ['a text among files', [sent('a'), 'b', sent('c')], 'json_blob', 0],
  ['files after a text', ['b', sent('a')], 'json_blob', 0],
  ['one that is no base64', [sent('a'), { content: '%%%', 'content-type': 'a/b' }], 'json_blob', 0],
  ['objects of other members', [sent('a', { size: 1 })], 'json_blob', 0],
])('%s', async (_name, values, type, count) => {
  const { manifest, records } = await importSource('x.json', rows(...values));
  expect([manifest.fields[0]?.type, manifest.files?.count ?? 0]).toEqual([type, count]);
  expect(records).toHaveLength(values.length);
  if (type === 'json_blob') expect(records.map(({ f }) => JSON.parse(String(f)))).toEqual(values);
});

test('files asked for reject the lines that hold none', async () => {
  const values = [sent('a'), 'img.png', 7, { content: '%', 'content-type': 'a/b' }, ''];
  const csvLike = values.filter((value) => typeof value !== 'string');
  const { manifest, records } = await importSource('x.json', rows(...csvLike, null), { types: { f: 'file' } });
  expect(records).toHaveLength(2);
  expect(manifest.rejected.lines).toMatchObject([
    { line: 2, field: 'f', value: '7', reason: expect.stringContaining('not a file') },
    { line: 3, field: 'f', reason: 'the content is not base64' },
  ]);
});

test('files that were called JSON stay JSON', async () => {
  const { manifest } = await importSource('x.json', rows(sent('a')), { types: { f: 'json_blob' } });
  expect(manifest).toMatchObject({ fields: [{ type: 'json_blob' }] });
  expect(manifest).not.toHaveProperty('files');
});

test('a name is only a name, and a type only a type', async () => {
  const { records } = await importSource(
    'x.json',
    rows(
      sent('a', { filename: '../../etc/x\u0000.txt' }),
      sent('b', { filename: 'C:\\a\\b.pdf' }),
      {
        ...sent('c'),
        'content-type': 'text/html; charset=utf-8',
      },
      { ...sent('d'), 'content-type': 'no type' },
    ),
  );
  expect(records.map(({ f }) => JSON.parse(String(f)))).toMatchObject([
    { filename: 'x.txt', mimetype: 'text/plain', format: 'TXT' },
    { filename: 'b.pdf', format: 'PDF' },
    { filename: expect.stringMatching(/^[0-9a-f]{12}\.html$/), mimetype: 'text/html' },
    { mimetype: 'application/octet-stream', filename: expect.stringMatching(/\.bin$/) },
  ]);
});

test.each([
  ['letters of two halves', `😀${'a'.repeat(195)}.png`, `😀${'a'.repeat(195)}.png`],
  ['many of them', `${'😀'.repeat(300)}.png`, `${'😀'.repeat(196)}.png`],
  ['a half where it is cut', `😀${'a'.repeat(395)}.png`, `${'a'.repeat(196)}.png`],
  ['a half alone', 'a\ud83d.png', 'a\ufffd.png'],
  ['spaces where it is cut', `${'b'.repeat(9)}${' '.repeat(100)}${'a'.repeat(150)}.png`, `${'a'.repeat(150)}.png`],
])('a long name keeps its last letters, whole: %s', (_name, name, kept) => {
  expect(plainFilename(name)).toBe(kept);
});

test('a name of more letters than are kept leaves a value that is read', async () => {
  const { records } = await importSource('x.json', rows(sent('a', { filename: `😀${'a'.repeat(195)}.png` })));
  expect(records.map(({ f }) => JSON.parse(String(f)))).toMatchObject([{ filename: `😀${'a'.repeat(195)}.png` }]);
});

test('an import that ends in its middle leaves no file', async () => {
  await using workshop = await openWorkshop();
  const refused = await workshop.request('x.json', rows(sent('a'), sent('b')), { key: ['g'] });
  await expect(runIngest(refused, () => {})).rejects.toMatchObject({ code: 'field_unknown' });
  expect(await workshop.visible()).toEqual([]);
  const request = await workshop.request('x.json', rows(sent('a'), sent('b'), sent('a')));
  await runIngest(request, () => {});
  expect((await workshop.visible()).filter((name) => /snapshots.files\W/.test(name))).toHaveLength(2);
  expect((await workshop.visible()).filter((name) => name.includes('part'))).toEqual([]);
});
