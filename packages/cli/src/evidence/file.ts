import { readFile, stat } from 'node:fs/promises';
import { checkChain, linksIn, receiptSchema } from '@lucarne/cookies';
import type { Effects } from '../effects.ts';
import { CliProblem } from '../problem.ts';
import { counted } from '../text.ts';
import { chainSchema, verifyChain } from './chain.ts';
import { jsonIn, MOST_BYTES } from './fetching.ts';
import { checked, type Findings, together, unproven } from './findings.ts';
import { isObject, sha256 } from './hash.ts';
import { verifyReceipt } from './receipt.ts';

export interface FileOptions {
  readonly known: string | undefined;
  /** A file of public keys. */
  readonly keys: string | undefined;
}

/** Verifies a file that somebody kept: a chain, a bundle or a receipt; what it is, it says itself. */
export async function verifyFile(path: string, { known, keys }: FileOptions, effects: Effects): Promise<Findings> {
  const content = await readWhole(path);
  if (content.subarray(0, 2).toString('latin1') === 'PK') return verifyBundle(content, known);
  const value = jsonIn(content.toString('utf8'), path);
  const schema = isObject(value) ? value['schema'] : null;
  if (schema === chainSchema) return verifyChain(value, known);
  if (schema === receiptSchema) {
    const given = keys === undefined ? undefined : jsonIn((await readWhole(keys)).toString('utf8'), keys);
    return verifyReceipt(value, given, effects);
  }
  throw unknownFile(path, 'it is neither a chain, nor a bundle, nor a receipt');
}

async function verifyBundle(zip: Buffer, known: string | undefined): Promise<Findings> {
  const { openBundle } = await import('@lucarne/server');
  const { manifest, chain, problems } = openBundle(zip);
  const links = linksIn(chain);
  const missing = known === undefined || problems.length > 0 ? [] : checkChain(links, { sha256, known });
  const wrong = [...problems, ...missing];
  if (!manifest || wrong.length > 0) return checked('', wrong);
  const pictures = manifest.files.filter(({ picture }) => picture !== undefined);
  const { browser, portal, made, head } = manifest;
  return together(
    checked(`The bundle is whole: ${counted(pictures.length, 'picture')} of ${portal}, by ${browser}, ${made}.`),
    checked(`Register, charters and program are those of link ${head.seq}, the end of its chain.`),
    unproven(
      `That ${portal} holds this bundle in its chain: verify the portal with --known ${head.hash}.`,
      'The times of the pictures: they are the word of the machine that took them.',
    ),
  );
}

async function readWhole(path: string): Promise<Buffer> {
  const facts = await stat(path).catch((error: NodeJS.ErrnoException) => {
    throw unknownFile(path, error.code === 'ENOENT' ? 'there is no such file' : error.message);
  });
  if (!facts.isFile() || facts.size > MOST_BYTES)
    throw unknownFile(path, `it is no file of at most ${MOST_BYTES} bytes`);
  return readFile(path);
}

function unknownFile(path: string, reason: string): CliProblem {
  return new CliProblem({
    code: 'evidence_unreadable',
    message: `«${path}» cannot be verified: ${reason}.`,
    hint: 'Give the address of a portal (http://…), or a file: a chain, a bundle or a receipt.',
  });
}
