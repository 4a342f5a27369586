import { canonicalJson } from '@lucarne/cookies';
import type { Effects } from '../effects.ts';
import { CliProblem } from '../problem.ts';

/** No answer that we read is longer: what a server sends is not believed to end. */
export const MOST_BYTES = 64 * 2 ** 20;

/** Reads what stands at an address, as anybody may: no key, no redirect. */
export async function bytesAt(
  address: string,
  { fetch, signal }: Pick<Effects, 'fetch' | 'signal'>,
): Promise<Uint8Array> {
  const headers = { accept: 'application/json, text/html, application/zip' };
  const answer = await fetch(new Request(address, { headers, signal })).catch((error: unknown) => {
    if (signal.aborted) throw signal.reason;
    throw unreadable(address, error instanceof Error ? error.message : String(error));
  });
  if (!answer.ok || !answer.body) throw unreadable(address, `it answers ${answer.status} ${answer.statusText}`.trim());
  return wholeOf(answer.body, address);
}

async function wholeOf(body: ReadableStream<Uint8Array>, address: string): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body) {
    size += chunk.length;
    if (size > MOST_BYTES) throw unreadable(address, `it is longer than ${MOST_BYTES} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

export const textAt = async (address: string, effects: Pick<Effects, 'fetch' | 'signal'>): Promise<string> =>
  Buffer.from(await bytesAt(address, effects)).toString('utf8');

export const jsonAt = async (address: string, effects: Pick<Effects, 'fetch' | 'signal'>): Promise<unknown> =>
  jsonIn(await textAt(address, effects), address);

/** The value that a text of JSON holds; one that nests without end is refused as what is no JSON. */
export function jsonIn(text: string, from: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    canonicalJson(value);
    return value;
  } catch {
    throw unreadable(from, 'it is not JSON');
  }
}

function unreadable(address: string, reason: string): CliProblem {
  return new CliProblem({
    code: 'evidence_unreadable',
    message: `«${address}» cannot be read: ${reason}.`,
    hint: 'Give the address of a portal of Lucarne, or a file: a chain, a bundle or a receipt.',
  });
}
