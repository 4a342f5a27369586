import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer as createHttpServer } from 'node:http';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { commands, laterCommands } from '../src/commands.ts';
import { openSource } from '../src/source.ts';
import { lucarne } from './effects.ts';

const GONE = ['--server', 'http://127.0.0.1:9'];
const folder = mkdtempSync(join(tmpdir(), 'lucarne-cli-'));
let closed = '';

/** The address of a port that was just given back. */
beforeAll(async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  closed = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  server.close();
  await once(server, 'close');
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('help', () => {
  test('lists every command, and none that is still to come', async () => {
    const { code, out } = await lucarne([]);
    expect(code).toBe(0);
    for (const { name, summary } of commands)
      expect(out).toMatch(new RegExp(`^  ${name}.*  ${summary.slice(0, 20)}`, 'm'));
    for (const name of laterCommands) expect(out).not.toContain(name);
    expect((await lucarne(['--help'])).out).toBe(out);
  });

  test('lists a group alone', async () => {
    const { out } = await lucarne(['portal']);
    expect(out.match(/^ {2}\w+ \w+/gm)).toEqual(['  portal list', '  portal create']);
    expect((await lucarne(['help', 'portal'])).out).toBe(out);
  });

  test.each(commands.map((command) => [command.name, command] as const))('explains %s', async (name, command) => {
    const { code, out } = await lucarne([...name.split(' '), '--help']);
    expect(code).toBe(0);
    expect(out).toContain(`${command.summary}.`);
    for (const [option, { help }] of Object.entries(command.options)) {
      expect(out).toMatch(new RegExp(`^  --${option} .*${help.slice(0, 15).replaceAll(/[.()]/g, '.')}`, 'm'));
    }
    expect(out).toContain('--json');
  });
});

describe('what is not understood says why and what to do, with exit code 2', () => {
  test.each<[what: string, args: readonly string[], message: string, hint: string]>([
    ['no such command', ['dataset', 'improt'], 'There is no command «lucarne dataset improt».', 'dataset import'],
    ['no such group', ['datset'], 'There is no command «lucarne datset».', 'dataset import'],
    [
      'a word too few',
      ['dataset', 'show', '--portal', 'p'],
      '«lucarne dataset show» needs ID.',
      'lucarne dataset show --help',
    ],
    ['a word too many', ['dataset', 'show', 'a', 'b'], '«b» is one word too many', 'lucarne dataset show --help'],
    ['no such option', ['portal', 'list', '--foo'], "Unknown option '--foo'.", 'lucarne portal list --help'],
    [
      'an option without its value',
      ['portal', 'list', '--server'],
      "Option '--server <value>' argument missing.",
      '--help',
    ],
    ['no portal', ['dataset', 'list'], 'Name the portal: --portal SLUG.', 'lucarne portal list'],
    ['no dataset', ['dataset', 'import', 'a.csv', '--portal', 'p'], 'Name the dataset: --id ID.', ''],
    [
      'an odd type',
      ['dataset', 'import', 'a', '--portal', 'p', '--id', 'i', '--type', 'code'],
      '«code» is not FIELD=TYPE.',
      'code=text',
    ],
    [
      'an odd version',
      ['dataset', 'rollback', 'i', '--portal', 'p', '--version', 'x'],
      '«x» is not the number of a version.',
      'versions',
    ],
    [
      'an odd server',
      ['portal', 'list', '--server', 'localhost'],
      '«localhost» is not the address of a server.',
      'http://',
    ],
    ...laterCommands.map((name): [string, string[], string, string] => [
      name,
      name.split(' '),
      `«lucarne ${name}» comes with a later version of Lucarne.`,
      '',
    ]),
  ])('%s', async (_what, args, message, hint) => {
    const { code, out, err } = await lucarne(args);
    expect(err).toContain(`lucarne: ${message}`);
    expect(err).toContain(hint);
    expect({ code, out }).toEqual({ code: 2, out: '' });
  });
});

describe('problems', () => {
  test('of the server are told with exit code 1, and as JSON when asked', async () => {
    const { code, out, err } = await lucarne(['portal', 'list', '--json', ...GONE]);
    expect(code).toBe(1);
    expect(err).toBe(
      'lucarne: No answer from http://127.0.0.1:9 (ECONNREFUSED).\nIs it started, and is that its address?\n',
    );
    expect(JSON.parse(out)).toMatchObject({ code: 'server_unreachable', details: { server: 'http://127.0.0.1:9' } });
    expect(await lucarne(['--json', 'portal', 'list', ...GONE])).toEqual({ code, out, err });
  });

  test.each([
    ['a file that is not there', () => join(folder, 'nothing.csv'), 'there is no such file'],
    ['a folder', () => folder, 'it is not a file'],
    ['an address that does not answer', () => `${closed}/a.csv`, 'ECONNREFUSED'],
  ])('of %s come before anything is asked of the server', async (_what, from, reason) => {
    const { code, err } = await lucarne(['dataset', 'import', from(), '--portal', 'p', '--id', 'i', ...GONE]);
    expect(err).toContain(`«${from()}» cannot be read: `);
    expect(err).toContain(reason);
    expect(code).toBe(1);
  });

  test('that stop on Ctrl-C end with 130', async () => {
    expect(await lucarne(['portal', 'list', ...GONE], { signal: AbortSignal.abort() })).toMatchObject({
      code: 130,
      out: '',
    });
  });
});

test('an address whose % begins no character names its file as it stands', async () => {
  const server = createHttpServer((_request, response) => response.end('a\n1\n')).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/files/100%.csv`;
  expect((await openSource(address, new AbortController().signal)).filename).toBe('100%.csv');
  server.closeAllConnections();
  server.close();
});

describe('doctor', () => {
  test('finds a new folder well, and names the holder of one that is in use', async () => {
    const fresh = join(folder, 'fresh', 'data');
    const { code, out } = await lucarne(['doctor'], { env: { LUCARNE_DATA: fresh } });
    expect(out).toContain(`✓ ${fresh} is not there yet; the first start makes it.`);
    expect(code).toBe(0);
    writeFileSync(join(folder, 'format'), '1\n');
    writeFileSync(
      join(folder, 'lock'),
      JSON.stringify({ pid: 12, host: 'h', address: 'http://localhost:1', since: 's' }),
    );
    const held = await lucarne(['doctor', '--data', folder, '--json']);
    expect(JSON.parse(held.out).findings).toContainEqual({
      about: 'lock',
      state: 'good',
      sentence: 'Process 12 on h holds it since s, to serve http://localhost:1.',
      hint: null,
    });
  });

  test('fails on a folder that the server would refuse', async () => {
    writeFileSync(join(folder, 'format'), 'one\n');
    const { code, err } = await lucarne(['doctor', '--data', folder]);
    expect(err).toContain('✗ Its format is «one», which is no number.');
    expect(code).toBe(1);
  });
});
