import { type LucarneClient, portalOf } from './client.ts';
import type { paths } from './shapes.ts';

/** A file that the server holds, to import from. */
export type Upload =
  paths['/api/automation/v1.0/portals/{slug}/uploads/']['post']['responses'][201]['content']['application/json'];

/** What is sent: a file from anywhere, with what is known of it. */
export interface UploadSource {
  /** The file's own name: its ending helps to find the format. */
  readonly filename: string;
  /** What is read bit by bit (any stream) needs a transport that sends while it reads: Node's. Browsers send blobs. */
  readonly body: AsyncIterable<Uint8Array> | Blob;
  /** In bytes, told to the server so that it may refuse before anything is sent. */
  readonly size?: number;
  /** Told how many bytes of a stream have left. */
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
  const sent = body instanceof Blob ? body : counted(body, source.onProgress);
  const init: RequestInit & { duplex: 'half' } = { method: 'POST', headers, body: sent, signal, duplex: 'half' };
  const response = await client.send(new Request(url, init));
  return response.json();
}

function counted(body: AsyncIterable<Uint8Array>, onProgress: UploadSource['onProgress']): ReadableStream<Uint8Array> {
  const chunks = body[Symbol.asyncIterator]();
  let sent = 0;
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await chunks.next();
      if (done) return controller.close();
      sent += value.byteLength;
      onProgress?.(sent);
      controller.enqueue(value);
    },
    async cancel() {
      await chunks.return?.();
    },
  });
}
