import { canonicalJson } from '../canonical.ts';
import { charter } from '../charter/charter.ts';
import type { Charter } from '../charter/tree.ts';
import type { Register } from '../register/register.ts';
import { inEach, type Words } from '../words.ts';
import type { Sha256 } from './link.ts';

/** What a charter says besides its register. */
export interface TextsSettings {
  /** What stands for the portal’s address, which each visitor may know by another name: its slug. */
  readonly address: string;
  readonly hash: string;
  readonly wording?: { readonly why?: Words } | undefined;
}

/** The charter of a register in every language, without what only one moment knows: the head of the chain. */
export function chartersOf(register: Register, { address, hash, wording }: TextsSettings) {
  return inEach<Charter>((language) => charter(register, { language, address, hash, ...(wording && { wording }) }));
}

/** The hash of the charters, as `chartersOf` gives them or as they were published. */
export const textsHash = (charters: unknown, sha256: Sha256): string => sha256(canonicalJson(charters));

/** The hash of a program: of the paths of its files, each with its own SHA-256. */
export const codeHash = (files: Readonly<Record<string, string>>, sha256: Sha256): string =>
  sha256(canonicalJson(files));
