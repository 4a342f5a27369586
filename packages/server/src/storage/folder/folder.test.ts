import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openFolder } from './folder.ts';

const newFolder = () => mkdtempSync(join(tmpdir(), 'lucarne-folder-'));

test('a secret is made once, and again where a crash left the file empty', () => {
  const path = newFolder();
  const first = openFolder(path, 'a:1');
  first.release();
  expect(first.secret).toMatch(/^[0-9a-f]{64}$/);
  const second = openFolder(path, 'a:1');
  second.release();
  expect(second.secret).toBe(first.secret);
  writeFileSync(join(path, 'secret'), '');
  const third = openFolder(path, 'a:1');
  third.release();
  expect(third.secret).toMatch(/^[0-9a-f]{64}$/);
  expect(readFileSync(join(path, 'secret'), 'utf8')).toBe(third.secret);
});

test('a folder of a newer program is refused, and not kept locked', () => {
  const path = newFolder();
  writeFileSync(join(path, 'format'), '2\n');
  expect(() => openFolder(path, 'a:1')).toThrow('has format 2; this program knows formats up to 1');
  expect(existsSync(join(path, 'lock'))).toBe(false);
});
