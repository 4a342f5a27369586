import { readdirSync, readFileSync } from 'node:fs';
import type { RecordsQuery } from '../src/index.ts';

/** One block of a case file: a request, and what it must answer. */
export interface Case {
  readonly name: string;
  readonly table: string;
  readonly query: RecordsQuery;
  readonly timezone: string;
  readonly lang: string;
  readonly as: 'json' | 'csv' | 'geojson' | 'typed';
  readonly separator: string | undefined;
  readonly restrict: readonly string[];
  readonly facets: readonly string[];
  /** What is written: `rows`, `total`, `facet`, `sql`, `problem`, `message`, `position`, `hint`. */
  readonly expected: ReadonlyMap<string, string>;
}

export interface CaseFile {
  readonly file: string;
  readonly cases: readonly Case[];
}

const folder = new URL('../cases/', import.meta.url);

/** Every case file, read from the folder. */
export const readCaseFiles = (): readonly CaseFile[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((file) => ({ file, cases: readCases(readFileSync(new URL(file, folder), 'utf8')) }));

/** Blocks are parted by blank lines; a block whose lines all begin with `#` is prose. */
const readCases = (text: string): readonly Case[] => {
  const blocks = text
    .split(/\n{2,}/)
    .map((block) => block.split('\n').filter((line) => line !== '' && !line.startsWith('#')));
  const table =
    blocks
      .flat()
      .find((line) => line.startsWith('table: '))
      ?.slice(7) ?? 'cities';
  return blocks.filter((lines) => lines[0]?.startsWith('case: ')).map((lines) => readCase(lines, table));
};

const readCase = (lines: readonly string[], table: string): Case => {
  const entries = lines
    .filter((line) => /^[a-z_]+:/.test(line))
    .map((line): [string, string] => {
      const colon = line.indexOf(':');
      return [line.slice(0, colon), line.slice(colon + 1).trim()];
    });
  const all = (key: string): readonly string[] => entries.filter(([name]) => name === key).map(([, value]) => value);
  const one = (key: string): string | undefined => all(key)[0];
  const name = one('case') ?? '';
  return {
    name,
    table,
    query: readQueryOf(all, one),
    timezone: one('timezone') ?? 'UTC',
    lang: one('lang') ?? 'fr',
    as: readForm(one('as')),
    separator: one('separator'),
    restrict: all('restrict'),
    facets: all('facet'),
    expected: readExpected(name, lines),
  };
};

const forms = ['csv', 'geojson', 'typed'] as const;

const readForm = (text: string | undefined): Case['as'] => forms.find((form) => form === text) ?? 'json';

const readQueryOf = (
  all: (key: string) => readonly string[],
  one: (key: string) => string | undefined,
): RecordsQuery => {
  const texts = (['select', 'group_by', 'order_by'] as const).flatMap((key): [string, string][] => {
    const text = one(key);
    return text === undefined ? [] : [[key, text]];
  });
  return {
    ...Object.fromEntries(texts),
    where: all('where'),
    q: all('q'),
    refine: all('refine'),
    exclude: all('exclude'),
    disjunctive: all('disjunctive'),
    limit: Number(one('limit') ?? 10),
    offset: Number(one('offset') ?? 0),
  };
};

const expectations = ['rows', 'nodes', 'total', 'sql', 'problem', 'message', 'position', 'hint'];

/** `key: value` on one line, or `key:` and the lines that follow. */
const readExpected = (name: string, lines: readonly string[]): ReadonlyMap<string, string> => {
  const expected = new Map<string, string>();
  let open: string | undefined;
  for (const line of lines) {
    const key = expectations.find((word) => line === `${word}:` || line.startsWith(`${word}: `));
    if (key !== undefined) {
      expected.set(key, line.slice(key.length + 1).trim());
      open = key;
    } else if (open !== undefined) expected.set(open, `${expected.get(open) ?? ''}\n${line}`.trim());
  }
  if (expected.size === 0) throw new Error(`The case «${name}» expects nothing.`);
  return expected;
};
