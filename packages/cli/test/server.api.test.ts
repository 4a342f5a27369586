import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RunningServer } from '@lucarne/server';
import { strToU8, zipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { lucarne, type Said } from './effects.ts';
import { KEY, served } from './served.ts';

const folder = mkdtempSync(join(tmpdir(), 'lucarne-cli-server-'));
let server: RunningServer;

const ask = (...args: string[]): Promise<Said> => as(KEY, ...args);
const onPortal = (...args: string[]): Promise<Said> => ask(...args, '--portal', 'val');

function as(key: string, ...args: string[]): Promise<Said> {
  return lucarne(args, { env: { LUCARNE_URL: server.address, LUCARNE_APIKEY: key } });
}

function file(name: string, content: string | Buffer): string {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
}

beforeAll(async () => {
  server = await served(folder);
});

afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

test('portals are made and listed', async () => {
  expect(
    await ask('portal', 'create', 'val', '--name', 'Val de Loire', '--language', 'fr', '--language', 'en'),
  ).toEqual({
    code: 0,
    out: 'Made the portal val, at val.localhost.\n',
    err: '',
  });
  expect((await ask('portal', 'list')).out).toBe(
    'SLUG  NAME          LANGUAGES  HOSTS\nval   Val de Loire  fr, en     val.localhost\n',
  );
  const again = await ask('portal', 'create', 'val');
  expect(again).toMatchObject({ code: 1, err: 'lucarne: There is a portal «val» already.\n' });
});

test('a file is imported, published and described', async () => {
  const communes = file('communes.csv', 'code;nom;population\n01001;L’Abergement;800\n01002;Ambérieu;250\n');
  const args = ['--id', 'communes', '--title', 'Communes', '--facet', 'nom', '--publish'];
  const { code, out, err } = await onPortal('dataset', 'import', communes, ...args);
  expect(err).toContain('Sending communes.csv (65 bytes)…');
  expect(out).toBe('communes: read 2 records as version 1, in service.\nNo line was rejected.\n');
  expect(code).toBe(0);
  const list = await onPortal('dataset', 'list');
  expect(list.out).toContain('communes  published  1        2        Communes');
  const { out: shown } = await onPortal('dataset', 'show', 'communes');
  expect(shown).toMatch(/^communes: published, version 1, 2 records\nCommunes\n/);
  expect(shown).toMatch(/^code +text +code$/m);
  expect(shown).toMatch(/^nom +text +facet +nom$/m);
});

test('an archive of a table and its files is imported as one', async () => {
  const zip = zipSync({
    'trees.csv': strToU8('name,photo\noak,img/oak.txt\nash,oak.text\n'),
    'img/oak.txt': strToU8('oak'),
  });
  const photos = file('photos.zip', Buffer.from(zip));
  const { code, out } = await onPortal(
    'dataset',
    'import',
    photos,
    '--id',
    'trees',
    '--type',
    'photo=file',
    '--publish',
  );
  expect([code, out]).toEqual([0, expect.stringContaining('did you mean oak.txt?')]);
  expect((await onPortal('dataset', 'show', 'trees')).out).toMatch(/^photo +file +photo$/m);
});

test('rejected lines are shown with their reason, and types are obeyed', async () => {
  const ragged = file('ragged.csv', 'code,valeur\n1,10\n2,dix\n3,30\n');
  const args = ['--id', 'ragged', '--type', 'code=text', '--type', 'valeur=int', '--publish', '--json'];
  const { out, err } = await onPortal('dataset', 'import', ragged, ...args);
  expect(err).toBe('');
  const { report } = JSON.parse(out);
  expect(report).toMatchObject({
    row_count: 2,
    published: true,
    rejected: { count: 1, lines: [{ line: 3, field: 'valeur', value: 'dix' }] },
  });
  const wrong = await onPortal('dataset', 'import', ragged, '--id', 'ragged', '--type', 'valeur=doubel');
  expect(wrong.err).toContain('must be one of text, int, double, boolean,');
  expect(wrong.err).toContain('Did you mean «double»?');
  const { out: told } = await onPortal('dataset', 'import', ragged, '--id', 'ragged', '--type', 'valeur=int');
  expect(told).toContain('read 2 records as version 2, not published.');
  expect(told).toMatch(/Rejected 1 line:\n {2}line 3, valeur: "dix": /);
});

test('an address is read like a file, and versions are moved between', async () => {
  const source = createServer((_request, response) => response.end('code,nom\n01003,Apremont\n')).listen(
    0,
    '127.0.0.1',
  );
  await once(source, 'listening');
  const url = `http://127.0.0.1:${(source.address() as AddressInfo).port}/files/communes%20bis.csv`;
  const { out } = await onPortal('dataset', 'import', url, '--id', 'communes');
  source.close();
  expect(out).toContain('communes: read 1 record as version 2, not published.');
  expect((await onPortal('dataset', 'publish', 'communes')).out).toBe('communes: published, version 2, 1 record.\n');
  const { out: versions } = await onPortal('dataset', 'versions', 'communes');
  expect(versions).toMatch(/^2 +in service +1 +0 .*communes bis\.csv$/m);
  expect((await onPortal('dataset', 'rollback', 'communes')).out).toBe('communes: published, version 1, 2 records.\n');
  expect((await onPortal('dataset', 'rollback', 'communes', '--version', '2')).out).toContain('version 2');
  expect((await onPortal('dataset', 'unpublish', 'communes')).out).toContain('communes: unpublished');
});

test('Ctrl-C while it waits stops the watching, not the import', async () => {
  const controller = new AbortController();
  const path = file('long.csv', `n\n${'1\n'.repeat(1000)}`);
  const told: string[] = [];
  const { code } = await lucarne(['dataset', 'import', path, '--id', 'long', '--portal', 'val'], {
    env: { LUCARNE_URL: server.address, LUCARNE_APIKEY: KEY },
    signal: controller.signal,
    err: (text) => {
      told.push(text);
      if (/^(Waiting|Reading|Typing|Writing|Indexing)/.test(text)) controller.abort();
    },
  });
  expect(code).toBe(130);
  expect(told.at(-1)).toMatch(/^lucarne: No longer watching; the import goes on at the server as job \S+\.\n$/);
});

test('what cannot be read publishes nothing, says why and exits 1', async () => {
  const empty = file('empty.csv', '');
  const { code, out, err } = await onPortal('dataset', 'import', empty, '--id', 'empty', '--publish');
  expect(code).toBe(1);
  expect(out).toBe('');
  expect(err.split('\n').at(-3)).toMatch(/^lucarne: .*empty/);
});

test('accounts and keys are made, and are worth what their role is', async () => {
  const { out } = await onPortal('user', 'create', 'publisher@example.org', '--name', 'P');
  expect(out).toMatch(
    /^Made the account publisher@example\.org, publisher on val\.\nPassword, shown this once: \S{20}\n$/,
  );
  const key = (await onPortal('apikey', 'create', '--email', 'publisher@example.org', '--label', 'import')).out.trim();
  expect((await as(key, 'portal', 'list')).out).toContain('val');
  expect(await as(key, 'portal', 'create', 'other')).toMatchObject({ code: 1, out: '' });
  const wrong = await as('wrong', 'dataset', 'list', '--portal', 'val');
  expect(wrong.code).toBe(1);
  expect(wrong.err).toContain('--apikey KEY, or LUCARNE_APIKEY');
});

test('keys are listed without themselves, and revoked for good', async () => {
  const key = (await onPortal('apikey', 'create', '--label', 'to be revoked')).out.trim();
  await as(key, 'dataset', 'list', '--portal', 'val');
  const { out } = await onPortal('apikey', 'list');
  expect(out).not.toContain(key);
  const [id = '', , made, used] =
    out
      .split('\n')
      .find((line) => line.endsWith('to be revoked'))
      ?.split(/ +/) ?? [];
  expect(used).toBe(made);
  expect((await onPortal('apikey', 'list', '--all')).out).toContain('publisher@example.org');
  expect((await onPortal('apikey', 'revoke', id)).out).toBe(`Revoked the key ${id}.\n`);
  expect((await as(key, 'dataset', 'list', '--portal', 'val')).code).toBe(1);
  expect(await onPortal('apikey', 'revoke', id)).toMatchObject({ code: 1, out: '' });
});

test('the charter is printed in the language asked for', async () => {
  const [french, english] = [
    await onPortal('cookies', 'charter'),
    await onPortal('cookies', 'charter', '--lang', 'en'),
  ];
  expect(french.out).toMatch(/^# .*\n\n## /);
  expect(french.out).toMatch(/\| .*sessionid.* \|/);
  expect(english.out).not.toBe(french.out);
  expect(english.out).toMatch(/\| .*sessionid.* \|/);
});

test('a dataset is deleted for good', async () => {
  expect((await onPortal('dataset', 'delete', 'communes')).out).toBe('Deleted communes and all its versions.\n');
  expect(await onPortal('dataset', 'show', 'communes')).toMatchObject({ code: 1, out: '' });
});
