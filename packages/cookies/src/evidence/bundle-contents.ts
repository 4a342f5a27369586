import { isRecord } from '../values.ts';
import { checkFiles, readManifest, type UnpackedFile } from './bundle.ts';
import { checkChain, type HashedLink, readRegisterDocument } from './chain.ts';
import type { Link, Sha256 } from './link.ts';
import { codeHash, textsHash } from './texts.ts';

/** A bundle, unpacked: its JSON files as values, each file's own hash. What is not there is undefined. */
export interface BundleContents {
  readonly manifest: unknown;
  readonly register: unknown;
  /** The charter trees, by language. */
  readonly charters: unknown;
  /** The hash of each file of the program, by path. */
  readonly code: unknown;
  /** The chain as it was published when the bundle was made. */
  readonly chain: unknown;
  readonly files: readonly UnpackedFile[];
}

/**
 * What is wrong with a bundle, as sentences: every file is the one that its manifest lists, its chain is whole, and register,
 * texts and code are those that the newest link names.
 */
export function checkBundle(contents: BundleContents, sha256: Sha256): readonly string[] {
  const manifest = readManifest(contents.manifest);
  if (!manifest) return ['manifest.json is missing, or is no manifest of a bundle.'];
  const links = linksIn(contents.chain);
  const problems = [...checkFiles(manifest, contents.files), ...checkChain(links, { sha256 })];
  if (problems.length > 0) return problems;
  const head = links.at(-1);
  if (head?.hash !== manifest.head.hash) return ['chain.json does not end with the link that the manifest names.'];
  return checkFacts((head.link as Link).facts, contents, sha256);
}

function checkFacts(facts: Link['facts'], contents: BundleContents, sha256: Sha256): readonly string[] {
  const register = readRegisterDocument(contents.register, sha256);
  if (register.problem !== null) return [register.problem];
  const { code } = contents;
  const isFiles = isRecord(code) && Object.values(code).every((hash) => typeof hash === 'string');
  return [
    ...(register.hash === facts.register.hash ? [] : ['register.json is not the register that the chain names.']),
    ...(textsHash(contents.charters, sha256) === facts.texts
      ? []
      : ['The charters are not those that the chain names.']),
    ...(isFiles && codeHash(code as Record<string, string>, sha256) === facts.code
      ? []
      : ['code.json is not the program that the chain names.']),
  ];
}

/** The links of a published chain; none when it is no such document. */
export function linksIn(chain: unknown): readonly HashedLink[] {
  if (!isRecord(chain) || !Array.isArray(chain['links'])) return [];
  return chain['links'].map((one: unknown) =>
    isRecord(one) ? { link: one['link'], hash: one['hash'] } : { link: one, hash: null },
  );
}
