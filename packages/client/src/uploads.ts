import { type LucarneClient, portalOf } from './client.ts';
import type { paths } from './shapes.ts';

/** A file that the server holds, to import from. */
export type Upload =
  paths['/api/automation/v1.0/portals/{slug}/uploads/']['post']['responses'][201]['content']['application/json'];

export interface UploadSource {
  /** The file's own name: its ending helps to find the format. */
  readonly filename: string;
  /** A stream needs a transport that sends while it reads: Node's. Browsers send blobs. */
  readonly body: ReadableStream<Uint8Array<ArrayBuffer>> | Blob;
  /** In bytes, told to the server so that it may refuse before anything is sent. */
  readonly size?: number;
  /** Told the bytes of a stream that have left. */
  readonly onProgress?: (sent: number) => void;
  readonly signal?: AbortSignal;
}

/** Sends a file to the client's portal without ever holding it whole. */
export async function upload(client: LucarneClient, source: UploadSource): Promise<Upload> {
  const { filename, body, size, signal = null } = source;
  const query = new URLSearchParams({ filename });
  const url = `${client.server}/api/automation/v1.0/portals/${encodeURIComponent(portalOf(client))}/uploads/?${query}`;
  const headers = {
    'content-type': 'application/octet-stream',
    ...(size !== undefined && { 'content-length': `${size}` }),
  };
  const counted = body instanceof Blob ? body : body.pipeThrough(counter(source.onProgress));
  const init: RequestInit & { duplex: 'half' } = { method: 'POST', headers, body: counted, signal, duplex: 'half' };
  const response = await client.send(new Request(url, init));
  return response.json();
}

function counter(
  onProgress: UploadSource['onProgress'],
): TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>> {
  let sent = 0;
  return new TransformStream({
    transform(chunk, controller) {
      sent += chunk.byteLength;
      onProgress?.(sent);
      controller.enqueue(chunk);
    },
  });
}
