import { copyFile, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { RecordsOptions } from '../../storage/records/engine.ts';
import { toyDataset, toyFields, writeCache } from '../../storage/records/toy.ts';
import { API, startExplore, type TestExplore } from './testing.ts';

const ROWS = 1_000_000;
const WIDE = `select name || '$' as name from (select md5(i::varchar) as name from range(${ROWS}) t(i))`;
/** A group for each of a million texts, sorted without case and accents: seconds of work. */
const HEAVY = '/catalog/datasets/wide/records?select=count(*) as n, max(length(name)) as l&group_by=name&order_by=-n';
const SMALL = '/catalog/datasets/wide/records?limit=1&offset=1';

let folder: string;
let explore: TestExplore;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lucarne-load-'));
  await writeCache(join(folder, 'wide.duckdb'), WIDE);
}, 120_000);
afterAll(() => rm(folder, { recursive: true, force: true }));
afterEach(() => explore.close());

async function copyCache({ cacheFile }: { readonly cacheFile: string }): Promise<void> {
  await mkdir(dirname(cacheFile), { recursive: true });
  await copyFile(join(folder, 'wide.duckdb'), cacheFile);
}

async function open(options: Partial<Pick<RecordsOptions, 'queryMs' | 'lanes'>>): Promise<void> {
  explore = await startExplore({ ...options, buildCache: copyCache });
  const fields = toyFields.filter(({ name }) => name === 'name');
  explore.published.get('one')?.push(toyDataset({ id: 'wide', uid: 'da_wide001', fields, recordsCount: ROWS }));
  await explore.get('/catalog/datasets/wide/records?limit=1');
}

const heavy = (nth: number, signal?: AbortSignal) =>
  explore.app.inject({
    url: encodeURI(`${API}${HEAVY}&where=length(name)>${nth}`),
    headers: { host: 'one.localhost' },
    ...(signal && { signal }),
  });

describe('the time of a query', () => {
  test('is limited, with an error that says so in the shape of each version; the connection goes on', async () => {
    await open({ queryMs: 50, lanes: { places: 1, heavy: 1, kept: 0, waiting: 9, waitingOfOne: 9 } });
    const answer = await heavy(1);
    expect(answer.statusCode).toBe(503);
    expect(answer.json()).toMatchObject({
      error_code: 'query_timeout',
      message: 'The query took longer than 0.05 seconds and was stopped.',
      hint: expect.stringContaining('filter'),
    });
    const older = await explore.visit('/api/records/1.0/analyze/?dataset=wide&x=name&y.n.func=COUNT&maxpoints=20000');
    expect(older.statusCode).toBe(503);
    expect(older.json()).toMatchObject({ errorcode: 503, error: expect.stringContaining('0.05 seconds') });
    await expect.poll(async () => (await explore.get(SMALL)).statusCode).toBe(200);
  });

  test('ends when its client leaves, and the connection goes on', async () => {
    await open({ lanes: { places: 1, heavy: 1, kept: 0, waiting: 9, waitingOfOne: 9 } });
    const leaving = new AbortController();
    const gone = heavy(1, leaving.signal);
    const next = explore.get(SMALL);
    leaving.abort();
    await expect(gone).rejects.toThrow();
    expect((await next).json()).toMatchObject({ total_count: ROWS });
  });
});

describe('many at once', () => {
  test('a small question is answered while heavy ones run and wait; past the limit it is said when to come back', async () => {
    await open({ lanes: { places: 3, heavy: 1, kept: 1, waiting: 2, waitingOfOne: 9 } });
    expect((await explore.get(SMALL)).statusCode).toBe(200);
    const leaving = new AbortController();
    const crowd = [1, 2, 3, 4].map((nth) => heavy(nth, leaving.signal).catch(() => null));
    const refused = await heavy(5);
    expect(refused.statusCode).toBe(503);
    expect(refused.headers['retry-after']).toBe('5');
    expect(refused.json()).toMatchObject({ error_code: 'records_busy', hint: 'Try again in 5 seconds.' });
    expect((await explore.get(SMALL.replace('offset=1', 'offset=2'))).statusCode).toBe(200);
    leaving.abort();
    await Promise.all(crowd);
    await expect.poll(() => explore.errors).toContain('query_cancelled');
  });

  test('one request for many facets does not fill the queue by itself', async () => {
    await open({ lanes: { places: 1, heavy: 1, kept: 0, waiting: 9, waitingOfOne: 9 } });
    const wanted = Array.from({ length: 20 }, (_, nth) => `facet=facet(name="name", limit=${nth + 1})`);
    const few = 'where=name like "000000*"';
    const answer = await explore.get(encodeURI(`/catalog/datasets/wide/facets?${[few, ...wanted].join('&')}`));
    expect([answer.statusCode, answer.json().facets?.length]).toEqual([200, 20]);
  });
});
