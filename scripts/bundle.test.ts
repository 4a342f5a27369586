import { brotliCompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { bundleStatic } from './bundle.ts';

const script = await bundleStatic();

test('the script for static sites, its words and its style weigh less than 6 kB, brotli', () => {
  expect(brotliCompressSync(script).length).toBeLessThan(6000);
});

test('it is one module that imports nothing and reads no HTML from text', () => {
  expect(script).toMatch(/export\{.*started/);
  expect(script).not.toMatch(/\bimport\b|innerHTML|insertAdjacentHTML|document\.write|\beval\(|new Function/);
});
