import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { installer, locate, systemParts } from './system.ts';
import { lastLine, sum, tallyOf } from './tally.ts';

const folder = mkdtempSync(join(tmpdir(), 'lucarne-system-'));
const [chromium, postgres] = ['Chromium', 'PostgreSQL'].map((name) => systemParts.find((part) => part.name === name));

function program(...path: string[]): string {
  const file = join(folder, ...path);
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(file, '#!/bin/sh\n');
  chmodSync(file, 0o755);
  return file;
}

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a part of the system', () => {
  test('is found by its setting first, then in PATH, by the name that we like best', () => {
    const chrome = program('bin', 'google-chrome');
    const PATH = `${join(folder, 'empty')}:${join(folder, 'bin')}`;
    expect(chromium && locate(chromium, { PATH })).toBe(chrome);
    const best = program('bin', 'chromium');
    expect(chromium && locate(chromium, { PATH })).toBe(best);
    expect(chromium && locate(chromium, { PATH, LUCARNE_CHROMIUM: chrome })).toBe(chrome);
  });

  test('is missing when its setting names nothing, whatever else is there', () => {
    program('bin', 'chromium');
    const env = { PATH: join(folder, 'bin'), LUCARNE_CHROMIUM: join(folder, 'nowhere') };
    expect(chromium && locate(chromium, env)).toBeNull();
  });

  test('is a folder with both programs for PostgreSQL', () => {
    program('pg', 'initdb');
    const named = { LUCARNE_POSTGRES_BIN: join(folder, 'pg') };
    expect(postgres && locate(postgres, named)).toBeNull();
    program('pg', 'postgres');
    expect(postgres && locate(postgres, named)).toBe(join(folder, 'pg'));
  });

  test.each([
    ['root', 0, {}, ['apt-get']],
    ['root who forbids it', 0, { LUCARNE_INSTALL: '0' }, null],
    ['another user', 1000, {}, null],
    ['another user who asks for it', 1000, { LUCARNE_INSTALL: '1' }, ['sudo', '-n', 'apt-get']],
  ])('is installed for %s: %j', (_who, user, env, expected) => {
    program('apt', 'apt-get');
    expect(installer({ PATH: join(folder, 'apt'), ...env }, user)).toEqual(expected);
    expect(installer({ PATH: join(folder, 'empty'), ...env }, user)).toBeNull();
  });
});

describe('the last line', () => {
  const report = { numPassedTests: 3, numFailedTests: 0, numPendingTests: 1, numTodoTests: 1, testResults: [] };
  const broken = { status: 'failed', assertionResults: [] };

  test.each([
    ['a good run', report, 0, '3 passed, 0 failed, 2 skipped'],
    ['a file that could not be read', { ...report, testResults: [broken, broken] }, 1, '3 passed, 2 failed, 2 skipped'],
    ['a failed test', { ...report, numFailedTests: 1, numPendingTests: 0, numTodoTests: 0 }, 1, '3 passed, 1 failed'],
    ['a run that fails without saying where', report, 1, '3 passed, 1 failed, 2 skipped'],
    ['no run at all', null, 0, '0 passed, 1 failed'],
  ])('tells %s', (_what, facts, exitCode, expected) => {
    expect(lastLine(tallyOf(facts, exitCode))).toBe(expected);
  });

  test('adds up', () => {
    expect(
      lastLine(
        sum([
          { passed: 1, failed: 2, skipped: 0 },
          { passed: 3, failed: 0, skipped: 0 },
        ]),
      ),
    ).toBe('4 passed, 2 failed');
  });
});
