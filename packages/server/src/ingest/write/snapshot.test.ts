import { createHash } from 'node:crypto';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Manifest } from '../../core/snapshot.ts';
import { runBuildCache, runIngest } from '../run.ts';
import { ask, importSource, openWorkshop } from '../testing.ts';

const everyType = [
  'texte,entier,reel,oui,jour,instant,geo,forme,liste,objet',
  'é,1,1.5,true,2024-02-29,2024-02-29T10:00:00Z,"47.5, 1.5","{""type"":""Point"",""coordinates"":[1,2]}",a|b,{}',
  ',,,,,,,,,',
  'x,2,2.5,false,2024-03-01,2024-03-01T10:00:00Z,"48, 2",,c,',
].join('\n');
const wishes = { separators: { liste: '|' }, types: { objet: 'json_blob' } } as const;

test('a snapshot is a Parquet file with the public fields, in file order', async () => {
  await using workshop = await openWorkshop();
  const request = await workshop.request('x.csv', everyType, wishes);
  const manifest = await runIngest(request, () => {});
  expect(await workshop.visible()).toEqual(['cache/da_test01.duckdb', 'snapshots/1.json', 'snapshots/1.parquet']);
  const file = join(request.snapshotFolder, '1.parquet');
  const columns = await ask(
    ':memory:',
    `select column_name as name, column_type as type from (describe select * from '${file}')`,
  );
  expect(columns.map(({ name, type }) => `${name} ${type}`)).toEqual([
    'texte VARCHAR',
    'entier BIGINT',
    'reel DOUBLE',
    'oui BOOLEAN',
    'jour DATE',
    'instant TIMESTAMP WITH TIME ZONE',
    'geo STRUCT(lon DOUBLE, lat DOUBLE)',
    'forme VARCHAR',
    'liste VARCHAR[]',
    'objet JSON',
  ]);
  const [compression] = await ask(':memory:', `select distinct compression from parquet_metadata('${file}')`);
  expect(compression).toEqual({ compression: 'ZSTD' });
  expect(JSON.parse(await readFile(join(request.snapshotFolder, '1.json'), 'utf8'))).toEqual(manifest);
});

test('the manifest says what was read, from what, and when', async () => {
  const before = new Date().toISOString();
  const { manifest } = await importSource('Données 2024.csv', 'a;b\n1;x\n2\n');
  expect(manifest).toEqual({
    format: 1,
    dataset_uid: 'da_test01',
    version: 1,
    key: [],
    fields: [
      { name: 'a', label: 'a', type: 'int', multivalued: false },
      { name: 'b', label: 'b', type: 'text', multivalued: false },
    ],
    row_count: 1,
    content_hash: createHash('sha256').update('{"a":1,"b":"x"}\n').digest('hex'),
    bbox: null,
    geometry_types: [],
    source: {
      filename: 'Données 2024.csv',
      size: 10,
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      format: 'csv',
      encoding: 'utf-8',
      delimiter: ';',
    },
    rejected: { count: 1, lines: [{ line: 3, field: null, value: '2', reason: '1 value where the header names 2' }] },
    time: expect.any(String),
  });
  expect(manifest.time >= before).toBe(true);
});

test('the hash of the content depends on the records alone', async () => {
  const hashOf = async (name: string, content: string): Promise<string> =>
    (await importSource(name, content)).manifest.content_hash;
  const hash = await hashOf('x.csv', 'a,b\n1,x\n2,y\n');
  expect(await hashOf('y.csv', 'a;b\r\n1;"x"\r\n2;y')).toBe(hash);
  expect(await hashOf('z.json', '[{"a":1,"b":"x"},{"a":2,"b":"y"}]')).toBe(hash);
  expect(await hashOf('x.csv', 'a,b\n2,y\n1,x\n')).not.toBe(hash);
  expect(await hashOf('x.csv', 'a,b\n1,x\n2,z\n')).not.toBe(hash);
});

async function idsOf(content: string, key: readonly string[] = [], datasetUid = 'da_test01'): Promise<string[]> {
  await using workshop = await openWorkshop();
  const request = await workshop.request('x.csv', content, { key, datasetUid });
  await runIngest(request, () => {});
  return (await ask(request.cacheFile, 'select "$id" as id from records order by rowid')).map(({ id }) => String(id));
}

test('with a key, a record keeps its identifier whatever else changes', async () => {
  const before = await idsOf('code,n\n01,1\n02,2\n', ['code']);
  const after = await idsOf('n,autre,code\n5,x,02\n6,y,03\n7,z,01\n', ['code']);
  expect(before).toEqual([after[2], after[0]]);
  expect(new Set(after).size).toBe(3);
  expect(before[0]).toMatch(/^[0-9a-f]{40}$/);
});

test('without a key, a record keeps its identifier wherever it stands, and equals are told apart', async () => {
  const before = await idsOf('a,b\n1,x\n2,y\n1,x\n1,x\n');
  const after = await idsOf('a,b\n0,z\n1,x\n1,x\n2,y\n1,x\n');
  expect(new Set(before).size).toBe(4);
  expect([after[1], after[3], after[2], after[4]]).toEqual(before);
});

test('fields may be called as the statements of the import call their own', async () => {
  const names = 'place,nth,later,records,value,name,count,key,row,field,type,item,line,text,cache,json';
  const line = names.replaceAll(/[a-z_]+/g, 'x');
  const content = `${names}\n${line}\n${line}\n`;
  expect((await importSource('x.csv', content)).manifest.fields.map(({ name }) => name).join(',')).toBe(names);
  expect(new Set(await idsOf(content)).size).toBe(2);
});

test('the same record of two datasets has two identifiers', async () => {
  const content = 'code\n01\n';
  for (const key of [[], ['code']]) {
    expect(await idsOf(content, key, 'da_other1')).not.toEqual(await idsOf(content, key));
  }
});

test('the cache tells the time and size of each record', async () => {
  await using workshop = await openWorkshop();
  const request = await workshop.request('x.csv', 'a,b\n1,é\n');
  const { time } = await runIngest(request, () => {});
  const [record] = await ask(
    request.cacheFile,
    `select "$size" as size, "$timestamp" = timestamptz '${time}' as same from records`,
  );
  expect(record).toEqual({ size: String(Buffer.byteLength('{"a":1,"b":"é"}')), same: true });
});

test('a lost cache is made again as it was', async () => {
  await using workshop = await openWorkshop();
  const request = await workshop.request('x.csv', everyType, wishes);
  await runIngest(request, () => {});
  const all = 'select rowid, * from records order by rowid';
  const before = await ask(request.cacheFile, all);
  await rm(request.cacheFile);
  const { cacheFile, snapshotFolder, memoryMb } = request;
  const snapshot = {
    snapshotFile: join(snapshotFolder, '1.parquet'),
    manifestFile: join(snapshotFolder, '1.json'),
    cacheFile,
    memoryMb,
  };
  await runBuildCache(snapshot);
  expect(await ask(request.cacheFile, all)).toEqual(before);
  expect(before).toHaveLength(2);

  await writeFile(snapshot.manifestFile, '{');
  await expect(runBuildCache(snapshot)).rejects.toMatchObject({ code: 'snapshot_damaged' });
});

test('a snapshot that lost records is not served', async () => {
  await using workshop = await openWorkshop();
  const request = await workshop.request('x.csv', 'a\n1\n2\n');
  const manifest: Manifest = await runIngest(request, () => {});
  const manifestFile = join(request.snapshotFolder, 'other.json');
  await writeFile(manifestFile, JSON.stringify({ ...manifest, row_count: 3 }));
  const snapshotFile = join(request.snapshotFolder, '1.parquet');
  const cacheFile = join(workshop.folder, 'cache', 'again.duckdb');
  const building = runBuildCache({ snapshotFile, manifestFile, cacheFile, memoryMb: 256 });
  await expect(building).rejects.toMatchObject({
    code: 'snapshot_damaged',
    message: expect.stringContaining('2 records, its manifest says 3'),
  });
  expect(await workshop.visible()).not.toContain('cache/again.duckdb');
});

/** Enough for several threads to write at once, with every kind of value and a few lines to lose. */
function manyRows(count: number): string {
  const rows = Array.from({ length: count }, (_, n) => {
    const day = `2024-0${(n % 9) + 1}-1${n % 10}`;
    return `${n},${n / 4},${n % 2 ? 'oui' : 'non'},${day},${day}T10:00:00Z,"4${n % 10}.5, 1.5",a|${n % 7},${'x'.repeat(150)}`;
  });
  rows[count - 5] = 'bad';
  return `n,reel,oui,jour,instant,geo,liste,long\n${rows.join('\n')}\n`;
}

test.each([
  ['as it stands', { separators: { liste: '|' }, types: { oui: 'boolean' } } as const, 1],
  [
    'without what does not fit',
    { separators: { liste: '|' }, types: { oui: 'boolean', jour: 'date', reel: 'int' }, key: ['n'] } as const,
    187_500,
  ],
])(
  'the order of the file is kept, %s',
  async (_name, asked, rejected) => {
    await using workshop = await openWorkshop();
    const request = await workshop.request('x.csv', manyRows(250_000), asked);
    const manifest = await runIngest(request, () => {});
    expect(manifest.rejected.count).toBe(rejected);
    const disorder = 'select count(*) as count from (select n, lag(n) over (order by place) as earlier from';
    const [cache] = await ask(
      request.cacheFile,
      `${disorder} (select n, rowid as place from records)) where n <= earlier`,
    );
    const file = `read_parquet('${join(request.snapshotFolder, '1.parquet')}', file_row_number = true)`;
    const [parquet] = await ask(
      ':memory:',
      `${disorder} (select n, file_row_number as place from ${file})) where n <= earlier`,
    );
    expect([cache, parquet]).toEqual([{ count: '0' }, { count: '0' }]);
  },
  120_000,
);
