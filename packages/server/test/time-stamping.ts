import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import http, { type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

const CONFIG = `
[req]
distinguished_name = name
prompt = no
x509_extensions = stamping
[name]
CN = The hours of the test
[stamping]
extendedKeyUsage = critical,timeStamping
keyUsage = critical,digitalSignature
[tsa]
default_tsa = one
[one]
serial = SERIAL
default_policy = 1.2.3.4.1
digests = sha256
signer_digest = sha256
ess_cert_id_alg = sha256
`;

/** A real time-stamping service, made by openssl, that may be told to fail. */
export interface TimeStamping {
  readonly url: string;
  /** How the next answers are made: rightly, with a failure, or about something else. */
  mode: 'right' | 'failing' | 'wrong';
  readonly asked: () => number;
  readonly close: () => void;
}

export async function startTimeStamping(): Promise<TimeStamping> {
  const folder = mkdtempSync(join(tmpdir(), 'lucarne-tsa-'));
  const at = (name: string) => join(folder, name);
  writeFileSync(at('config'), CONFIG.replace('SERIAL', at('serial')));
  writeFileSync(at('serial'), '01\n');
  const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-keyout', at('key.pem')];
  await run('openssl', ['req', '-x509', '-config', at('config'), ...key, '-days', '30', '-out', at('cert.pem')]);
  let asked = 0;
  let turn: Promise<unknown> = Promise.resolve();
  const server = http.createServer((request, response) => {
    asked += 1;
    turn = turn.then(() => answer(request, response)).catch(() => response.writeHead(500).end());
  });
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    if (service.mode === 'failing') return void response.writeHead(503).end();
    writeFileSync(at('query'), Buffer.concat(chunks));
    if (service.mode === 'wrong') {
      const other = ['-digest', '00'.repeat(32), '-sha256', '-cert', '-out', at('query')];
      await run('openssl', ['ts', '-query', ...other]);
    }
    const signer = ['-signer', at('cert.pem'), '-inkey', at('key.pem')];
    const reply = ['ts', '-reply', '-config', at('config'), '-section', 'one', '-queryfile', at('query'), ...signer];
    await run('openssl', [...reply, '-out', at('reply')]);
    response.writeHead(200, { 'content-type': 'application/timestamp-reply' }).end(readFileSync(at('reply')));
  };
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const service: TimeStamping = {
    url: `http://127.0.0.1:${port}/`,
    mode: 'right',
    asked: () => asked,
    close() {
      server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
  return service;
}
