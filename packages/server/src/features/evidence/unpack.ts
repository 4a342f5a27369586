import { type BundleContents, checkBundle, type Manifest, readManifest } from '@lucarne/cookies';
import { strFromU8, unzipSync } from 'fflate';
import { sha256 } from './hash.ts';

/** A bundle may have so many bytes as it comes, and so many and such files once it is unpacked. */
export const LARGEST_BUNDLE = 64 * 2 ** 20;
const LARGEST_UNPACKED = 256 * 2 ** 20;
const MOST_FILES = 1000;
const NAME = /^[a-z0-9][a-z0-9_-]*(\/[a-z0-9][a-z0-9_-]*)?\.(json|png)$/;

/** A bundle that was opened: what it says it is, and what is wrong with it. */
export interface OpenedBundle {
  readonly manifest: Manifest | null;
  /** The chain that came with it, as it was published then. */
  readonly chain: unknown;
  readonly problems: readonly string[];
}

/** Opens a bundle's file and checks all that it holds. Nothing is written anywhere, whatever the file is. */
export function openBundle(zip: Uint8Array): OpenedBundle {
  if (zip.length > LARGEST_BUNDLE)
    return { manifest: null, chain: null, problems: [`It has more than ${LARGEST_BUNDLE} bytes.`] };
  try {
    const contents = contentsOf(unpack(zip));
    const { manifest, chain } = contents;
    return { manifest: readManifest(manifest), chain, problems: checkBundle(contents, sha256) };
  } catch (error) {
    return { manifest: null, chain: null, problems: [error instanceof Error ? `${error.message}.` : String(error)] };
  }
}

type Files = Readonly<Record<string, Uint8Array>>;

/** Sizes are looked at before anything is unpacked. */
function unpack(zip: Uint8Array): Files {
  let total = 0;
  let count = 0;
  return unzipSync(zip, {
    filter: ({ name, originalSize }) => {
      total += originalSize;
      count += 1;
      if (!NAME.test(name) || name.length > 100)
        throw new Error(`«${name.slice(0, 100)}» is no name of a bundle's file`);
      if (total > LARGEST_UNPACKED || count > MOST_FILES) throw new Error('It holds too much');
      return true;
    },
  });
}

function contentsOf(files: Files): BundleContents {
  const read = (path: string): unknown => (files[path] ? JSON.parse(strFromU8(files[path])) : undefined);
  const paths = Object.keys(files);
  const charters = paths.flatMap((path) => {
    const language = /^charter\/([a-z]{2})\.json$/.exec(path)?.[1];
    return language ? [[language, read(path)] as const] : [];
  });
  return {
    manifest: read('manifest.json'),
    register: read('register.json'),
    charters: Object.fromEntries(charters),
    code: read('code.json'),
    chain: read('chain.json'),
    files: Object.entries(files)
      .filter(([path]) => path !== 'manifest.json')
      .map(([path, bytes]) => ({ path, sha256: sha256(bytes), size: bytes.length })),
  };
}
