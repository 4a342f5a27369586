import type { Socket } from 'node:net';

/** Characters of the address and the headers of a request together. */
export const MAX_HEAD = 64 * 1024;

/** What cannot be read as a request, and so never reaches a route; in the shape of the data API, whose queries are long. */
export function refuseUnread({ code, rawPacket }: Unread, socket: Socket): void {
  if (code === 'ECONNRESET' || !socket.writable) return void socket.destroy();
  const address = Buffer.isBuffer(rawPacket) ? encodedAddress(rawPacket) : undefined;
  if (address !== undefined) return void end(socket, ['HTTP/1.1 308 Permanent Redirect', `Location: ${address}`]);
  const { status, ...body } = REFUSALS.get(code) ?? UNREADABLE;
  const text = JSON.stringify({ error_code: 'InvalidRequest', ...body }, null, 2);
  end(socket, [`HTTP/1.1 ${status}`, 'Content-Type: application/json'], text);
}

type Unread = NodeJS.ErrnoException & { readonly rawPacket?: unknown };

function end(socket: Socket, beginning: readonly string[], text = ''): void {
  const head = [
    ...beginning,
    'Access-Control-Allow-Origin: *',
    'Cache-Control: no-store',
    'X-Content-Type-Options: nosniff',
    `Content-Length: ${Buffer.byteLength(text)}`,
    'Connection: close',
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${text}`, () => socket.destroy());
}

/** The address of a query whose letters with accents came as they are, as PHP and libcurl send them: the same, encoded. */
function encodedAddress(packet: Buffer): string | undefined {
  const [, address = ''] = QUERY.exec(packet.toString('latin1')) ?? [];
  const encoded = address.replace(/[^!-~]/g, (byte) => encodeByte(byte.charCodeAt(0)));
  return encoded === address ? undefined : encoded;
}

const QUERY = /^(?:GET|HEAD) (\/(?:api|explore)\/[!-~\u0080-\u00ff]*) HTTP\/1\.[01]\r?\n/;

const encodeByte = (byte: number): string => `%${byte.toString(16).toUpperCase()}`;

const UNREADABLE = {
  status: '400 Bad Request',
  message: 'This is no request of HTTP that can be read.',
  hint: 'Encode special characters of the address with %.',
};

const REFUSALS: ReadonlyMap<string | undefined, typeof UNREADABLE> = new Map([
  [
    'HPE_HEADER_OVERFLOW',
    {
      status: '431 Request Header Fields Too Large',
      message: `The address and the headers are longer than ${MAX_HEAD / 1024} KB together.`,
      hint: 'Send a long query as a form, by POST.',
    },
  ],
  [
    'ERR_HTTP_REQUEST_TIMEOUT',
    { status: '408 Request Timeout', message: 'The request did not arrive in time.', hint: 'Send it again.' },
  ],
]);
