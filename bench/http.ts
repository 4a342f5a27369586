import http from 'node:http';

/** Where questions go: a server of this machine, and the name of the portal that it answers for. */
export interface Target {
  readonly port: number;
  readonly host: string;
  readonly agent: http.Agent;
}

/** An answer and how long it took, from the call to the first and to the last byte. */
export interface Answer {
  readonly firstByteMs: number;
  readonly ms: number;
  readonly bytes: number;
  readonly serverTiming: string;
}

export interface AskOptions {
  readonly onChunk?: (chunk: Buffer) => void;
  readonly signal?: AbortSignal;
}

/** A client that keeps its connections, as browsers and programs do. */
export function targetAt(port: number, host: string): Target {
  return { port, host: `${host}:${port}`, agent: new http.Agent({ keepAlive: true }) };
}

/** Asks, and reads the answer to its end; anything but 200 is an error that shows the answer. */
export function ask(target: Target, path: string, { onChunk, signal }: AskOptions = {}): Promise<Answer> {
  const { promise, resolve, reject } = Promise.withResolvers<Answer>();
  const { port, host, agent } = target;
  const began = performance.now();
  const options = { host: '127.0.0.1', port, path, agent, headers: { host }, ...(signal && { signal }) };
  const request = http.get(options, (response) => {
    const firstByteMs = performance.now() - began;
    let bytes = 0;
    const wrong: Buffer[] = [];
    response.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
      if (response.statusCode !== 200) wrong.push(chunk);
      else onChunk?.(chunk);
    });
    response.on('error', reject);
    response.on('end', () => {
      if (response.statusCode !== 200) return reject(refused(path, response.statusCode, wrong));
      const serverTiming = String(response.headers['server-timing'] ?? '');
      resolve({ firstByteMs, ms: performance.now() - began, bytes, serverTiming });
    });
  });
  request.on('error', reject);
  return promise;
}

/** Asks, and reads the answer as JSON. */
export async function askJson(target: Target, path: string, signal?: AbortSignal): Promise<Answer & { body: unknown }> {
  const chunks: Buffer[] = [];
  const answer = await ask(target, path, { onChunk: (chunk) => chunks.push(chunk), ...(signal && { signal }) });
  return { ...answer, body: JSON.parse(Buffer.concat(chunks).toString()) };
}

function refused(path: string, status: number | undefined, body: readonly Buffer[]): Error {
  return new Error(`${path} was answered with ${status}: ${Buffer.concat(body).toString().slice(0, 2000)}`);
}
