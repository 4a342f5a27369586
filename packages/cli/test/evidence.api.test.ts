import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { nodeFetch } from '@lucarne/client/node';
import type { RunningServer } from '@lucarne/server';
import { strToU8, zipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { packBundle } from '../src/evidence/pack.ts';
import { lucarne, type Said } from './effects.ts';
import { KEY, served } from './served.ts';

const folder = mkdtempSync(join(tmpdir(), 'lucarne-cli-evidence-'));
const pages = new URL('../../web/build/handler.js', import.meta.url).href;
let server: RunningServer;
let portal: string;

interface Chain {
  head: { seq: number; hash: string };
  links: { link: { seq: number; time: string; facts: { texts: string } }; hash: string }[];
  registers: unknown[];
  texts: { charters: Record<string, unknown> };
}

const ask = (...args: string[]): Promise<Said> =>
  lucarne(args, { env: { LUCARNE_URL: server.address, LUCARNE_APIKEY: KEY } });
const verify = (...args: string[]): Promise<Said> => lucarne(['cookies', 'verify', ...args]);

function keep(name: string, content: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, content instanceof Uint8Array ? content : JSON.stringify(content));
  return path;
}

function fetched(method: string, path: string, headers: Record<string, string> = {}, body = ''): Promise<Buffer> {
  const { host, port } = new URL(portal);
  return new Promise((resolve, reject) => {
    const options = { hostname: '127.0.0.1', port, method, path, agent: false, headers: { host, ...headers } };
    const request = http.request(options, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('end', () => resolve(Buffer.concat(chunks)));
    });
    request.on('error', reject);
    request.end(body);
  });
}

const chain = async (): Promise<Chain> =>
  JSON.parse(String(await fetched('GET', '/.well-known/cookies-evidence.json')));

beforeAll(async () => {
  server = await served(folder, async () => (await import(pages)).handler);
  await ask('portal', 'create', 'val', '--name', 'Val de Loire', '--language', 'fr', '--language', 'en');
  portal = `http://val.localhost:${new URL(server.address).port}`;
});

afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

test('a portal is verified from its address, without a key: chain, registers, charters, program', async () => {
  const { head } = await chain();
  const { code, out, err } = await verify(portal, '--known', head.hash);
  expect(err).toBe('');
  expect(out).toContain('✓ The chain is whole: 1 link, from the first register on.');
  expect(out).toContain(`✓ The chain holds the hash that you knew, ${head.hash}.`);
  expect(out).toContain('✓ The charter (fr) prints the head of the chain, and all that was hashed of it.');
  expect(out).toContain('✓ The charter (en) prints the head of the chain, and all that was hashed of it.');
  expect(out).toContain("– The times of the links: they are the server's word.");
  expect(out).toContain('– What was shown: no bundle of pictures was put away yet.');
  expect(code).toBe(0);
});

test('the portal of LUCARNE_URL is verified when nothing is named; --json says the same to a script', async () => {
  const said = await lucarne(['cookies', 'verify', '--json'], { env: { LUCARNE_URL: portal } });
  expect(said.code).toBe(0);
  expect(JSON.parse(said.out)).toMatchObject({ valid: true, problems: [] });
});

test('a page that hides in which language it is does not pass for a charter', async () => {
  const fetch = async (request: Request): Promise<Response> => {
    const answer = await nodeFetch(request);
    if (!request.url.includes('/cookies/?')) return answer;
    return new Response((await answer.text()).replace(/ lang="../, ' lang="xx'));
  };
  const said = await lucarne(['cookies', 'verify', portal], { fetch });
  expect(said.out).toContain('✗ /cookies/ shows the charter in none of the languages of the chain.');
  expect(said.code).toBe(1);
});

test('a hash that the chain does not hold, or that is none, ends with a problem', async () => {
  const unknown = createHash('sha256').update('x').digest('hex');
  const said = await verify(portal, '--known', unknown);
  expect(said).toMatchObject({ code: 1, err: '' });
  expect(said.out).toContain(`✗ No link of the chain has the known hash ${unknown}.`);
  expect(await verify(portal, '--known', 'abc')).toMatchObject({ code: 2 });
});

test('a chain that was kept is verified offline, and any change of it is found', async () => {
  const kept = await chain();
  expect(await verify(keep('chain.json', kept))).toMatchObject({ code: 0 });
  const [first] = kept.links;
  const later = { ...first, link: { ...first?.link, time: '2020-01-01T00:00:00.000Z' } };
  const changed = await verify(keep('changed.json', { ...kept, links: [later] }));
  expect(changed).toMatchObject({ code: 1 });
  expect(changed.out).toContain('✗ Link 1: its hash is not the one given.');
  const texts = { ...kept, texts: { charters: { fr: {} } } };
  expect((await verify(keep('texts.json', texts))).out).toContain('✗ The texts that are published are not those');
});

test('a receipt is verified with the portal, and offline with the keys; any change of it is found', async () => {
  const form = { 'content-type': 'application/x-www-form-urlencoded', origin: portal };
  const receipt = JSON.parse(String(await fetched('POST', '/cookies/receipt/', form)));
  const path = keep('receipt.json', receipt);
  const online = await verify(path);
  expect(online.out).toContain('✓ The receipt is whole, and signed by the key ');
  expect(online.out).toContain("✓ Its head is link 1 of the portal's chain, and its register the one of that link.");
  expect(online.code).toBe(0);
  const keys = keep('keys.json', JSON.parse(String(await fetched('GET', '/.well-known/lucarne-keys.json'))));
  const refused = () => Promise.reject(new Error('no network in this test'));
  const offline = await lucarne(['cookies', 'verify', path, '--keys', keys], { fetch: refused });
  expect(offline).toMatchObject({ code: 0, err: '' });
  const changed = keep('changed.json', { ...receipt, answers: { videos: true } });
  expect(await verify(changed, '--keys', keys)).toMatchObject({
    code: 1,
    out: expect.stringContaining('✗ The signature is not that of this receipt'),
  });
  const other = await verify(path, '--keys', keep('none.json', { keys: [] }));
  expect(other.out).toContain('is not known.');
});

async function bundle(): Promise<Uint8Array> {
  const document = await chain();
  const code = JSON.parse(String(await fetched('GET', '/.well-known/cookies-evidence/code.json')));
  const facts = { language: 'fr', width: 320, state: 'charter', page: '/cookies/', time: '2026-11-22T08:00:00.000Z' };
  const picture = { path: 'pictures/fr-320-charter.png', png: strToU8('not drawn in this test'), facts };
  return packBundle(
    { portal: 'val', origin: portal, made: '2026-11-22T08:00:00.000Z', browser: 'none', head: document.head },
    { register: document.registers.at(-1), charters: document.texts.charters, code, chain: document },
    { pictures: [picture], without: {} },
  );
}

test('a bundle is the same file whenever it is packed, and verified alone and in its portal', async () => {
  const zip = await bundle();
  expect(Buffer.from(await bundle()).equals(zip)).toBe(true);
  const path = keep('bundle.zip', zip);
  const alone = await verify(path);
  expect(alone.out).toContain('✓ The bundle is whole: 1 picture of val, by none, 2026-11-22T08:00:00.000Z.');
  expect(alone.code).toBe(0);
  const changed = readFileSync(path);
  changed.set(zipSync({ 'manifest.json': strToU8('{}') }).subarray(0, 40), 0);
  expect(await verify(keep('changed.zip', changed))).toMatchObject({ code: 1 });
  const address = `${server.address}/api/automation/v1.0/portals/val/evidence/bundles/`;
  const headers = { authorization: `Apikey ${KEY}`, 'content-type': 'application/zip' };
  expect((await fetch(address, { method: 'POST', headers, body: Buffer.from(zip) })).status).toBe(201);
  const portalNow = await verify(portal);
  expect(portalNow.out).toMatch(/✓ The bundle [0-9a-f]{12}… is whole, and holds what its link names\./);
  expect(portalNow.code).toBe(0);
});

test('what is no evidence is refused with what to do', async () => {
  expect(await verify(keep('hello.json', { hello: 1 }))).toMatchObject({
    code: 1,
    err: expect.stringContaining('neither a chain, nor a bundle, nor a receipt'),
  });
  expect(await verify(join(folder, 'nothing.json'))).toMatchObject({ err: expect.stringContaining('no such file') });
  expect(await verify('a', 'b')).toMatchObject({ code: 2 });
});

test('without Chromium, pictures are refused with what is missing', async () => {
  const env = { LUCARNE_URL: server.address, LUCARNE_APIKEY: KEY, PATH: '', LUCARNE_CHROMIUM: '/no/chromium' };
  const said = await lucarne(['cookies', 'evidence', '--portal', 'val'], { env });
  expect(said).toMatchObject({ code: 2, err: expect.stringContaining('LUCARNE_CHROMIUM') });
});
