import { createHash, randomBytes } from 'node:crypto';

const ALPHABET = '0123456789abcdefghijklmnopqrstuvwxyz';

/** Random text of base-36 characters, without bias. */
export function randomText(length: number): string {
  let text = '';
  while (text.length < length) {
    for (const byte of randomBytes(length)) if (byte < 252 && text.length < length) text += ALPHABET[byte % 36];
  }
  return text;
}

/** An identifier of a catalogue row: 20 base-36 characters. */
export const makeId = (): string => randomText(20);

/** `da_` and six base-36 characters, as the Explore API shows datasets. */
export const makeDatasetUid = (): string => `da_${randomText(6)}`;

/** The form in which tokens and keys are kept: nobody who reads the catalogue can use them. */
export const hashToken = (token: string): string => createHash('sha256').update(token).digest('hex');
