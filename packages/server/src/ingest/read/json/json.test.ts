import { expect, test } from 'vitest';
import { itemsOf } from './items.ts';
import { eachMember } from './members.ts';
import { type JsonShape, surveyJson } from './survey.ts';

/** A text in blocks of a few bytes, so that every value is cut somewhere. */
async function* inBlocks(text: string, size: number): AsyncGenerator<Buffer> {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function items(text: string, shape: JsonShape, size: number): Promise<[number, string][]> {
  const found: [number, string][] = [];
  for await (const { bytes, line } of itemsOf(inBlocks(text, size), shape)) found.push([line, bytes.toString()]);
  return found;
}

test.each<[string, JsonShape]>([
  ['[{"a":1}]', { kind: 'array', features: false }],
  [' [\n ]', { kind: 'array', features: false }],
  ['[{"type":"Feature","geometry":null}]', { kind: 'array', features: true }],
  ['{"type":"FeatureCollection","features":[{"type":"Feature"}]}', { kind: 'member', key: 'features', features: true }],
  ['{"n":1,"results":[{"a":[1,"]"]}]}', { kind: 'member', key: 'results', features: false }],
  ['{"facets":[{"x":1}],"records":[{"a":1}]}', { kind: 'member', key: 'records', features: false }],
  ['{"tags":["a"],"rows":[{"a":1}]}', { kind: 'member', key: 'rows', features: false }],
  ['{"results":[]}', { kind: 'member', key: 'results', features: false }],
  ['{"a":1,"b":["x"]}\n{"a":2}\n', { kind: 'lines', features: false }],
  ['{"a":[{"b":1}]}\n{"a":[]}\n', { kind: 'lines', features: false }],
  ['{"type":"Feature","geometry":null}\n{"type":"Feature"}', { kind: 'lines', features: true }],
  ['{"a":1}', { kind: 'single', features: false }],
  ['{"type":"Feature","geometry":null,"properties":{}}', { kind: 'single', features: true }],
])('the records of %s are found', async (text, shape) => {
  for (const size of [1, 7, 1000]) expect(await surveyJson(inBlocks(text, size), 'x.json')).toEqual(shape);
});

test.each([
  ['{"a":[{"b":1}],"c":[{"b":2}]}', 'json_shape'],
  ['{"type":"Topology","objects":{}}', 'format_unsupported'],
  ['{"a":1', 'json_invalid'],
  ['{"a" 1}', 'json_invalid'],
  ['{a:1}', 'json_invalid'],
  ['{"a":1} x', 'json_invalid'],
  [`{"a":${'['.repeat(70)}${']'.repeat(70)}}`, 'json_too_deep'],
])('%s is refused as %s', async (text, code) => {
  await expect(surveyJson(inBlocks(text, 5), 'x.json')).rejects.toMatchObject({ code });
});

test('the items of a list come whole, however the file is cut', async () => {
  const list = '[{"a":"}]\\""}, {"b":[1,{"c":2}]} ,3,"x,y",null]';
  const wanted = ['{"a":"}]\\""}', '{"b":[1,{"c":2}]}', '3', '"x,y"', 'null'].map((text, index) => [index + 1, text]);
  for (let size = 1; size < 12; size++) {
    expect(await items(list, { kind: 'array', features: false }, size)).toEqual(wanted);
    const inside = `{"before":[[1],[2]],"n":12,"rows":${list},"after":{}}`;
    expect(await items(inside, { kind: 'member', key: 'rows', features: false }, size)).toEqual(wanted);
  }
});

test('lines are numbered as the file numbers them', async () => {
  const found = await items('{"a":1}\n\n{"a":2}\r\n{"a":3}', { kind: 'lines', features: false }, 4);
  expect(found).toEqual([
    [1, '{"a":1}'],
    [3, '{"a":2}\r'],
    [4, '{"a":3}'],
  ]);
});

test.each([
  ['[{"a":1} {"a":2}]', 1, '«]» is expected, «{» stands there'],
  ['[\n{"a":1},\n]', 3, 'a value is expected, «]» stands there'],
  ['[{"a":1}', 1, '«]» is expected, the end of the file stands there'],
  ['[\n\n{"a":"1}]', 3, 'the value that starts here is never closed'],
  ['[1] 2', 1, 'text follows the end of the list'],
])('%j is told with its line', async (text, line, reason) => {
  const reading = items(text, { kind: 'array', features: false }, 3);
  await expect(reading).rejects.toMatchObject({ code: 'json_invalid', details: { line, reason } });
});

test('a value larger than 16 MB is refused', async () => {
  const text = `[{"a":"${'x'.repeat(17 * 1024 * 1024)}"}]`;
  await expect(items(text, { kind: 'array', features: false }, 1 << 20)).rejects.toMatchObject({
    code: 'record_too_large',
  });
});

test('members keep their values as they are written', () => {
  const found: [string, string][] = [];
  const text =
    '{ "a" : 1.10 ,"b\\u0020c":"x\\\\\\"y", "d": {"e":[1,"}"]} , "f":12345678901234567890,"g":[ ] ,"h":null}';
  eachMember(text, (key, raw) => found.push([key, raw]));
  expect(found).toEqual([
    ['a', '1.10'],
    ['b c', '"x\\\\\\"y"'],
    ['d', '{"e":[1,"}"]}'],
    ['f', '12345678901234567890'],
    ['g', '[ ]'],
    ['h', 'null'],
  ]);
});

test('an object without members has none', () => {
  const found: string[] = [];
  eachMember('{ }', (key) => found.push(key));
  expect(found).toEqual([]);
});
