import { expect, test } from 'vitest';
import { guessDialect } from './dialect.ts';

const rows = (line: (n: number) => string): string => Array.from({ length: 20 }, (_, n) => `${line(n)}\n`).join('');

test.each([
  ['commas', `a,b,c\n${rows((n) => `${n},x;y,z`)}`, ','],
  ['semicolons and decimal commas', `a;b\n${rows((n) => `${n};1,5`)}`, ';'],
  ['tabs', `a\tb\n${rows((n) => `${n}\tx, y`)}`, '\t'],
  ['bars', `a|b\n${rows((n) => `${n}|x`)}`, '|'],
  ['one column', `nom\n${rows((n) => `Paris, ${n}`)}`, null],
  ['one column whose name has a comma', `nom, complet\n${rows((n) => `Paris ${n}`)}`, null],
  ['a header alone', 'a;b;c\n', ';'],
  ['nothing', '', null],
  ['a separator that Excel announces', `sep=;\na,b;c\n${rows((n) => `1,${n};2,3`)}`, ';'],
  ['lines that all miss a value', `a,b,c\n${rows(() => '1,2')}`, ','],
  ['lines that all miss all values but one', `a,b,c\n${rows(() => '1')}`, ','],
  ['quoted line ends', `a;b\n${rows((n) => `"x\n${n},";2`)}`, ';'],
])('%s', (_name, text, delimiter) => {
  expect(guessDialect(Buffer.from(text)).delimiter).toBe(delimiter);
});

test.each([
  ['double quotes', `a,b\n${rows((n) => `"x, ${n}","l'eau"`)}`, { quote: '"', backslash: false, blanks: false }],
  ['apostrophes', `'a','b'\n${rows((n) => `'x, ${n}','y'`)}`, { quote: "'", delimiter: ',' }],
  ['apostrophes of the language', `a,b\n${rows((n) => `'t Hof,${n}`)}`, { quote: '"' }],
  ['backslashes', `a,b\n${rows((n) => `"tube \\"5\\", ${n}",y`)}`, { backslash: true }],
  ['a path that ends with a backslash', `a,b\n${rows((n) => `"c:\\",${n}`)}`, { backslash: false }],
  ['blanks before quotes', `a, b\n${rows((n) => `${n}, "x, y"`)}`, { blanks: true }],
  ['lone returns', 'a,b\r1,2\r', { carriageReturns: true }],
])('%s', (_name, text, dialect) => {
  expect(guessDialect(Buffer.from(text))).toMatchObject(dialect);
});
