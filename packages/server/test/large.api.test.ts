import http from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Job, KEY, makePortal, startServer, type TestServer, waitForJob } from './harness.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
  await makePortal(server, 'one');
});
afterAll(() => server.end());

const base = '/api/automation/v1.0/portals/one';
const LINE = `,${'lorem ipsum dolor sit amet '.repeat(3).trim()},12.5,2026-11-22,true\n`;

/** A CSV of about so many megabytes, made while it is sent. */
function* csvOf(megabytes: number): Generator<string> {
  yield 'n,text,x,day,yes\n';
  const block = 2_000;
  for (let row = 0, size = 0; size < megabytes * 2 ** 20; row += block) {
    const text = Array.from({ length: block }, (_, index) => `${row + index}${LINE}`).join('');
    size += text.length;
    yield text;
  }
}

function send(content: Iterable<string>): Promise<{ upload_id: string; size: number }> {
  return new Promise((resolve, reject) => {
    const request = http.request(
      {
        host: '127.0.0.1',
        port: server.port,
        method: 'POST',
        path: `${base}/uploads/?filename=large.csv`,
        headers: { host: 'localhost', authorization: `Apikey ${KEY}`, 'content-type': 'application/octet-stream' },
      },
      async (answer) => resolve(JSON.parse((await answer.toArray()).join(''))),
    );
    request.on('error', reject);
    pipeline(Readable.from(content), request).catch(reject);
  });
}

/** 300 MB in the long run, 30 MB otherwise: the same road, the same bounds. */
const megabytes = process.env.LUCARNE_LONG ? 300 : 30;

describe(`a file of ${megabytes} MB`, () => {
  test('passes, and the process that answers people does not grow with it', { timeout: 600_000 }, async () => {
    await server.call('POST', `${base}/datasets/`, { key: true, data: { dataset_id: 'large', title: 'large' } });
    const before = process.memoryUsage.rss();
    const { upload_id, size } = await send(csvOf(megabytes));
    expect(size).toBeGreaterThan(megabytes * 2 ** 20);
    const started = await server.call('POST', `${base}/datasets/large/imports/`, {
      key: true,
      data: { upload_id, publish: true },
    });
    const job = await waitForJob(server, 'one', (started.json as { job: Job }).job.id);
    expect(job).toMatchObject({ state: 'done', report: { rejected: { count: 0 } } });
    expect(process.memoryUsage.rss() - before).toBeLessThan(200 * 2 ** 20);
    const answer = await server.call('GET', '/api/explore/v2.1/catalog/datasets/large/records?limit=1&order_by=-n', {
      host: 'one.localhost',
    });
    const { total_count, results } = answer.json as { total_count: number; results: { n: number }[] };
    expect(results[0]?.n).toBe(total_count - 1);
    expect(total_count).toBe(job.report?.row_count);
  });
});
