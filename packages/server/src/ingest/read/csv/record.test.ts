import { expect, test } from 'vitest';
import { cellsOf, type Dialect, newScan, readerOf, scanRecord } from './record.ts';

const comma: Dialect = { delimiter: ',', quote: '"', backslash: false, blanks: false, carriageReturns: false };

/** Every record of a text: its cells, or its fault with the text it stopped at. */
function read(text: string, dialect: Partial<Dialect> = {}): unknown[] {
  const bytes = Buffer.from(text);
  const reader = readerOf({ ...comma, ...dialect });
  const scan = newScan();
  const found: unknown[] = [];
  for (let at = 0; at < bytes.length; at = scan.next) {
    scanRecord(bytes, at, true, reader, scan);
    if (scan.fault !== null) return [...found, scan.fault];
    found.push(cellsOf(bytes, at, scan.end, reader));
    expect(found.at(-1)).toHaveLength(scan.cells);
  }
  return found;
}

test.each<[string, string, Partial<Dialect>, unknown[]]>([
  [
    'lines',
    'a,b\n1,2\n',
    {},
    [
      ['a', 'b'],
      ['1', '2'],
    ],
  ],
  [
    'no last line end',
    'a,b\n1,2',
    {},
    [
      ['a', 'b'],
      ['1', '2'],
    ],
  ],
  [
    'CRLF',
    'a,b\r\n1,2\r\n',
    {},
    [
      ['a', 'b'],
      ['1', '2'],
    ],
  ],
  [
    'lone returns',
    'a,b\r1,2\r',
    { carriageReturns: true },
    [
      ['a', 'b'],
      ['1', '2'],
    ],
  ],
  [
    'empty cells',
    ',\n,,\n',
    {},
    [
      ['', ''],
      ['', '', ''],
    ],
  ],
  ['a separator within quotes', '"a,b",c\n', {}, [['a,b', 'c']]],
  [
    'a line end within quotes',
    '"a\nb",c\r\nd,e',
    {},
    [
      ['a\nb', 'c'],
      ['d', 'e'],
    ],
  ],
  [
    'CRLF after quotes',
    'a,"b"\r\nc,"d"\r\n',
    {},
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  ['doubled quotes', '"a ""b"" c",""""\n', {}, [['a "b" c', '"']]],
  ['empty quotes', '"",x\n', {}, [['', 'x']]],
  ['a quote inside a bare value', 'a"b,5"\n', {}, [['a"b', '5"']]],
  ['blanks after a closing quote', '"a" ,b\n', {}, [['a', 'b']]],
  ['blanks before an opening quote', 'x, "a, b"\n', { blanks: true }, [['x', 'a, b']]],
  ['blanks around bare values stay', ' a , b \n', { blanks: true }, [[' a ', ' b ']]],
  ['apostrophes as quotes', "'a,b','it''s'\n", { quote: "'" }, [['a,b', "it's"]]],
  ['backslashes', '"5\\" tube","c:\\\\"\n', { backslash: true }, [['5" tube', 'c:\\']]],
  [
    'tabs',
    'a\tb\n\t\n',
    { delimiter: '\t' },
    [
      ['a', 'b'],
      ['', ''],
    ],
  ],
  ['quoted values between tabs', '"a"\t"b"\n', { delimiter: '\t' }, [['a', 'b']]],
  ['no separator at all', 'a,b;c\n', { delimiter: null }, [['a,b;c']]],
  ['an unclosed quote', 'a,b\n"c,d\n', {}, [['a', 'b'], 'unclosed']],
  ['text after a closing quote', '"a"b,c\n', {}, ['after_quote']],
  ['a zero byte', 'a,\0\n', {}, ['nul']],
])('%s', (_name, text, dialect, expected) => {
  expect(read(text, dialect)).toEqual(expected);
});

test('a record cut anywhere is incomplete, never wrong', () => {
  const text = '"a ""b""\r\nc",d e,"f"\r\n';
  const reader = readerOf(comma);
  const scan = newScan();
  for (let cut = 0; cut < text.length; cut++) {
    scanRecord(Buffer.from(text.slice(0, cut)), 0, false, reader, scan);
    expect(scan.complete, `cut at ${cut}`).toBe(false);
  }
  scanRecord(Buffer.from(text), 0, false, reader, scan);
  expect(scan).toMatchObject({ complete: true, cells: 3, newlines: 1, fault: null });
});

test('only what every reader of CSV reads alike is called plain', () => {
  const plain = (text: string, dialect: Partial<Dialect> = {}): boolean => {
    const scan = newScan();
    scanRecord(Buffer.from(text), 0, true, readerOf({ ...comma, ...dialect }), scan);
    return scan.plain;
  };
  expect(['a,b\n', '"a","b""c"\r\n', 'é,\n', '"a\nb",c\n'].map((text) => plain(text))).toEqual([
    true,
    true,
    true,
    true,
  ]);
  expect(['a"b,c\n', '"a" ,b\n', 'a\rb,c\n'].map((text) => plain(text))).toEqual([false, false, false]);
  expect(plain("'a',b\n", { quote: "'" })).toBe(false);
});
