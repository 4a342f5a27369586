import { spawn } from 'node:child_process';
import { mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { expect, test, vi } from 'vitest';
import type { IngestProgress } from '../core/snapshot.ts';
import { buildCache, ingest } from './ingest.ts';
import { ask, openWorkshop } from './testing.ts';

const patience = { timeout: 60_000, interval: 20 };

/** Long enough to be interrupted at each stage. */
const table = (rows: number): string =>
  `n,nom,jour\n${Array.from({ length: rows }, (_, n) => `${n},nom ${n},2024-01-${10 + (n % 20)}\n`).join('')}`;

/** The processes that work in a folder, by the names of their parts. */
async function workersIn(folder: string): Promise<number[]> {
  const names = await readdir(folder).catch(() => []);
  return names.flatMap((name) => /^import\.part-(\d+)$/.exec(name)?.[1] ?? []).map(Number);
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

test('a worker imports, tells how far it is, and ends', async () => {
  await using workshop = await openWorkshop();
  const request = await workshop.request('x.csv', table(5000));
  const told: IngestProgress[] = [];
  const pids = new Set<number>();
  const manifest = await ingest(request, {
    onProgress: (progress) => {
      told.push(progress);
      void workersIn(request.snapshotFolder).then((found) => {
        for (const pid of found) pids.add(pid);
      });
    },
  });
  expect(manifest).toMatchObject({ version: 1, row_count: 5000, rejected: { count: 0 } });
  expect([...new Set(told.map(({ stage }) => stage))]).toEqual(['reading', 'typing', 'writing', 'indexing']);
  expect(told.map(({ done }) => done)).toEqual(told.map(({ done }) => done).toSorted((a, b) => a - b));
  expect(told.at(-1)).toEqual({ stage: 'indexing', done: 1 });
  expect([...pids].filter(isAlive)).toEqual([]);
  expect(pids.has(process.pid)).toBe(false);
  expect(await workshop.visible()).toEqual(['cache/da_test01.duckdb', 'snapshots/1.json', 'snapshots/1.parquet']);
}, 60_000);

test('a problem comes back as it was', async () => {
  await using workshop = await openWorkshop();
  const request = await workshop.request('../x.csv', 'code,nom\n01,a\n', { types: { noms: 'int' } });
  await expect(ingest(request)).rejects.toMatchObject({
    name: 'Problem',
    code: 'field_unknown',
    status: 422,
    message: 'The file has no field noms.',
    details: { field: 'noms', nearest: 'nom', fields: ['code', 'nom'] },
    hint: 'Did you mean nom?',
  });
  expect(await workshop.visible()).toEqual([]);
}, 60_000);

test.each(['reading', 'typing', 'writing', 'indexing'] as const)(
  'kill -9 while %s leaves the last version alone and nothing else',
  async (stage) => {
    await using workshop = await openWorkshop();
    const first = await workshop.request('x.csv', 'a\n1\n');
    await ingest(first);
    const files = await workshop.visible();
    const before = await Promise.all(files.map((name) => readFile(join(workshop.folder, name))));

    const second = await workshop.request('x.csv', table(60_000), { version: 2 });
    const importing = ingest(second, {
      onProgress: async (progress) => {
        if (progress.stage !== stage) return;
        for (const pid of await workersIn(second.snapshotFolder)) process.kill(pid, 'SIGKILL');
      },
    });
    await expect(importing).rejects.toMatchObject({
      code: 'worker_ended',
      status: 500,
      details: { signal: 'SIGKILL' },
    });
    expect(await workshop.visible()).toEqual(files);
    expect(await Promise.all(files.map((name) => readFile(join(workshop.folder, name))))).toEqual(before);

    await expect(ingest(second)).resolves.toMatchObject({ version: 2, row_count: 60_000 });
  },
  120_000,
);

test('an abort ends the worker at once', async () => {
  await using workshop = await openWorkshop();
  const request = await workshop.request('x.csv', table(60_000));
  const abort = new AbortController();
  const importing = ingest(request, { signal: abort.signal, onProgress: () => abort.abort() });
  await expect(importing).rejects.toMatchObject({ code: 'import_cancelled', status: 409 });
  expect(await workshop.visible()).toEqual([]);
  await expect(ingest(request, { signal: abort.signal })).rejects.toMatchObject({ code: 'import_cancelled' });
}, 60_000);

test('a worker whose parent dies ends too, and the next import clears what it left', async () => {
  await using workshop = await openWorkshop();
  const request = await workshop.request('x.csv', table(400_000));
  const door = new URL('./ingest.ts', import.meta.url).href;
  const script = `import { ingest } from ${JSON.stringify(door)}; await ingest(${JSON.stringify(request)});`;
  const parent = spawn(process.execPath, ['--input-type=module', '--eval', script], { stdio: 'ignore' });
  const [worker = 0] = await vi.waitUntil(async () => {
    const found = await workersIn(request.snapshotFolder);
    return found.length > 0 && found;
  }, patience);
  parent.kill('SIGKILL');
  await vi.waitUntil(() => !isAlive(worker), patience);
  expect(await workshop.visible()).not.toContain('snapshots/1.json');
  expect(await workersIn(request.snapshotFolder)).toEqual([worker]);

  await ingest(await workshop.request('x.csv', 'a\n1\n'));
  expect(await workshop.visible()).toEqual(['cache/da_test01.duckdb', 'snapshots/1.json', 'snapshots/1.parquet']);
}, 120_000);

test('the parts of a process that lives are left to it', async () => {
  await using workshop = await openWorkshop();
  const request = await workshop.request('x.csv', 'a\n1\n');
  const others = join(request.snapshotFolder, `import.part-${process.pid}`);
  await mkdir(others, { recursive: true });
  await ingest(request);
  expect(await workersIn(request.snapshotFolder)).toEqual([process.pid]);
}, 60_000);

test('a snapshot without its manifest was never finished, and is written again', async () => {
  await using workshop = await openWorkshop();
  const request = await workshop.request('x.csv', 'a\n1\n');
  await mkdir(request.snapshotFolder, { recursive: true });
  await writeFile(join(request.snapshotFolder, '1.parquet'), 'half');
  await expect(ingest(request)).resolves.toMatchObject({ row_count: 1 });
}, 60_000);

test('a worker makes a cache again', async () => {
  await using workshop = await openWorkshop();
  const request = await workshop.request('x.csv', table(100));
  await ingest(request);
  const cacheFile = join(workshop.folder, 'cache', 'again.duckdb');
  const snapshot = (kind: string): string => join(request.snapshotFolder, `1.${kind}`);
  await buildCache({ snapshotFile: snapshot('parquet'), manifestFile: snapshot('json'), cacheFile, memoryMb: 256 });
  const all = 'select * from records order by rowid';
  expect(await ask(cacheFile, all)).toEqual(await ask(request.cacheFile, all));
}, 60_000);

test('paths may be relative, and go through links', async () => {
  await using workshop = await openWorkshop();
  const request = await workshop.request('x.csv', 'a\n1\n');
  const link = join(workshop.folder, 'link');
  await symlink(workshop.folder, link);
  const near = (path: string): string => relative(process.cwd(), path);
  const moved = {
    file: near(request.file),
    snapshotFolder: near(join(link, 'snapshots')),
    cacheFile: near(join(link, 'cache', 'x.duckdb')),
  };
  await expect(ingest({ ...request, ...moved })).resolves.toMatchObject({ row_count: 1 });
  expect(await workshop.visible()).toEqual(['cache/x.duckdb', 'snapshots/1.json', 'snapshots/1.parquet']);
}, 60_000);

test('two imports at once do not meet', async () => {
  await using workshop = await openWorkshop();
  const one = await workshop.request('x.csv', table(3000));
  const two = { ...one, version: 2, cacheFile: join(workshop.folder, 'cache', 'two.duckdb') };
  const manifests = await Promise.all([ingest(one), ingest(two)]);
  expect(manifests.map(({ version, row_count }) => [version, row_count])).toEqual([
    [1, 3000],
    [2, 3000],
  ]);
  expect(manifests[0]?.content_hash).toBe(manifests[1]?.content_hash);
}, 60_000);
