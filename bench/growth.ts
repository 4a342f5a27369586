import { createWriteStream } from 'node:fs';
import { copyFile, mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { targetAt } from './http.ts';
import { describeDataset, importFile, makeDataset, manager } from './manage.ts';
import { type Bench, compareAll, filesOf, PORTAL_HOST, using } from './measure.ts';
import { peakDuring } from './memory.ts';
import { type Product, startProduct } from './product.ts';
import { openRaw } from './raw.ts';
import type { Grown } from './results.ts';
import { csvBlocks } from './rows.ts';

type Ground = Omit<Bench, 'csv' | 'rows'>;

/** Runs of a question that is asked of each size, and of a download. */
const RUNS = { small: 10, downloads: 2 };

/** Asks the same of a table and of one that is ten times as large; each is removed before the next is made. */
export async function measureGrowth(ground: Ground, rows: number): Promise<Grown[]> {
  const sizes: Grown[] = [];
  for (const size of [Math.round(rows / 10), rows]) {
    const folder = join(ground.folder, `${size}`);
    await mkdir(folder);
    sizes.push(await grown({ ...ground, folder, csv: join(folder, 'places.csv'), rows: size }));
    await rm(folder, { recursive: true, force: true });
  }
  return sizes;
}

async function grown(bench: Bench): Promise<Grown> {
  const { csv, rows, signal, stage, folder } = bench;
  await stage(`Making a table of ${rows} rows`);
  await pipeline(Readable.from(csvBlocks(rows)), createWriteStream(csv), { signal });
  const data = join(folder, 'data');
  return using(
    () => startProduct({ ...bench, folder: data }),
    async (product) => {
      await stage(`Importing ${rows} rows`);
      const client = manager({ ...bench, port: product.port });
      await makeDataset(client);
      const { value, peak } = await peakDuring(product.pid, () => importFile(client, csv, rows, signal));
      const { cacheFile, bytes } = await filesOf(await describeDataset(client), bench);
      await rm(csv);
      return { rows, bytes, import: value, importPeak: peak, ...(await ask(product, cacheFile, bench)) };
    },
  );
}

async function ask(
  product: Product,
  cacheFile: string,
  bench: Bench,
): Promise<Pick<Grown, 'compared' | 'exportMemory'>> {
  const copy = join(bench.folder, 'raw.duckdb');
  await copyFile(cacheFile, copy);
  const raw = await openRaw(copy);
  const target = targetAt(product.port, PORTAL_HOST);
  try {
    const rivals = { target, raw, signal: bench.signal };
    return await compareAll(rivals, { ...bench, pid: product.pid, runs: RUNS });
  } finally {
    target.agent.destroy();
    raw.close();
  }
}
