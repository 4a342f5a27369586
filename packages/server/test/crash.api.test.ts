import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Answer, ask, type Call, databaseFor, type Job, KEY } from './harness.ts';

const program = fileURLToPath(new URL('./server-process.ts', import.meta.url));
const base = '/api/automation/v1.0/portals/one';

interface Running {
  readonly child: ChildProcess;
  readonly call: (method: string, path: string, call?: Call) => Promise<Answer>;
}

let folder: string;
let running: Running;

async function launch(): Promise<Running> {
  const child = spawn(process.execPath, [program], {
    stdio: ['ignore', 'pipe', 'ignore'],
    env: {
      ...process.env,
      PORT: '0',
      LUCARNE_DATA: folder,
      LUCARNE_DEMO: '0',
      LUCARNE_MEMORY_MB: '1024',
      LUCARNE_ADMIN_EMAIL: 'admin@example.org',
      LUCARNE_ADMIN_APIKEY: KEY,
      ...(await databaseFor(folder)),
    },
  });
  const [line] = await once(child.stdout as NodeJS.ReadableStream, 'data');
  const port = Number(new URL(String(line).trim()).port);
  return { child, call: (method, path, call = {}) => ask(port, method, path, { key: true, ...call }) };
}

async function kill({ child }: Running, signal: NodeJS.Signals = 'SIGKILL'): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill(signal);
  await once(child, 'exit');
}

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'lucarne-crash-'));
  running = await launch();
  const data = { slug: 'one', name: { fr: 'one' } };
  await running.call('POST', '/api/automation/v1.0/portals/', { data });
  await running.call('POST', `${base}/datasets/`, { data: { dataset_id: 'd', title: 'd' } });
});

afterEach(async () => {
  await kill(running);
  rmSync(folder, { recursive: true, force: true });
});

const lines = (count: number) =>
  `n,text\n${Array.from({ length: count }, (_, index) => `${index},line ${index}`).join('\n')}\n`;

async function startImport(content: string): Promise<string> {
  const upload = await running.call('POST', `${base}/uploads/?filename=d.csv`, {
    body: content,
    headers: { 'content-type': 'application/octet-stream' },
  });
  const { upload_id } = upload.json as { upload_id: string };
  const answer = await running.call('POST', `${base}/datasets/d/imports/`, { data: { upload_id, publish: true } });
  return (answer.json as { job: Job }).job.id;
}

async function jobWhen(id: string, states: readonly string[]): Promise<Job> {
  for (;;) {
    const job = (await running.call('GET', `${base}/jobs/${id}/`)).json as Job;
    if (states.includes(job.state)) return job;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

async function total(): Promise<unknown> {
  const path = '/api/explore/v2.1/catalog/datasets/d/records?limit=0';
  return (await running.call('GET', path, { host: 'one.localhost' })).json;
}

/** The processes that the server started: its workers. */
function workersOf({ child }: Running): readonly number[] {
  const children = readFileSync(`/proc/${child.pid}/task/${child.pid}/children`, 'utf8');
  return children.trim().split(/\s+/).filter(Boolean).map(Number);
}

describe('kill -9', () => {
  test('of the server in the middle of an import: the old version stays in service, the import starts again and ends', async () => {
    await jobWhen(await startImport(lines(3)), ['done']);
    const job = await startImport(lines(400_000));
    await jobWhen(job, ['running']);
    await kill(running);
    running = await launch();
    const state = ((await running.call('GET', `${base}/jobs/${job}/`)).json as Job).state;
    expect(['queued', 'running', 'done']).toContain(state);
    if (state !== 'done') expect([3, 400_000]).toContain(((await total()) as { total_count: number }).total_count);
    expect(await jobWhen(job, ['done', 'failed'])).toMatchObject({ state: 'done', report: { row_count: 400_000 } });
    expect(await total()).toEqual({ total_count: 400_000, results: [] });
  });

  test('of a worker: it is tried again, or reported with what to do; the old version stays in service', async () => {
    await jobWhen(await startImport(lines(3)), ['done']);
    const job = await startImport(lines(400_000));
    await jobWhen(job, ['running']);
    let workers: readonly number[] = [];
    while (workers.length === 0) {
      workers = workersOf(running);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    for (const pid of workers) process.kill(pid, 'SIGKILL');
    expect((await running.call('GET', '/healthz')).status).toBe(200);
    const ended = await jobWhen(job, ['done', 'failed']);
    if (ended.state === 'failed')
      expect(ended.problem).toMatchObject({ code: 'worker_ended', hint: expect.any(String) });
    expect(await total()).toEqual({ total_count: ended.state === 'done' ? 400_000 : 3, results: [] });
  });

  test('of the server again and again at any moment: never a half version, and what was acknowledged is there', async () => {
    await jobWhen(await startImport(lines(3)), ['done']);
    const jobs: string[] = [];
    for (let round = 0; round < 3; round++) {
      jobs.push(await startImport(lines(50_000 + round)));
      await new Promise((resolve) => setImmediate(resolve));
      await kill(running);
      running = await launch();
    }
    const states = await Promise.all(jobs.map((id) => jobWhen(id, ['done', 'failed'])));
    const counts = states.map(({ report }) => report?.row_count);
    for (const [round, count] of counts.entries()) expect([50_000 + round, undefined]).toContain(count);
    const newest = counts.findLast((count) => count !== undefined) ?? 3;
    expect(await total()).toEqual({ total_count: newest, results: [] });
    const snapshots = join(folder, 'files', 'snapshots');
    const left = readdirSync(snapshots, { recursive: true }).map(String);
    expect(left.filter((name) => name.includes('.part'))).toEqual([]);
  });

  test('a second server on the same folder is refused, and told who holds it', async () => {
    const env = { ...process.env, PORT: '0', LUCARNE_DATA: folder, LUCARNE_DEMO: '0', ...(await databaseFor(folder)) };
    const second = spawn(process.execPath, [program], { env, stdio: ['ignore', 'ignore', 'pipe'] });
    const said: string[] = [];
    second.stderr.on('data', (chunk: Buffer) => said.push(String(chunk)));
    const [code] = await once(second, 'exit');
    expect(code).not.toBe(0);
    expect(said.join('')).toContain(`held by process ${running.child.pid}`);
    expect((await running.call('GET', '/healthz')).status).toBe(200);
  });
});
