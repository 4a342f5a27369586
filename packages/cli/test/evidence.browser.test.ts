import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { KEY, type Product, startProduct } from '../../../proof/server.ts';
import { lucarne } from './effects.ts';

const folder = mkdtempSync(join(tmpdir(), 'lucarne-evidence-'));
let product: Product;

beforeAll(async () => {
  product = await startProduct();
});

afterAll(async () => {
  await product.stop();
  rmSync(folder, { recursive: true, force: true });
});

interface Manifest {
  readonly without: Readonly<Record<string, string>>;
  readonly files: readonly {
    readonly path: string;
    readonly picture?: {
      readonly language: string;
      readonly width: number;
      readonly state: string;
      readonly page: string;
    };
  }[];
}

async function evidenceOf(
  slug: string,
): Promise<{ manifest: Manifest; files: Record<string, Uint8Array>; path: string }> {
  const path = join(folder, `${slug}.zip`);
  const env = { ...process.env, LUCARNE_URL: `http://localhost:${product.port}`, LUCARNE_APIKEY: KEY };
  const said = await lucarne(['cookies', 'evidence', '--portal', slug, '--out', path], { env });
  expect(said.out).toContain(`${slug}: a bundle with `);
  expect(said.code).toBe(0);
  const files = unzipSync(readFileSync(path));
  const manifest = JSON.parse(Buffer.from(files['manifest.json'] ?? []).toString('utf8')) as Manifest;
  return { manifest, files, path };
}

const picturesOf = ({ files }: Manifest) => files.flatMap(({ picture }) => (picture ? [picture] : []));

test('a portal that asks: every language, width and state, in its chain, verified alone and in its portal', {
  timeout: 600_000,
}, async () => {
  const { manifest, files, path } = await evidenceOf('haute-garonne');
  const pictures = picturesOf(manifest);
  const shown = new Set(pictures.map(({ language, width, state }) => `${language} ${width} ${state}`));
  const states = ['first-visit', 'charter', 'choice-form', 'refused', 'accepted', 'placeholder'];
  for (const language of ['fr', 'en', 'es']) {
    for (const width of [320, 1280])
      for (const state of states) expect(shown).toContain(`${language} ${width} ${state}`);
  }
  expect(manifest.without).toEqual({});
  for (const [name, bytes] of Object.entries(files)) {
    if (name.endsWith('.png')) expect(Buffer.from(bytes).subarray(1, 4).toString('latin1')).toBe('PNG');
  }
  const picture = (name: string) => Buffer.from(files[`pictures/fr-1280-${name}.png`] ?? []);
  expect(picture('accepted').equals(picture('refused'))).toBe(false);
  expect(await lucarne(['cookies', 'verify', path])).toMatchObject({ code: 0, err: '' });
  const portal = await lucarne(['cookies', 'verify', product.at('haute-garonne')]);
  expect(portal.out).toMatch(/✓ The bundle [0-9a-f]{12}… is whole/);
  for (const language of ['fr', 'en', 'es'])
    expect(portal.out).toContain(`✓ The charter (${language}) prints the head`);
  expect(portal).toMatchObject({ code: 0, err: '' });
});

test('taking pictures is not counted as an answer of a visitor', async () => {
  const address = `http://localhost:${product.port}/api/automation/v1.0/portals/haute-garonne/evidence/`;
  const answer = await fetch(address, { headers: { authorization: `Apikey ${KEY}` } });
  expect(await answer.json()).toMatchObject({ bundles: [{}], counts: [] });
});

test('a portal that asks nothing shows no first layer, and says which states it has not', {
  timeout: 600_000,
}, async () => {
  const { manifest } = await evidenceOf('centre-val-de-loire');
  const states = new Set(picturesOf(manifest).map(({ state }) => state));
  expect([...states]).toEqual(['first-visit', 'charter', 'choice-form']);
  expect(Object.keys(manifest.without).sort()).toEqual(['accepted', 'placeholder', 'refused']);
});
