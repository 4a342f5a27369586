import { createHash, createPublicKey, type KeyObject, verify } from 'node:crypto';
import { canonicalJson } from '@lucarne/cookies';
import { isObject } from './hash.ts';

/** Says whether the key named `kid` signed a text; null when it is not among the keys. */
export type Verifier = (kid: string, text: string, signature: string) => boolean | null;

/** Reads `/.well-known/lucarne-keys.json`. A key counts under the name that its own public part gives it, whatever it is called. */
export function verifierOf(document: unknown): Verifier {
  const listed = isObject(document) && Array.isArray(document['keys']) ? document['keys'] : [];
  const keys = new Map(listed.flatMap(keyIn));
  return (kid, text, signature) => {
    const key = keys.get(kid);
    return key ? verify(null, Buffer.from(text), key, Buffer.from(signature, 'base64url')) : null;
  };
}

function keyIn(value: unknown): readonly (readonly [string, KeyObject])[] {
  if (!isObject(value) || value['kty'] !== 'OKP' || value['crv'] !== 'Ed25519' || typeof value['x'] !== 'string')
    return [];
  const jwk = { kty: 'OKP', crv: 'Ed25519', x: value['x'] };
  try {
    const name = createHash('sha256').update(canonicalJson(jwk)).digest('base64url');
    return [[name, createPublicKey({ key: jwk, format: 'jwk' })]];
  } catch {
    return [];
  }
}
