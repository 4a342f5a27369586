import { type ChildProcess, spawn } from 'node:child_process';
import { createHash, createPublicKey, verify } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  canonicalJson,
  checkChain,
  checkReceipt,
  codeHash,
  type Link,
  type Receipt,
  textsHash,
  writeChoice,
} from '@lucarne/cookies';
import { strToU8, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask, databaseFor, KEY, makePortal, startServer, type TestServer } from './harness.ts';
import { askedRegister, changedRegister } from './registers.ts';

const sha256 = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex');
const base = '/api/automation/v1.0/portals/one';
const host = 'one.localhost';

interface Chain {
  readonly portal: string;
  readonly head: { readonly seq: number; readonly hash: string };
  readonly time_stamping: string | null;
  readonly links: readonly { readonly link: Link; readonly hash: string; readonly stamp: string | null }[];
  readonly registers: readonly { readonly version: number; readonly hash: string }[];
  readonly texts: { readonly hash: string; readonly charters: Readonly<Record<string, unknown>> };
}

type Server = Pick<TestServer, 'call'>;

async function chainOf(server: Server, at = host): Promise<Chain> {
  return (await server.call('GET', '/.well-known/cookies-evidence.json', { host: at })).json as Chain;
}

const problemsOf = ({ links, registers }: Chain, known?: string) => checkChain(links, { sha256, registers, known });
const kindsOf = ({ links }: Chain) => links.map(({ link }) => link.kind);

let server: TestServer;

beforeAll(async () => {
  server = await startServer();
  await makePortal(server, 'one');
  await makePortal(server, 'two');
});

afterAll(() => server.end());

describe('the chain', () => {
  test('is never empty, belongs to its portal, and a stranger computes each of its hashes again', async () => {
    const chain = await chainOf(server);
    expect(kindsOf(chain)).toEqual(['register']);
    expect(chain).toMatchObject({ portal: 'one', head: { seq: 1 }, time_stamping: null });
    expect(problemsOf(chain)).toEqual([]);
    expect(textsHash(chain.texts.charters, sha256)).toBe(chain.links[0]?.link.facts.texts);
    const code = await server.call('GET', '/.well-known/cookies-evidence/code.json', { host });
    expect(codeHash(code.json as Record<string, string>, sha256)).toBe(chain.links[0]?.link.facts.code);
  });

  test('has a link for each version of the register and each change of the words, made with it', async () => {
    await changedRegister(server, 'one', 'a');
    const words = { fr: 'Nos mots.', en: 'Our words.', es: 'Nuestras palabras.' };
    await server.call('PUT', `${base}/register/charter-words/`, { key: true, data: { why: words } });
    const chain = await chainOf(server);
    expect(kindsOf(chain)).toEqual(['register', 'register', 'program']);
    expect(problemsOf(chain)).toEqual([]);
    expect(JSON.stringify(chain.texts.charters)).toContain('Our words.');
    expect(chain.texts.hash).toBe(chain.links.at(-1)?.link.facts.texts);
  });

  test('is printed on the charter', async () => {
    const { head } = await chainOf(server);
    const { json } = await server.call('GET', `${base}/charter/?lang=en`, { host });
    expect(JSON.stringify(json)).toContain(head.hash);
  });

  test('has no gap when many change the register at once', async () => {
    const before = (await chainOf(server)).links.length;
    await Promise.all(['b', 'c', 'd', 'e', 'f'].map((name) => changedRegister(server, 'one', name)));
    const chain = await chainOf(server);
    expect(problemsOf(chain)).toEqual([]);
    expect(chain.registers).toHaveLength(chain.links.length - 1);
    expect(chain.links.length).toBeGreaterThan(before);
  });

  test('of another portal is another one', async () => {
    const two = await chainOf(server, 'two.localhost');
    expect(two).toMatchObject({ portal: 'two', links: [{ link: { portal: 'two', seq: 1 } }] });
    const { hash } = (await chainOf(server)).head;
    expect(problemsOf(two, hash)).toEqual([`No link of the chain has the known hash ${hash}.`]);
  });
});

describe('a receipt', () => {
  const sameOrigin = { 'sec-fetch-site': 'same-origin', 'content-type': 'application/x-www-form-urlencoded' };

  async function keys(): Promise<readonly { readonly kid: string; readonly retired: string | null }[]> {
    const answer = await server.call('GET', '/.well-known/lucarne-keys.json', { host });
    return (answer.json as { keys: { kid: string; retired: string | null }[] }).keys;
  }

  test('is a file, signed by a published key, and says nothing of who asked', async () => {
    const choice = encodeURIComponent(writeChoice({ v: 1, r: '00000000', d: '2026-11-20', p: { statistics: false } }));
    const answer = await server.call('POST', '/cookies/receipt/', {
      host,
      headers: { ...sameOrigin, cookie: `cookies_preferences=${decodeURIComponent(choice)}` },
      body: '',
    });
    expect(answer.headers['content-disposition']).toMatch(/^attachment; filename="one-.*\.receipt\.json"$/);
    expect(answer.headers['set-cookie']).toBeUndefined();
    expect(answer.headers['cache-control']).toBe('private, no-store');
    const receipt = answer.json as Receipt;
    const { head, registers } = await chainOf(server);
    const [first] = await keys();
    expect(receipt).toMatchObject({
      portal: expect.stringMatching(/^http:\/\/one\.localhost:\d+$/),
      register: { hash: registers.at(-1)?.hash },
      head: { seq: head.seq, hash: head.hash },
      answers: null,
      gpc: false,
      kid: first?.kid,
    });
    const isRight = (kid: string, text: string, signature: string) => {
      const key = createPublicKey({ key: { ...first, kid }, format: 'jwk' });
      return verify(null, Buffer.from(text), key, Buffer.from(signature, 'base64url'));
    };
    expect(checkReceipt(receipt, { verify: isRight })).toEqual([]);
    const { signature, ...rest } = receipt;
    expect(isRight(receipt.kid, canonicalJson(rest), signature)).toBe(true);
    expect(checkReceipt({ ...receipt, gpc: true }, { verify: isRight })).not.toEqual([]);
  });

  test('of a browser that sends Sec-GPC says so', async () => {
    const headers = { ...sameOrigin, 'sec-gpc': '1' };
    const answer = await server.call('POST', '/cookies/receipt/', { host, headers, body: '' });
    expect(answer.json).toMatchObject({ gpc: true, answers: null, day: null, expires: null });
  });

  test('is not given to another site', async () => {
    const headers = { ...sameOrigin, 'sec-fetch-site': 'cross-site' };
    expect((await server.call('POST', '/cookies/receipt/', { host, headers, body: '' })).status).toBe(403);
  });
});

describe('a bundle', () => {
  const address = `${base}/evidence/bundles/`;
  const headers = { 'content-type': 'application/zip' };

  async function bundle(changes: Readonly<Record<string, unknown>> = {}): Promise<Buffer> {
    const chain = await chainOf(server);
    const code = (await server.call('GET', '/.well-known/cookies-evidence/code.json', { host })).json;
    const texts: Record<string, unknown> = {
      'chain.json': chain,
      'register.json': chain.registers.at(-1),
      'code.json': code,
      ...Object.fromEntries(Object.entries(chain.texts.charters).map(([lang, tree]) => [`charter/${lang}.json`, tree])),
    };
    const files = Object.fromEntries(
      Object.entries({ ...texts, ...changes }).map(([path, value]) => [path, strToU8(JSON.stringify(value))]),
    );
    const manifest = {
      schema: 'lucarne-bundle/1',
      portal: 'one',
      origin: 'http://one.localhost',
      made: '2026-11-22T08:00:00.000Z',
      browser: 'none',
      head: { seq: chain.head.seq, hash: chain.head.hash },
      without: {},
      files: Object.entries(files).map(([path, bytes]) => ({ path, sha256: sha256(bytes), size: bytes.length })),
    };
    const all = { 'manifest.json': strToU8(JSON.stringify(manifest)), ...files, ...(changes['raw'] as object) };
    return Buffer.from(zipSync(all, { mtime: new Date(1980, 0, 1) }));
  }

  const send = (body: Buffer) => server.call('POST', address, { key: true, headers, body });

  test('is checked, kept and linked; anybody fetches the very same file; once more, it changes nothing', async () => {
    const zip = await bundle();
    const sent = await send(zip);
    expect(sent).toMatchObject({ status: 201, json: { hash: sha256(zip) } });
    const chain = await chainOf(server);
    expect(chain.links.at(-1)).toMatchObject({ hash: chain.head.hash, link: { kind: 'bundle' } });
    expect(chain.links.at(-1)?.link.facts.bundle).toBe(sha256(zip));
    expect(problemsOf(chain)).toEqual([]);
    const fetched = await server.call('GET', `/.well-known/cookies-evidence/${sha256(zip)}.zip`, { host });
    expect(fetched).toMatchObject({ status: 200, headers: { 'content-type': 'application/zip' } });
    expect(Number(fetched.headers['content-length'])).toBe(zip.length);
    expect((await send(zip)).json).toEqual(sent.json);
    expect((await chainOf(server)).links).toHaveLength(chain.links.length);
    const elsewhere = await server.call('GET', `/.well-known/cookies-evidence/${sha256(zip)}.zip`, {
      host: 'two.localhost',
    });
    expect(elsewhere.status).toBe(404);
  });

  test.each([
    ['no zip at all', async () => Buffer.from('hello')],
    ['another register', () => bundle({ 'register.json': { version: 1 } })],
    ['another charter', () => bundle({ 'charter/fr.json': { title: 'Autre' } })],
    ['another program', () => bundle({ 'code.json': {} })],
    ['another chain', async () => bundle({ 'chain.json': await chainOf(server, 'two.localhost') })],
    ['a file that is not listed', () => bundle({ raw: { 'more.json': strToU8('1') } })],
    ['a name that climbs', () => bundle({ '../../secret.json': 1 })],
    ['JSON that is none', () => bundle({ raw: { 'register.json': strToU8('{') } })],
  ])('with %s is refused, and appends nothing', async (_what, make) => {
    const { length } = (await chainOf(server)).links;
    expect(await send(await make())).toMatchObject({ status: 422, json: { code: 'bundle_unreadable' } });
    expect((await chainOf(server)).links).toHaveLength(length);
  });

  test('made before a change of the register is refused as stale', async () => {
    const zip = await bundle();
    await changedRegister(server, 'one', 'late');
    expect(await send(zip)).toMatchObject({ status: 409, json: { code: 'bundle_stale' } });
  });

  test('is for administrators alone', async () => {
    expect((await server.call('POST', address, { headers, body: 'x' })).status).toBe(401);
  });
});

test('the back office is shown the chain, the bundles and the counts', async () => {
  const answer = await server.call('GET', `${base}/evidence/`, { key: true });
  const { head } = await chainOf(server);
  expect(answer.json).toMatchObject({
    head: { head: head.hash, stampedBy: null },
    time_stamping: null,
    bundles: [{ size: expect.any(Number) }],
    counts: [],
  });
  expect((await server.call('GET', `${base}/evidence/`)).status).toBe(401);
});

test('answers are counted by version, day and kind, those fewer than five without their figure; nothing else is', async () => {
  await makePortal(server, 'asks');
  await askedRegister(server, 'asks');
  const at = { host: 'asks.localhost' };
  const plain = { 'sec-fetch-site': 'same-origin', 'content-type': 'application/x-www-form-urlencoded' };
  const answer = async (body: string, cookie = '') => {
    const headers = cookie === '' ? plain : { ...plain, cookie };
    const { headers: told } = await server.call('POST', '/cookies/', { ...at, headers, body });
    return String(told['set-cookie']?.[0]).split(';', 1)[0] ?? '';
  };
  let accepted = '';
  for (let time = 0; time < 5; time++) accepted = await answer('answer=accept');
  await answer('answer=refuse');
  await answer('answer=save&p.audience=no', accepted);
  await answer('answer=save&statistics=no');
  const { json } = await server.call('GET', '/api/automation/v1.0/portals/asks/evidence/', { key: true });
  const day = new Date().toISOString().slice(0, 10);
  expect((json as { counts: unknown }).counts).toEqual([
    { version: 2, day, answer: 'accept', n: 5 },
    { version: 2, day, answer: 'refuse', n: null },
    { version: 2, day, answer: 'withdraw', n: null },
  ]);
});

describe('a restart', () => {
  test('with another secret keeps the old public key, retired, and what it signed stays verifiable', {
    timeout: 180_000,
  }, async () => {
    const first = await startServer({ LUCARNE_SECRET: 'the first secret of this installation' });
    await makePortal(first, 'one');
    const keysOf = async (one: Server) =>
      ((await one.call('GET', '/.well-known/lucarne-keys.json', { host })).json as { keys: { retired: unknown }[] })
        .keys;
    const [old] = await keysOf(first);
    const { links } = await chainOf(first);
    await first.end({ keep: true });
    const second = await startServer({ LUCARNE_SECRET: 'the second secret of this installation' }, first.folder);
    const both = await keysOf(second);
    expect(both).toHaveLength(2);
    expect(both[0]).toEqual({ ...old, retired: expect.any(String) });
    expect(both[1]).toMatchObject({ retired: null });
    expect((await chainOf(second)).links.slice(0, links.length)).toEqual(links);
    await second.end();
  });
});

describe('kill -9', () => {
  const program = fileURLToPath(new URL('./server-process.ts', import.meta.url));

  async function launch(folder: string): Promise<{ child: ChildProcess; server: Server }> {
    const env = { PORT: '0', LUCARNE_DATA: folder, LUCARNE_DEMO: '0', LUCARNE_MEMORY_MB: '1024' };
    const admin = { LUCARNE_ADMIN_EMAIL: 'admin@example.org', LUCARNE_ADMIN_APIKEY: KEY };
    const child = spawn(process.execPath, [program], {
      stdio: ['ignore', 'pipe', 'ignore'],
      env: { ...process.env, ...env, ...admin, ...(await databaseFor(folder)) },
    });
    const [line] = await once(child.stdout as NodeJS.ReadableStream, 'data');
    const port = Number(new URL(String(line).trim()).port);
    return { child, server: { call: (method, path, call = {}) => ask(port, method, path, call) } };
  }

  test('between changes of the register: each version has its link, without a gap', { timeout: 180_000 }, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'lucarne-evidence-'));
    let running = await launch(folder);
    await running.server.call('POST', '/api/automation/v1.0/portals/', {
      key: true,
      data: { slug: 'one', name: { fr: 'one' } },
    });
    let known = (await chainOf(running.server)).head.hash;
    for (const round of ['a', 'b', 'c']) {
      const changes = ['x', 'y', 'z'].map((name) =>
        changedRegister(running.server, 'one', `${round}${name}`).catch(() => undefined),
      );
      await Promise.race(changes);
      running.child.kill('SIGKILL');
      await Promise.all([once(running.child, 'exit'), ...changes]);
      running = await launch(folder);
      const chain = await chainOf(running.server);
      expect(problemsOf(chain, known)).toEqual([]);
      expect(kindsOf(chain).filter((kind) => kind === 'register')).toHaveLength(chain.registers.length);
      known = chain.head.hash;
    }
    running.child.kill('SIGKILL');
    await once(running.child, 'exit');
    rmSync(folder, { recursive: true, force: true });
  });
});
