import { describe, expect, test } from 'vitest';
import { importSource } from '../testing.ts';

describe('CSV', () => {
  const lines = [
    ['Code', 'Nom', 'Prix'],
    ['01001', "L'Abergement, «é»", '1'],
    ['2A004', 'Ajaccio', '2'],
  ];

  test.each([
    [',', 'comma'],
    [';', 'semicolon'],
    ['\t', 'tab'],
    ['|', 'bar'],
  ])('with %j as separator', async (delimiter) => {
    const text = lines.map((cells) => cells.map((cell) => `"${cell}"`).join(delimiter)).join('\r\n');
    const { manifest, records } = await importSource('x.csv', text);
    expect(manifest.source).toMatchObject({ format: 'csv', delimiter, encoding: 'utf-8' });
    expect(manifest.fields.map(({ name, label, type }) => [name, label, type])).toEqual([
      ['code', 'Code', 'text'],
      ['nom', 'Nom', 'text'],
      ['prix', 'Prix', 'int'],
    ]);
    expect(records).toEqual([
      { code: '01001', nom: "L'Abergement, «é»", prix: '1' },
      { code: '2A004', nom: 'Ajaccio', prix: '2' },
    ]);
  });

  const latin = (text: string): Buffer => Buffer.from(text, 'latin1');
  const swapped = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16();
  const text = 'Département;Prix en euros\nCôte-d’Or;5\nHérault;6\n';
  const withoutQuote = text.replace('’', "'");

  test.each<[string, string, Buffer]>([
    ['UTF-8', 'utf-8', Buffer.from(text)],
    ['UTF-8 with its mark', 'utf-8', Buffer.from(`\ufeff${text}`)],
    ['UTF-16, little end first', 'utf-16le', Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['UTF-16, big end first', 'utf-16be', swapped(`\ufeff${text}`)],
    ['UTF-16 without a mark', 'utf-16le', Buffer.from(text, 'utf16le')],
    ['big-endian UTF-16 without a mark', 'utf-16be', swapped(text)],
    ['Windows-1252', 'windows-1252', latin(text.replace('’', '\u0092'))],
    ['Latin-1', 'iso-8859-1', latin(withoutQuote)],
  ])('in %s', async (_name, encoding, bytes) => {
    const { manifest, records } = await importSource('x.csv', bytes);
    expect(manifest.source.encoding).toBe(encoding);
    expect(manifest.fields.map(({ label }) => label)).toEqual(['Département', 'Prix en euros']);
    expect(records.map(({ departement }) => departement)).toEqual([
      encoding === 'iso-8859-1' ? "Côte-d'Or" : 'Côte-d’Or',
      'Hérault',
    ]);
  });

  test('a few bytes that are not UTF-8 reject their lines, not the file', async () => {
    const good = 'nom,n\nBéziers,1\nÉvreux,2\n';
    const bytes = Buffer.concat([Buffer.from(good), latin('Orléans,3\n'), Buffer.from('Nîmes,4\n')]);
    const { manifest, records } = await importSource('x.csv', bytes);
    expect(records.map(({ nom }) => nom)).toEqual(['Béziers', 'Évreux', 'Nîmes']);
    expect(manifest.rejected.lines).toEqual([
      {
        line: 4,
        field: null,
        value: 'Orl\ufffdans,3',
        reason: 'the line holds bytes that are not UTF-8, though the file is',
      },
    ]);
  });

  test('accents far into a large file are seen', async () => {
    const plain = 'nom,n\n'.concat(`${'abc'.repeat(1000)},1\n`.repeat(500));
    const { manifest, records } = await importSource('x.csv', latin(`${plain}é,2\n`));
    expect(manifest.source.encoding).toBe('iso-8859-1');
    expect(records.at(-1)).toEqual({ nom: 'é', n: '2' });
  });

  test('names are made from labels', async () => {
    const { manifest } = await importSource('x.csv', 'Nom,nom,, Éléments (n°) \na,b,c,d\n');
    expect(manifest.fields.map(({ name, label }) => [name, label])).toEqual([
      ['nom', 'Nom'],
      ['nom_2', 'nom'],
      ['column_3', 'column_3'],
      ['elements_n', 'Éléments (n°)'],
    ]);
  });

  test('lines that do not fit the header are rejected at their true place', async () => {
    const text = 'a,b\n"1\n2",x\n1\n\n1,2,3\n"y""z",4,\n"5",6\n';
    const { manifest, records } = await importSource('x.csv', text);
    expect(records).toEqual([
      { a: '1\n2', b: 'x' },
      { a: 'y"z', b: '4' },
      { a: '5', b: '6' },
    ]);
    expect(manifest.rejected.lines).toEqual([
      { line: 4, field: null, value: '1', reason: '1 value where the header names 2' },
      { line: 6, field: null, value: '1,2,3', reason: '3 values where the header names 2' },
    ]);
  });

  test('a quote that is never closed costs one line, not the rest of the file', async () => {
    const rows = Array.from({ length: 3000 }, (_, n) => (n === 599 ? `${n},"trouble` : `${n},"valeur ${n}"`));
    const { manifest, records } = await importSource('x.csv', `n,v\n${rows.join('\n')}\n`);
    expect(records).toHaveLength(2999);
    expect(manifest.rejected.lines).toEqual([
      {
        line: 601,
        field: null,
        value: '599,"trouble',
        reason: expect.stringContaining('a quote inside a quoted value is written twice'),
      },
    ]);
  });

  test('a quote that nothing follows is told where it opens', async () => {
    const { manifest, records } = await importSource('x.csv', 'n,v\n1,a\n2,"b\n3,c\n');
    expect(records.map(({ n }) => n)).toEqual(['1', '3']);
    expect(manifest.rejected.lines).toMatchObject([
      { line: 3, reason: 'a quote opens a value here and is never closed' },
    ]);
  });

  test('a quote that swallows good lines gives them back', async () => {
    const { manifest, records } = await importSource('x.csv', 'n,v\n1,"a\n2,b\n3,c\n4",d\n5,e\n');
    expect(records.map(({ n }) => n)).toEqual(['2', '3', '4"', '5']);
    expect(manifest.rejected.lines).toMatchObject([
      { line: 2, value: '1,"a', reason: '3 values over 4 lines where the header names 2; a quote may not be closed' },
    ]);
  });

  test('a file of one column', async () => {
    const { manifest, records } = await importSource('x.csv', 'Adresse\n"1, rue ""X"""\n2; rue Y\n\n');
    expect(records).toEqual([{ adresse: '1, rue "X"' }, { adresse: '2; rue Y' }]);
    expect(manifest.source.delimiter).toBeNull();
  });

  test('a value of several megabytes', async () => {
    const long = 'é'.repeat(4_000_000);
    const { records } = await importSource('x.csv', `a,b\n1,${long}\n2,"${long}\n"\n`);
    expect(records.map(({ b }) => String(b).length)).toEqual([4_000_000, 4_000_001]);
  });

  test('a path in the name is left out', async () => {
    for (const name of ['../../etc/x.csv', 'C:\\Temp\\x.csv', '/x.csv']) {
      expect((await importSource(name, 'a\n1\n')).manifest.source.filename).toBe('x.csv');
    }
  });
});

describe('JSON', () => {
  const records = [
    { Code: '18', n: 12, prix: 1.5, ok: true, jour: '2024-01-31', tags: ['a', 'b'], plus: { x: [1] } },
    { Code: '2', n: null, prix: 2, ok: false, jour: null, tags: [], plus: null, tard: 'oui' },
  ];
  const expected = {
    fields: [
      'code text',
      'n int',
      'prix double',
      'ok boolean',
      'jour date',
      'tags text[]',
      'plus json_blob',
      'tard text',
    ],
    records: [
      { code: '18', n: '12', prix: 1.5, ok: true, jour: '2024-01-31', tags: ['a', 'b'], plus: '{"x":[1]}', tard: null },
      { code: '2', n: null, prix: 2, ok: false, jour: null, tags: null, plus: null, tard: 'oui' },
    ],
  };

  test.each([
    ['a list', 'json', JSON.stringify(records)],
    ['a list on many lines', 'json', JSON.stringify(records, null, 2)],
    ['an object around a list', 'json', JSON.stringify({ total_count: 2, results: records })],
    ['lines', 'jsonl', records.map((record) => JSON.stringify(record)).join('\n')],
    ['lines ended by returns', 'jsonl', records.map((record) => `${JSON.stringify(record)}\r\n`).join('')],
    ['UTF-16', 'json', Buffer.from(`\ufeff${JSON.stringify(records)}`, 'utf16le')],
  ])('%s', async (_name, format, content) => {
    const found = await importSource('x.json', content);
    expect(found.manifest.source.format).toBe(format);
    const fields = found.manifest.fields.map(
      ({ name, type, multivalued }) => `${name} ${type}${multivalued ? '[]' : ''}`,
    );
    expect({ fields, records: found.records }).toEqual(expected);
  });

  test.each([
    ['a string of digits is a text', '"18"', 'text', '18'],
    ['all 64 bits', '9223372036854775807', 'int', '9223372036854775807'],
    ['more than 64 bits', '123456789012345678901', 'text', '123456789012345678901'],
    ['a decimal that is whole', '12.0', 'double', 12],
    ['an exponent', '1e3', 'double', 1000],
    ['a date-time', '"2024-01-31T10:00:00+01:00"', 'datetime', '2024-01-31 09:00:00+00'],
    ['a point', '{"lon":1.5,"lat":47.5}', 'geo_point_2d', { lon: 1.5, lat: 47.5 }],
    ['a shape', '{"type":"Point","coordinates":[1,2]}', 'geo_shape', '{"type":"Point","coordinates":[1,2]}'],
    [
      'a shape in a feature',
      '{"type":"Feature","geometry":{"type":"Point","coordinates":[1,2]},"properties":{}}',
      'geo_shape',
      '{"type":"Point","coordinates":[1,2]}',
    ],
    ['a list of objects', '[{"a":1}]', 'json_blob', '[{"a":1}]'],
    ['numbers in a list', '[1,2.50,null,"x"]', 'text', ['1', '2.5', 'x']],
    ['half a character', '"a\\ud800b"', 'text', 'a\ufffdb'],
    ['an escaped backslash is none', '"\\\\ud800"', 'text', '\\ud800'],
    ['a whole character in two halves', '"\\ud83d\\ude00"', 'text', '😀'],
    ['a zero byte', '"a\\u0000b"', 'text', 'a\0b'],
    ['an empty text', '""', 'text', null],
  ])('%s', async (_name, value, type, expected) => {
    const found = await importSource('x.json', `[{"v":${value}}]`);
    expect([found.manifest.fields[0]?.type, found.records[0]?.['v']]).toEqual([type, expected]);
  });

  test.each([
    ['a text among numbers', ['1', '"x"'], 'text', ['1', 'x']],
    ['a text among lists', ['["a"]', '"b"'], 'text', [['a'], ['b']]],
    ['a text among objects', ['{"a":1}', '"b"'], 'json_blob', ['{"a":1}', '"b"']],
  ])('%s', async (_name, values, type, expected) => {
    const found = await importSource('x.json', `[${values.map((value) => `{"v":${value}}`).join()}]`);
    expect(found.manifest.fields[0]?.type).toBe(type);
    expect(found.records.map(({ v }) => v)).toEqual(expected);
  });

  test('what is no record is rejected with its place', async () => {
    const list = await importSource('x.json', '[{"a":1},2,{"a":nul},[3],{"a":4}]');
    expect(list.records).toEqual([{ a: '1' }, { a: '4' }]);
    expect(list.manifest.rejected.lines).toEqual([
      { line: 2, field: null, value: '2', reason: 'it is 2, not an object' },
      { line: 3, field: null, value: '{"a":nul}', reason: "it is not valid JSON: Unexpected token '}'" },
      { line: 4, field: null, value: '[3]', reason: 'it is a list, not an object' },
    ]);
    const lines = await importSource('x.jsonl', '{"a":1}\n\n{"a":\n{"a":2}\n');
    expect(lines.manifest.rejected.lines).toMatchObject([{ line: 3, value: '{"a":' }]);
  });

  test('a first line that is broken does not hide the others', async () => {
    const { records, manifest } = await importSource('x.jsonl', '{"a":}\n{"a":2}\n');
    expect(records).toEqual([{ a: '2' }]);
    expect(manifest.rejected.lines).toMatchObject([{ line: 1 }]);
  });

  test('a bracket may begin the header of a CSV', async () => {
    const { manifest } = await importSource('x.csv', '[id],[nom]\n1,a\n');
    expect(manifest.fields.map(({ name }) => name)).toEqual(['id', 'nom']);
  });
});
