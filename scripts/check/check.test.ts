import { describe, expect, test } from 'vitest';
import { budgets, LIMITS } from './budgets.ts';
import { habits } from './habits.ts';
import { measure, percentile } from './measure.ts';

const source = (text: string, path = 'packages/odsql/src/a.ts') => ({ path, text });
const lines = (count: number, line = '//') => `${Array(count).fill(line).join('\n')}\n`;

describe('measure', () => {
  test('functions of every kind, with their names, places and lines', () => {
    const { functions } = measure(
      source('function one() {\n}\nconst two = () => 1;\nconst o = { three() {} };\n[1].map((x) => x);\n'),
    );
    expect(functions.map(({ name, line, lines }) => [name, line, lines])).toEqual([
      ['one', 1, 2],
      ['two', 3, 1],
      ['three', 4, 1],
      ['a function without a name', 5, 1],
    ]);
  });

  test('the type any, wherever it hides, and not the word', () => {
    const { anys } = measure(source("// any\nconst any = 'any';\nlet a: any;\nconst b = a as Array<any>;\n"));
    expect(anys.map(({ line }) => line)).toEqual([3, 4]);
  });

  test('the scripts of a Svelte file, on its own lines', () => {
    const svelte = source(
      '<p>any</p>\n<script lang="ts">\n  let a: any;\n</script>\n<p>{a}</p>\n',
      'packages/web/src/A.svelte',
    );
    expect(measure(svelte)).toMatchObject({ lines: 5, anys: [{ line: 3 }] });
  });

  test.each([
    [[], 0.5, 0],
    [[3], 0.95, 3],
    [[4, 1, 3, 2], 0.5, 2],
    [Array.from({ length: 100 }, (_, index) => index + 1), 0.95, 95],
  ])('percentile of %j at %d is %d', (numbers, share, expected) => {
    expect(percentile(numbers, share)).toBe(expected);
  });
});

describe('budgets', () => {
  test('hold at the limits and fail one line over', () => {
    const body = (count: number) => `export function f() {\n${lines(count - 2)}}\n`;
    expect(budgets([source(lines(LIMITS.file)), source(body(LIMITS.function))]).failures).toEqual([]);
    expect(budgets([source(lines(LIMITS.file + 1)), source(body(LIMITS.function + 1))]).failures).toEqual([
      'packages/odsql/src/a.ts: 501 lines; over 500 a file is split, or opens with «Over 500 lines because …»',
      'packages/odsql/src/a.ts:1: f has 81 lines; 80 is the limit',
    ]);
  });

  test('let a file be long that says why', () => {
    expect(budgets([source(`/** Over 500 lines because it is one table. */\n${lines(600)}`)]).failures).toEqual([]);
  });

  test('count no test, no generated file, but find any in a test', () => {
    const test = source(`${lines(600)}let a: any;\n`, 'packages/odsql/src/a.test.ts');
    const generated = source(`${lines(600)}let a: any;\n`, 'packages/client/src/shapes.ts');
    expect(budgets([test, generated])).toEqual({
      failures: ['packages/odsql/src/a.test.ts:601: the type any'],
      figures: [0, 0, 0].map(
        (_, index) => `0 ${['files', 'svelte files', 'functions'][index]}: median 0, p95 0, longest 0 lines`,
      ),
    });
  });
});

describe('habits', () => {
  const folder = ['', 'home', 'someone'].join('/');

  test.each([
    ['README.md', `cd ${folder}/lucarne`, 'a path of one machine'],
    ['packages/odsql/src/a.ts', ['// @ts', 'ignore'].join('-'), 'a silenced check'],
    ['packages/odsql/src/a.test.ts', ['test', "only('x')"].join('.'), 'a test that silences the others'],
  ])('refuse in %s: %s', (path, text, sentence) => {
    expect(habits([source(`fine\n${text}\n`, path)]).failures).toEqual([`${path}:2: ${sentence}: ${text}`]);
  });

  test('allow addresses that look like a path', () => {
    expect(habits([source(`https://example.org${folder} see ./home/x and /tmp/`, 'README.md')]).failures).toEqual([]);
  });
});
