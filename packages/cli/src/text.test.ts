import { expect, test } from 'vitest';
import { markdownOf } from './charter-text.ts';
import { progressOn } from './progress.ts';
import { counted, inAny, size, table } from './text.ts';

test('a table is as wide as its widest cells', () => {
  expect(
    table(
      ['id', 'title'],
      [
        ['communes', 'Communes'],
        ['é', ''],
      ],
    ),
  ).toBe('ID        TITLE\ncommunes  Communes\né');
});

test.each([
  [0, '0 bytes'],
  [999, '999 bytes'],
  [108_000_000, '108.0 MB'],
  [2e15, '2000.0 TB'],
])('%d is %s', (bytes, text) => {
  expect(size(bytes)).toBe(text);
});

test('counts and languages read as people write them', () => {
  expect([counted(1, 'record'), counted(34_969, 'record')]).toEqual(['1 record', '34,969 records']);
  expect([inAny({ fr: 'a', en: 'b' }, 'en'), inAny({ fr: 'a' }, 'en'), inAny({})]).toEqual(['b', 'a', '']);
});

test('progress writes a line over in a terminal, and says each stage once elsewhere', () => {
  const written = (isTerminal: boolean): string => {
    let text = '';
    const err = (part: string): void => {
      text += part;
    };
    const progress = progressOn({ err, isTerminal });
    progress.show('reading', 0.1);
    progress.show('reading', 0.25);
    progress.show('writing');
    progress.end();
    return text;
  };
  expect(written(false)).toBe('reading…\nwriting…\n');
  expect(written(true).split('\r\u001b[K')).toEqual(['', 'reading… 10 %', 'reading… 25 %', 'writing…', '']);
});

test('a charter is written as Markdown, complete and in order', () => {
  const charter = {
    title: 'Cookies',
    blocks: [
      { kind: 'heading', level: 2, text: 'Why' },
      { kind: 'paragraph', text: 'Because.' },
      { kind: 'list', items: ['one', 'two'] },
      { kind: 'kinds', caption: 'Kinds', columns: ['Kind', 'Meaning'], rows: [{ cells: ['necessary', 'a | b'] }] },
      {
        kind: 'platform',
        caption: 'Ours',
        columns: [{ text: 'Provider' }, { text: 'Name' }],
        rows: [
          {
            cells: [
              { text: 'Lucarne', note: null },
              { text: 'sessionid', note: 'two weeks' },
            ],
          },
        ],
      },
    ],
  } as const;
  expect(markdownOf(charter)).toBe(`# Cookies

## Why

Because.

- one
- two

**Kinds**

| Kind | Meaning |
| --- | --- |
| necessary | a \\| b |

**Ours**

| Provider | Name |
| --- | --- |
| Lucarne | sessionid (two weeks) |`);
});
