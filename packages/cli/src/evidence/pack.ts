import { type BundleFile, canonicalJson, type Manifest, manifestSchema } from '@lucarne/cookies';
import { strToU8, zipSync } from 'fflate';
import { sha256 } from './hash.ts';
import type { Pictures } from './pictures.ts';

/** What goes into a bundle beside its pictures. */
export interface BundleTexts {
  readonly register: unknown;
  /** By language. */
  readonly charters: Readonly<Record<string, unknown>>;
  readonly code: unknown;
  readonly chain: unknown;
}

export type BundleHead = Pick<Manifest, 'portal' | 'origin' | 'made' | 'browser' | 'head'>;

/** The moment that each file of a zip bears: equal contents are equal files. Zips count from 1980, in local time. */
const MOMENT = new Date(1980, 0, 1);

/** Packs a bundle: the same contents always give the very same bytes. */
export function packBundle(head: BundleHead, texts: BundleTexts, { pictures, without }: Pictures): Uint8Array {
  const json = (value: unknown): Uint8Array => strToU8(canonicalJson(value));
  const files = new Map<string, Uint8Array>([
    ['register.json', json(texts.register)],
    ['chain.json', json(texts.chain)],
    ['code.json', json(texts.code)],
    ...Object.entries(texts.charters).map(([language, tree]) => [`charter/${language}.json`, json(tree)] as const),
    ...pictures.map(({ path, png }) => [path, png] as const),
  ]);
  const facts = new Map(pictures.map((picture) => [picture.path, picture.facts] as const));
  const listed = [...files].map(([path, bytes]): BundleFile => {
    const picture = facts.get(path);
    return { path, sha256: sha256(bytes), size: bytes.length, ...(picture && { picture }) };
  });
  const manifest: Manifest = { schema: manifestSchema, ...head, without, files: listed };
  const all = [...files, ['manifest.json', json(manifest)] as const].sort(([one], [other]) => (one < other ? -1 : 1));
  return zipSync(Object.fromEntries(all), { mtime: MOMENT, level: 6 });
}
