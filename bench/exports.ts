import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ask, targetAt } from './http.ts';
import { DATASET, importFile, makeDataset, manager } from './manage.ts';
import { type Bench, PORTAL_HOST, using } from './measure.ts';
import { memoryOf, peakDuring, processorMsOf } from './memory.ts';
import { type Product, startProduct } from './product.ts';
import type { Exported } from './results.ts';
import { csvBlocks } from './rows.ts';

type Ground = Omit<Bench, 'csv' | 'rows'>;

interface Download {
  readonly title: string;
  readonly path: string;
}

const BASE = `/api/explore/v2.1/catalog/datasets/${DATASET}`;
const BOX = 'POLYGON((-4 42, 8 42, 8 50, 2 51, -4 50, -4 42))';

/** A file in one format, of all records unless the query says otherwise. */
const download = (title: string, format: string, query: Readonly<Record<string, string>> = {}): Download => ({
  title,
  path: `${BASE}/exports/${format}?${new URLSearchParams(query)}`,
});

const FORMATS = [
  'csv',
  'json',
  'jsonl',
  'xlsx',
  'geojson',
  'shp',
  'kml',
  'gpx',
  'fgb',
  'rdfxml',
  'turtle',
  'n3',
  'jsonld',
];

/** Every format, then what must be gathered before it leaves: sorted records, groups, records in a shape. */
const DOWNLOADS: readonly Download[] = [
  ...FORMATS.map((format) => download(format, format)),
  download('parquet, written anew', 'parquet', { parquet_compression: 'snappy' }),
  download('geojson in Lambert-93', 'geojson', { epsg: '2154' }),
  download('csv in a gzip file', 'csv', { compressed: 'true' }),
  download('csv, sorted by a text', 'csv', { order_by: 'label' }),
  download('csv, a group for each record', 'csv', { group_by: 'label, seen', select: 'count(*) as n, avg(amount)' }),
  download('n3, a group for each record', 'n3', { group_by: 'label, seen', select: 'count(*) as n, avg(amount)' }),
  download('csv, records within a shape', 'csv', { where: `within(geo_point, geom'${BOX}')` }),
];

/** Each download by a server of its own that made no other one, so that none finds the room which another one made. */
export async function measureExports(ground: Ground, rows: number): Promise<Exported[]> {
  const { folder, signal, stage } = ground;
  const csv = join(folder, 'places.csv');
  await stage(`Making and importing a table of ${rows} rows`);
  await pipeline(Readable.from(csvBlocks(rows)), createWriteStream(csv), { signal });
  const start = () => startProduct({ ...ground, folder: join(folder, 'data') });
  await using(start, async (product) => {
    const client = manager({ ...ground, port: product.port });
    await makeDataset(client);
    await importFile(client, csv, rows, signal);
  });
  const exported: Exported[] = [];
  for (const one of DOWNLOADS) {
    await stage(one.title);
    exported.push(await using(start, (product) => exportOnce(product, one, signal)));
  }
  return exported;
}

/** As long as a program needs to have the room that it works in: a portal answers for weeks. */
const WARMING_MS = 5000;

/** What a portal is asked all day. */
const ordinary = (nth: number): readonly string[] => [
  `records?limit=10&offset=${10 * nth}`,
  `records?limit=100&where=${encodeURIComponent(`visitors > ${nth}`)}`,
  `facets?facet=city&where=${encodeURIComponent(`visitors > ${nth}`)}`,
  `records?select=${encodeURIComponent('count(*)')}&group_by=category&where=${encodeURIComponent(`visitors > ${nth}`)}`,
];

/** The server answers ordinary questions for some seconds before its memory is looked at. */
async function exportOnce({ port, pid }: Product, { title, path }: Download, signal: AbortSignal): Promise<Exported> {
  const target = targetAt(port, PORTAL_HOST);
  try {
    const began = performance.now();
    for (let nth = 0; performance.now() - began < WARMING_MS; nth++) {
      for (const question of ordinary(nth)) await ask(target, `${BASE}/${question}`, { signal });
    }
    const before = memoryOf(pid);
    const worked = processorMsOf(pid);
    const { value, peak } = await peakDuring(pid, () => ask(target, path, { signal }));
    const processorMs = (processorMsOf(pid) ?? Number.NaN) - (worked ?? Number.NaN);
    return { title, ms: value.ms, firstByteMs: value.firstByteMs, bytes: value.bytes, processorMs, before, peak };
  } finally {
    target.agent.destroy();
  }
}
