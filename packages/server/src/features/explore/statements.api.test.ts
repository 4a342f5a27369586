import { join } from 'node:path';
import { Readable } from 'node:stream';
import { JsonLdParser } from 'jsonld-streaming-parser';
import { Parser, type Quad } from 'n3';
import { RdfXmlParser } from 'rdfxml-streaming-parser';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Field } from '../../core/dataset.ts';
import { toyDataset, writeCache } from '../../storage/records/toy.ts';
import { startExplore, type TestExplore } from './testing.ts';

/** Records as statements, put together by the engine: each letter and each item as the record has it. */
let explore: TestExplore;

const field = (name: string, type: Field['type'], multivalued = false): Field => ({
  name,
  label: name,
  type,
  multivalued,
  description: null,
  annotations: {},
});
const fields = [field('t', 'text'), field('l', 'text', true), field('s', 'geo_shape'), field('n', 'int')];
const SHAPE = '{"type":"Polygon","coordinates":[[[0,0],[9,0],[9,9],[0,0]],[[2,1],[3,1],[3,2],[2,1]]]}';
const TEXTS = [
  'a "quote", a \\ and a \'',
  'lines\nand\r\nreturns\r\tand tabulators',
  '<a href="x">&amp;</a> ]]>',
  'œuvre 🌻 𝒳 \u{10ffff}',
  '\\n is no line, \\u0041 no letter',
  ' ',
  '_:b0 @fr ^^<x>',
];
const LISTS = [['one'], ['a "b"', '<c>', '🌻\n'], [], ['', 'x'], ['\\']];
const CONTROLS = 'a\u0001b\u001fc\u007fd\ufffee\u0000f';

beforeAll(async () => {
  explore = await startExplore();
  const sqlText = (text: string) => `'${text.replaceAll("'", "''").replaceAll('\0', "' || chr(0) || '")}'`;
  const sqlList = (list: readonly string[]) => `[${list.map(sqlText).join(', ')}]::varchar[]`;
  const rows = TEXTS.map((text, index) => {
    const list = LISTS[index];
    return `(${index}, ${sqlText(text)}, ${list ? sqlList(list) : 'null'}, ${index === 0 ? sqlText(SHAPE) : 'null'})`;
  });
  const nothing = `(90, null, ['kept', null]::varchar[], null), (91, ${sqlText(CONTROLS)}, null, null)`;
  await writeCache(
    join(explore.folder, 'cache', 'da_odd001', '1.duckdb'),
    `select * from (values ${rows.join(', ')}, ${nothing}) r(n, t, l, s)`,
  );
  const dataset = toyDataset({ id: 'odd', uid: 'da_odd001', fields, recordsCount: TEXTS.length + 2 });
  explore.published.get('one')?.push(dataset);
});
afterAll(() => explore.close());

async function quadsOf(format: string, query: Readonly<Record<string, string>>): Promise<readonly Quad[]> {
  const path = `/catalog/datasets/odd/exports/${format}?${new URLSearchParams(query)}`;
  const { body, statusCode } = await explore.get(path);
  expect(statusCode, body.slice(0, 300)).toBe(200);
  if (format === 'n3' || format === 'turtle') return new Parser().parse(body);
  const parser = format === 'rdfxml' ? new RdfXmlParser() : new JsonLdParser();
  return Readable.from(Readable.from([body]).pipe(parser as unknown as NodeJS.ReadWriteStream)).toArray();
}

/** The objects of one field, by record, in their order. */
async function objectsOf(format: string, name: string, query: Readonly<Record<string, string>> = {}) {
  const quads = await quadsOf(format, { order_by: 'n', ...query });
  const found = quads.filter(({ predicate }) => predicate.value.endsWith(`/odd/${name}`));
  return [...Map.groupBy(found, ({ subject }) => subject.value).values()].map((all) =>
    all.map(({ object }) => object.value),
  );
}

describe.each(['n3', 'turtle', 'rdfxml', 'jsonld'])('%s', (format) => {
  test('has every letter of a text', async () => {
    expect((await objectsOf(format, 't', { where: 'n < 90' })).flat()).toEqual(TEXTS);
  });

  test('has each item of a list, no statement for an empty one or a missing item', async () => {
    expect(await objectsOf(format, 'l')).toEqual([...LISTS.filter(({ length }) => length > 0), ['kept']]);
  });

  test('has a shape with its hole', async () => {
    const [[text] = []] = await objectsOf(format, 's');
    expect(JSON.parse(text ?? '')).toEqual(JSON.parse(SHAPE));
  });

  test('has nothing of a record without values, and rows of groups without addresses', async () => {
    const none = await quadsOf(format, { select: 's', where: 'n = 90' });
    expect(none).toEqual([]);
    const quads = await quadsOf(format, { group_by: 't', select: 'count(*) as c', where: 'n < 4' });
    expect(new Set(quads.map(({ subject }) => subject.termType))).toEqual(new Set(['BlankNode']));
    expect(new Set(quads.map(({ subject }) => subject.value)).size).toBe(4);
    expect(quads).toHaveLength(8);
  });
});

test('letters that XML cannot hold are left out there, and kept elsewhere', async () => {
  const query = { where: 'n = 91' };
  expect(await objectsOf('rdfxml', 't', query)).toEqual([['abc\u007fdef']]);
  for (const format of ['n3', 'turtle', 'jsonld']) expect(await objectsOf(format, 't', query)).toEqual([[CONTROLS]]);
});
