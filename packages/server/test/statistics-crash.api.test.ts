import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, expect, test } from 'vitest';
import { type Answer, ask, type Call, databaseFor, type Job, KEY } from './harness.ts';

const program = fileURLToPath(new URL('./server-process.ts', import.meta.url));
const base = '/api/automation/v1.0/portals/one';
const exported = '/api/explore/v2.1/catalog/datasets/d/exports/csv';
const folder = mkdtempSync(join(tmpdir(), 'lucarne-statistics-'));
const people = [1, 2, 3, 4, 5, 6].map((last) => `192.0.2.${last}`);
const children: ChildProcess[] = [];

async function launch(): Promise<(method: string, path: string, call?: Call) => Promise<Answer>> {
  const child = spawn(process.execPath, [program], {
    stdio: ['ignore', 'pipe', 'ignore'],
    env: {
      ...process.env,
      PORT: '0',
      LUCARNE_DATA: folder,
      LUCARNE_DEMO: '0',
      LUCARNE_MEMORY_MB: '1024',
      LUCARNE_TRUST_PROXY: '1',
      LUCARNE_ADMIN_EMAIL: 'admin@example.org',
      LUCARNE_ADMIN_APIKEY: KEY,
      ...(await databaseFor(folder)),
    },
  });
  children.push(child);
  const [line] = await once(child.stdout as NodeJS.ReadableStream, 'data');
  const port = Number(new URL(String(line).trim()).port);
  return (method, path, call = {}) => ask(port, method, path, call);
}

async function killAll(): Promise<void> {
  for (const child of children.splice(0)) {
    child.kill('SIGKILL');
    await once(child, 'exit');
  }
}

afterEach(async () => {
  await killAll();
  rmSync(folder, { recursive: true, force: true });
});

type Ask = Awaited<ReturnType<typeof launch>>;

async function makeDataset(call: Ask): Promise<void> {
  await call('POST', '/api/automation/v1.0/portals/', {
    key: true,
    data: { slug: 'one', name: { fr: 'one' }, timezone: 'UTC' },
  });
  await call('POST', `${base}/datasets/`, { key: true, data: { dataset_id: 'd' } });
  const headers = { 'content-type': 'application/octet-stream' };
  const sent = await call('POST', `${base}/uploads/?filename=d.csv`, { key: true, body: 'a\n1\n', headers });
  const { upload_id } = sent.json as { upload_id: string };
  const data = { upload_id, publish: true };
  const { job } = (await call('POST', `${base}/datasets/d/imports/`, { key: true, data })).json as { job: Job };
  const state = async () => ((await call('GET', `${base}/jobs/${job.id}/`, { key: true })).json as Job).state;
  await expect.poll(state, { timeout: 30_000 }).toBe('done');
}

/** Everybody downloads once. */
async function download(call: Ask): Promise<void> {
  for (const address of people) {
    const headers = { 'x-forwarded-for': address, 'user-agent': 'Mozilla/5.0' };
    expect((await call('GET', exported, { host: 'one.localhost', headers })).status).toBe(200);
  }
}

async function counted(call: Ask): Promise<unknown> {
  const answer = await call('GET', `${base}/statistics/?dataset=d`, { key: true });
  return (answer.json as { totals: unknown }).totals;
}

const exactly = (downloads: number, visitors: number) => ({
  downloads: { least: downloads, most: downloads },
  visitors: { least: visitors, most: visitors },
});

test('a server that is killed loses what it had not written, and counts nobody and nothing twice', async () => {
  const first = await launch();
  await makeDataset(first);
  await download(first);
  expect(await counted(first)).toMatchObject(exactly(6, 6));
  await killAll();
  const second = await launch();
  expect(await counted(second)).toMatchObject(exactly(6, 6));
  await download(second);
  await killAll();
  const third = await launch();
  await download(third);
  const lost = exactly(12, 6);
  const kept = exactly(18, 6);
  const told = (await counted(third)) as typeof lost;
  expect([lost.downloads, kept.downloads]).toContainEqual(told.downloads);
  expect(told.visitors).toEqual(kept.visitors);
}, 120_000);
