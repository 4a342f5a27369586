import { createHash, createPrivateKey, createPublicKey, hkdfSync, type KeyObject, sign as signWith } from 'node:crypto';
import { canonicalJson } from '@lucarne/cookies';
import type { Kysely } from 'kysely';
import { json } from '../../storage/catalogue/open.ts';
import type { Catalogue } from '../../storage/catalogue/schema.ts';

/** What signs for this installation. The private part is made from its secret at each start, and written nowhere. */
export interface SigningKey {
  /** The name of the key: the RFC 7638 thumbprint of its public part. */
  readonly kid: string;
  /** Ed25519 over a text, base64url. */
  readonly sign: (text: string) => string;
}

interface PublicJwk {
  readonly kty: 'OKP';
  readonly crv: 'Ed25519';
  readonly x: string;
}

/** One line of `/.well-known/lucarne-keys.json`. */
export interface PublishedKey extends PublicJwk {
  readonly kid: string;
  readonly use: 'sig';
  readonly alg: 'EdDSA';
  readonly created: string;
  readonly retired: string | null;
}

/** The key of a secret, its public part kept in the catalogue. Of another secret, the old public key stays, marked retired. */
export async function openSigningKey(db: Kysely<Catalogue>, secret: string): Promise<SigningKey> {
  const key = privateKeyOf(secret);
  const jwk = publicJwk(key);
  const kid = thumbprint(jwk);
  await db.transaction().execute(async (transaction) => {
    await transaction
      .insertInto('public_keys')
      .values({ id: kid, key: json(jwk) })
      .onConflict((conflict) => conflict.column('id').doUpdateSet({ retired: null }))
      .execute();
    await transaction
      .updateTable('public_keys')
      .set({ retired: new Date().toISOString() })
      .where('id', '!=', kid)
      .where('retired', 'is', null)
      .execute();
  });
  return { kid, sign: (text) => signWith(null, Buffer.from(text), key).toString('base64url') };
}

/** Every public key there ever was, the oldest first: a retired one still verifies what it signed. */
export async function publishedKeys(db: Kysely<Catalogue>): Promise<readonly PublishedKey[]> {
  const rows = await db.selectFrom('public_keys').selectAll().orderBy('created').orderBy('id').execute();
  return rows.map(({ id, key, created, retired }) => ({
    ...(key as PublicJwk),
    kid: id,
    use: 'sig',
    alg: 'EdDSA',
    created: created.toISOString(),
    retired: retired?.toISOString() ?? null,
  }));
}

/** What stands before the 32 bytes of an Ed25519 key in PKCS #8 (RFC 8410). */
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex');

function privateKeyOf(secret: string): KeyObject {
  const seed = Buffer.from(hkdfSync('sha256', secret, '', 'lucarne: what others verify, Ed25519', 32));
  return createPrivateKey({ key: Buffer.concat([PKCS8, seed]), format: 'der', type: 'pkcs8' });
}

function publicJwk(key: KeyObject): PublicJwk {
  const { x = '' } = createPublicKey(key).export({ format: 'jwk' });
  return { kty: 'OKP', crv: 'Ed25519', x };
}

const thumbprint = ({ crv, kty, x }: PublicJwk): string =>
  createHash('sha256').update(canonicalJson({ crv, kty, x })).digest('base64url');
