import { afterAll, beforeAll, expect, test } from 'vitest';
import { ADMIN, type Product, startProduct } from '../../../proof/server.ts';
import type { AuditReport } from '../src/audit/audit.ts';
import { lucarne } from './effects.ts';

let product: Product;
beforeAll(async () => {
  product = await startProduct();
});
afterAll(async () => {
  await product?.stop();
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
