import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { nodeFetch } from '@lucarne/client/node';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ADMIN, type Product, startProduct } from '../../../proof/server.ts';
import { type Strangers, startStrangers } from '../../../proof/strangers.ts';
import { makeThirdPortal, THIRD } from '../../../proof/third-portal.ts';
import type { AuditReport } from '../src/audit/audit.ts';
import { lucarne } from './effects.ts';

interface Register {
  readonly hash: string;
  readonly entries: readonly { readonly name?: string }[];
}

const folder = mkdtempSync(join(tmpdir(), 'lucarne-audit-'));
let product: Product;
let strangers: Strangers;
beforeAll(async () => {
  [product, strangers] = await Promise.all([startProduct(), startStrangers()]);
  await makeThirdPortal(product, strangers.port);
});
afterAll(async () => {
  await product?.stop();
  await strangers?.close();
  rmSync(folder, { recursive: true, force: true });
});

async function audited(slug: string, ...options: readonly string[]) {
  const args = ['cookies', 'audit', product.at(slug), '--language', 'fr', ...options, '--json'];
  const { code, out, err } = await lucarne(args, { env: process.env });
  if (code > 1) throw new Error(`${err}\n${out}`);
  const report = JSON.parse(out) as AuditReport;
  const walked = report.states.filter(({ notRun }) => notRun === null).map(({ kind }) => kind);
  return { code, report, walked };
}

test('a portal whose register is exempt only is true, and asks nothing', async () => {
  const { code, report, walked } = await audited('centre-val-de-loire', '--pages', '5');
  expect(report.differences.filter(({ severity }) => severity === 'difference')).toEqual([]);
  expect(code).toBe(0);
  expect(report.banner).toBe(null);
  expect(walked).toEqual(['no_answer', 'gpc', 'no_script', 'language']);
  expect(report.charter?.lines.map(({ name }) => name)).toContain('sessionid');
});

test('a portal with a question is true in every state, signed in too, and all of its register is seen', async () => {
  const { code, report, walked } = await audited(
    'haute-garonne',
    ...['--email', ADMIN.email, '--password', ADMIN.password, '--pages', '5', '--page', '/pages/en-images/'],
  );
  expect(report.differences).toEqual([]);
  expect(code).toBe(0);
  expect(report.banner).toEqual({ name: 'Lucarne', refusalIsDeeper: false, noWayBack: false });
  const every = [
    'no_answer',
    'refused',
    'accepted',
    'withdrawn',
    'purpose',
    'gpc',
    'no_script',
    'language',
    'signed_in',
  ];
  expect(walked).toEqual(every);
  const hosts = (kind: string) =>
    report.states.find((state) => state.kind === kind)?.seen.hosts.map(({ host }) => host.replace(/:\d+$/, ''));
  expect(hosts('refused')).toEqual(['haute-garonne.localhost']);
  expect(hosts('accepted')).toContain('media.localhost');
  expect(hosts('withdrawn')).toEqual(['haute-garonne.localhost']);
  expect(JSON.stringify(report)).not.toContain(ADMIN.password);
});

const FILM = ['--page', '/pages/film/', '--page', '/cookies/'];

test('a portal with two purposes and other hosts is true, each purpose alone too', async () => {
  const { code, report } = await audited(THIRD, ...FILM);
  expect(report.differences.filter(({ severity }) => severity === 'difference')).toEqual([]);
  expect(code).toBe(0);
  const alone = report.states.filter(({ kind }) => kind === 'purpose');
  const held = alone.map(({ purpose, seen }) => [
    purpose?.key,
    seen.cookies.map(({ name }) => name).sort(),
    seen.keys.length,
  ]);
  expect(held).toEqual([
    ['videos', ['cookies_preferences', 'video_visitor'], 0],
    ['audience', ['aud_id', 'cookies_preferences'], 1],
  ]);
});

test('the same portal beside a register that says otherwise differs line by line', async () => {
  const published = await nodeFetch(new Request(product.at(THIRD, '/.well-known/cookies.json')));
  const { hash: _, ...register } = (await published.json()) as Register;
  const entries = register.entries
    .filter(({ name }) => name !== 'aud_queue')
    .map((line) => (line.name === 'cookies_preferences' ? { ...line, lifetime_s: 86_400 } : line));
  const file = join(folder, 'register.json');
  writeFileSync(file, JSON.stringify({ ...register, entries: [...entries, { ...entries[0], name: 'ghost' }] }));
  const { code, report } = await audited(THIRD, ...FILM, '--register', file);
  expect(code).toBe(1);
  expect(report.differences.map(({ rule, facts }) => `${rule} ${facts['name']}`)).toEqual([
    'longer_life cookies_preferences',
    'undeclared_key aud_queue',
    'charter_missing ghost',
    'charter_extra aud_queue',
    'charter_lifetime cookies_preferences',
    ...['sessionid', 'csrftoken', 'ghost'].map((name) => `never_seen ${name}`),
  ]);
});

test('an account that the site does not know is told: it could not be audited as asked', async () => {
  const url = product.at('centre-val-de-loire');
  const args = [
    'cookies',
    'audit',
    url,
    '--page',
    '/cookies/',
    '--email',
    'nobody@example.org',
    '--password',
    'wrong wrong',
  ];
  const { code, out } = await lucarne(args, { env: process.env });
  expect(code).toBe(2);
  expect(out).toContain('signed in: the site refused the account');
});
