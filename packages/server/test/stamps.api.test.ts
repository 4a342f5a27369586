import { readStamp } from '@lucarne/server';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkStamp } from '../src/features/evidence/stamp.ts';
import { makePortal, startServer, type TestServer } from './harness.ts';
import { changedRegister } from './registers.ts';
import { startTimeStamping, type TimeStamping } from './time-stamping.ts';

const host = 'one.localhost';

interface Chain {
  readonly time_stamping: string | null;
  readonly links: readonly { readonly hash: string; readonly stamp: string | null; readonly link: { time: string } }[];
}

let service: TimeStamping;
let server: TestServer;

beforeAll(async () => {
  service = await startTimeStamping();
  server = await startServer({ LUCARNE_TIMESTAMP_URL: service.url });
  await makePortal(server, 'one');
});

afterAll(async () => {
  await server.end();
  service.close();
});

const chain = async (): Promise<Chain> =>
  (await server.call('GET', '/.well-known/cookies-evidence.json', { host })).json as Chain;

async function until<T>(look: () => Promise<T | false>): Promise<T> {
  for (;;) {
    const found = await look();
    if (found !== false) return found;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

const told = () => server.events.filter(({ kind }) => kind === 'background_failed');

/** The stamps of a chain, once each of its links has one. */
const stamped = () =>
  until(async () => {
    const { links } = await chain();
    return (
      links.every(({ stamp }) => stamp !== null) && links.map(({ stamp, hash }) => ({ stamp: String(stamp), hash }))
    );
  });

test('a service that fails is told and holds up nothing: the change stands, without a stamp', async () => {
  service.mode = 'failing';
  await changedRegister(server, 'one', 'a');
  await until(async () => told().length > 0);
  const { links, time_stamping } = await chain();
  expect(time_stamping).toBe(service.url);
  expect(links.map(({ stamp }) => stamp)).toEqual([null, null]);
  const charter = await server.call('GET', '/api/automation/v1.0/portals/one/charter/?lang=en', { host });
  expect(charter.status).toBe(200);
  expect(charter.text).not.toContain('The hours of the test');
});

test('a stamp of something else is not taken', async () => {
  service.mode = 'wrong';
  const before = told().length;
  await changedRegister(server, 'one', 'b');
  await until(async () => told().length > before);
  expect(String((told().at(-1) as { error: unknown }).error)).toContain('The time stamp is of something else.');
  expect((await chain()).links.every(({ stamp }) => stamp === null)).toBe(true);
});

test('once the service answers, every link has its stamp, and the charter names who signed', async () => {
  service.mode = 'right';
  await changedRegister(server, 'one', 'c');
  const links = await stamped();
  expect(links).toHaveLength(4);
  for (const { stamp, hash } of links) {
    expect(checkStamp(stamp, hash)).toEqual([]);
    expect(await readStamp(stamp)).toMatchObject({ signer: 'The hours of the test' });
  }
  const text = await until(async () => {
    const answer = await server.call('GET', '/api/automation/v1.0/portals/one/charter/?lang=en', { host });
    return answer.text.includes('The hours of the test') && answer.text;
  });
  expect(text).toContain(links.at(-1)?.hash);
});

test('a stamp for another hash, a changed one and none at all are found out', async () => {
  const [{ stamp, hash }] = (await stamped()) as [{ stamp: string; hash: string }];
  expect(
    checkStamp(
      stamp,
      hash.replace(/^./, (digit) => (digit === '0' ? '1' : '0')),
    ),
  ).toEqual(['The time stamp is of something else.']);
  expect(checkStamp('AAAA', hash)).toEqual(['The time stamp cannot be read.']);
  const bytes = Buffer.from(stamp, 'base64');
  for (let at = bytes.length - 60; at < bytes.length; at += 7) {
    const changed = Buffer.from(bytes);
    changed[at] = (changed[at] ?? 0) ^ 1;
    expect(checkStamp(changed.toString('base64'), hash)).not.toEqual([]);
  }
});

test('what is stamped is not asked for again', async () => {
  await stamped();
  const asked = service.asked();
  await changedRegister(server, 'one', 'd');
  await stamped();
  expect(service.asked()).toBe(asked + 1);
});
