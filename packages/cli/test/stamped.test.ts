import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chartersOf, exemptRegister, hashOf, linkHash, nextLink, textsHash, wellKnown } from '@lucarne/cookies';
import { afterAll, expect, test } from 'vitest';
import { lucarne } from './effects.ts';

const folder = mkdtempSync(join(tmpdir(), 'lucarne-stamped-'));
const at = (name: string): string => join(folder, name);
const openssl = (...args: string[]) => execFileSync('openssl', args, { stdio: 'pipe' });
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const CONFIG = `
[req]
distinguished_name = name
prompt = no
x509_extensions = stamping
[name]
CN = The hours of this test
[stamping]
extendedKeyUsage = critical,timeStamping
[one]
serial = ${at('serial')}
default_policy = 1.2.3.4.1
digests = sha256
signer_digest = sha256
ess_cert_id_alg = sha256
`;

/** The token of a real time-stamping service, with an RSA key, over a hash. */
function stampOf(hash: string): string {
  writeFileSync(at('config'), CONFIG);
  writeFileSync(at('serial'), '01\n');
  const key = ['-newkey', 'rsa:2048', '-nodes', '-keyout', at('key'), '-out', at('cert')];
  openssl('req', '-x509', '-config', at('config'), ...key);
  openssl('ts', '-query', '-digest', hash, '-sha256', '-cert', '-out', at('query'));
  const signer = ['-config', at('config'), '-section', 'one', '-signer', at('cert'), '-inkey', at('key')];
  openssl('ts', '-reply', '-queryfile', at('query'), ...signer, '-token_out', '-out', at('token'));
  return readFileSync(at('token')).toString('base64');
}

function chain(time: string) {
  const provider = { name: 'Lucarne', url: '/' };
  const register = exemptRegister({ portal: 'one', version: 1, date: '2026-11-22', provider });
  const hash = hashOf(register, sha256);
  const charters = chartersOf(register, { address: 'one', hash });
  const texts = textsHash(charters, sha256);
  const facts = { register: { version: 1, hash }, texts, code: sha256('code') };
  const link = nextLink(null, { portal: 'one', time, kind: 'register', facts });
  const head = linkHash(link, sha256);
  const document = {
    schema: 'lucarne-evidence-chain/1',
    portal: 'one',
    registers: [wellKnown(register, { hash })],
    texts: { hash: texts, charters },
  };
  return { head, with: (stamp: string) => ({ ...document, links: [{ link, hash: head, stamp }] }) };
}

function verify(document: object) {
  writeFileSync(at('chain.json'), JSON.stringify(document));
  return lucarne(['cookies', 'verify', at('chain.json')]);
}

test('a chain that is stamped says whose certificate signed; what is wrong with a stamp is found', async () => {
  const now = chain(new Date().toISOString());
  const stamp = stampOf(now.head);
  const { out, code } = await verify(now.with(stamp));
  expect(out).toContain('✓ 1 link stamped in time, signed with the certificate of «The hours of this test».');
  expect(out).toContain('– That the certificate of «The hours of this test» deserves trust');
  expect(out).not.toContain("they are the server's word");
  expect(code).toBe(0);

  const later = chain(new Date(Date.now() + 3_600_000).toISOString());
  const early = await verify(later.with(stampOf(later.head)));
  expect(early).toMatchObject({ code: 1 });
  expect(early.out).toContain('✗ Link 1: It was stamped before the time that it gives.');

  const other = await verify(now.with(stampOf(later.head)));
  expect(other).toMatchObject({
    code: 1,
    out: expect.stringContaining('✗ Link 1: The time stamp is of something else.'),
  });
  const none = await verify(now.with('bm90aGluZw=='));
  expect(none).toMatchObject({ code: 1, out: expect.stringContaining('✗ Link 1: The time stamp cannot be read.') });
}, 60_000);
