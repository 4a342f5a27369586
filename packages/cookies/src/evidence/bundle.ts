import { isRecord } from '../values.ts';
import { isHash } from './read.ts';

/** What a picture of a bundle shows. */
export interface PictureFacts {
  readonly language: string;
  /** Of the window, in CSS pixels. */
  readonly width: number;
  readonly state: string;
  /** The path that was shown. */
  readonly page: string;
  /** When, by the clock of the machine that took it. */
  readonly time: string;
}

export interface BundleFile {
  readonly path: string;
  readonly sha256: string;
  readonly size: number;
  readonly picture?: PictureFacts;
}

/** `manifest.json` of a bundle: what it was made of, when, on which link of the chain, and each of its files. */
export interface Manifest {
  readonly schema: typeof manifestSchema;
  readonly portal: string;
  readonly origin: string;
  readonly made: string;
  /** The browser that took the pictures, by name and version. */
  readonly browser: string;
  /** The head of the chain that the bundle shows. */
  readonly head: { readonly seq: number; readonly hash: string };
  /** States that this portal does not have, and why. */
  readonly without: Readonly<Record<string, string>>;
  readonly files: readonly BundleFile[];
}

export const manifestSchema = 'lucarne-bundle/1';

/** A manifest as it was read, or null when it is none. */
export function readManifest(value: unknown): Manifest | null {
  if (!isRecord(value) || value['schema'] !== manifestSchema || !Array.isArray(value['files'])) return null;
  const { portal, origin, made, browser, head, without, files } = value;
  const texts = [portal, origin, made, browser].every((one) => typeof one === 'string');
  const headed = isRecord(head) && Number.isSafeInteger(head['seq']) && isHash(head['hash']);
  return texts && headed && isRecord(without) && files.every(isFile) ? (value as unknown as Manifest) : null;
}

function isFile(value: unknown): value is BundleFile {
  if (!isRecord(value) || typeof value['path'] !== 'string' || !isHash(value['sha256'])) return false;
  const { size, picture } = value;
  return Number.isSafeInteger(size) && (picture === undefined || (isRecord(picture) && isPicture(picture)));
}

const isPicture = ({ language, width, state, page, time }: Readonly<Record<string, unknown>>): boolean =>
  [language, state, page, time].every((one) => typeof one === 'string') && Number.isSafeInteger(width);

/** A file of a bundle, as it was unpacked. */
export interface UnpackedFile {
  readonly path: string;
  readonly sha256: string;
  readonly size: number;
}

/** What is wrong between a manifest and the files that came with it, as sentences. */
export function checkFiles(manifest: Manifest, unpacked: readonly UnpackedFile[]): readonly string[] {
  const listed = new Map(manifest.files.map((file) => [file.path, file] as const));
  const there = new Map(unpacked.map((file) => [file.path, file] as const));
  const twice = manifest.files.length > listed.size ? ['The manifest names a file twice.'] : [];
  const missing = [...listed.keys()].filter((path) => !there.has(path)).map((path) => `${path} is missing.`);
  const strange = [...there.keys()]
    .filter((path) => !listed.has(path))
    .map((path) => `${path} is not in the manifest.`);
  const changed = [...there.values()].flatMap(({ path, sha256, size }) => {
    const file = listed.get(path);
    return file && (file.sha256 !== sha256 || file.size !== size) ? [`${path} is not the file that was listed.`] : [];
  });
  return [...twice, ...missing, ...strange, ...changed];
}
