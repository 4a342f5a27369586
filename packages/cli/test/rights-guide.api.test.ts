import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RunningServer } from '@lucarne/server';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { lucarne } from './effects.ts';
import { KEY, served } from './served.ts';

const guide = readFileSync(join(import.meta.dirname, '../../../docs/rights.md'), 'utf8');
const folder = mkdtempSync(join(tmpdir(), 'lucarne-rights-guide-'));
let server: RunningServer;

beforeAll(async () => {
  server = await served(folder);
});

afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

const ask = (...args: string[]) => lucarne(args, { env: { LUCARNE_URL: server.address, LUCARNE_APIKEY: KEY } });

/** The lines of the guide that are commands, each in words as a shell parts them. */
const commands = [...guide.matchAll(/^(?:npx lucarne|curl) .*$/gm)].map(([line]) =>
  [...line.matchAll(/'([^']*)'|"([^"]*)"|(\S+)/g)].map(([, single, double, bare]) => single ?? double ?? bare ?? ''),
);

async function call(words: readonly string[]): Promise<string> {
  const filled = words.map((word) => word.replace('$LUCARNE_URL', server.address).replace('$LUCARNE_APIKEY', KEY));
  const after = (flag: string) => filled.flatMap((word, at) => (filled[at - 1] === flag ? [word] : []));
  const address = filled.find((word) => word.startsWith(server.address)) ?? '';
  const headers = after('-H').map((header) => header.split(': ') as [string, string]);
  const [body = null] = after('-d');
  const answer = await fetch(address, { method: after('-X')[0] ?? 'GET', headers, body });
  return `${answer.status} ${await answer.text()}`;
}

test('the commands and calls of the guide about rights do what it says', async () => {
  const file = join(folder, 'reserves.csv');
  writeFileSync(file, 'nom;acces\nLa Motte;ouvert\nLe Gué;interne\n');
  await ask('portal', 'create', 'haute-garonne');
  await ask('dataset', 'import', file, '--portal', 'haute-garonne', '--id', 'reserves', '--publish');
  const said: string[] = [];
  for (const [program = '', ...words] of commands) {
    said.push(program === 'curl' ? await call(words) : Object.values(await ask(...words.slice(1))).join(' '));
  }
  expect(said).toEqual([
    '0 reserves: published, restricted, version 1, 2 records\n ',
    expect.stringMatching(/^0 Made the account lectrice@example\.org, reader on haute-garonne\./),
    expect.stringMatching(/^200 .*"condition":"acces = \\"interne\\""/),
    expect.stringMatching(/^200 .*"total_count":1.*lectrice@example\.org/),
    '204 ',
    '0 reserves: published, version 1, 2 records, a part for everybody: acces = "ouvert"\n ',
    '0 reserves: published, version 1, 2 records\n ',
    expect.stringContaining('"members_only":true'),
    expect.stringContaining('"members_only":true'),
  ]);
  await ask('dataset', 'describe', 'reserves', '--portal', 'haute-garonne', '--visibility', 'restricted');
  expect((await ask('dataset', 'list', '--portal', 'haute-garonne')).out).toMatch(/reserves +published, restricted /);
  const { out } = await ask('dataset', 'show', 'reserves', '--portal', 'haute-garonne');
  expect(out).toMatch(/^reserves: published, restricted, version 1/);
});
