// What the mutations share: headers and bodies changed at the last moment, below everything of the product's.
import { OutgoingMessage, Server, ServerResponse } from 'node:http';

const { setHeader } = OutgoingMessage.prototype;
const { writeHead, write, end } = ServerResponse.prototype;
const { emit } = Server.prototype;

/** Changes each value of a header, however it was set. */
export function rewriteHeader(name, change) {
  const before = ServerResponse.prototype.writeHead;
  ServerResponse.prototype.writeHead = function writeHeadChanged(...given) {
    const held = this.getHeader(name);
    if (held !== undefined) setHeader.call(this, name, Array.isArray(held) ? held.map(change) : change(String(held)));
    return before.apply(this, given);
  };
}

/** Changes the text of the answers to the paths that `concerns` names. */
export function rewriteText(concerns, change) {
  const changed = (response, chunk) =>
    concerns(response.req.url ?? '') && (typeof chunk === 'string' || chunk instanceof Uint8Array)
      ? Buffer.from(change(Buffer.from(chunk).toString('utf8')))
      : chunk;
  Server.prototype.emit = function emitPlain(event, ...given) {
    if (event === 'request') delete given[0].headers['accept-encoding'];
    return emit.call(this, event, ...given);
  };
  ServerResponse.prototype.writeHead = function writeHeadWithoutLength(status, ...given) {
    if (!concerns(this.req.url ?? '')) return writeHead.call(this, status, ...given);
    this.removeHeader('content-length');
    return writeHead.call(this, status, ...given.map(withoutLength));
  };
  ServerResponse.prototype.write = function writeChanged(chunk, ...rest) {
    return write.call(this, changed(this, chunk), ...rest);
  };
  ServerResponse.prototype.end = function endChanged(chunk, ...rest) {
    return end.call(this, changed(this, chunk), ...rest);
  };
}

function withoutLength(headers) {
  if (typeof headers !== 'object' || headers === null || Array.isArray(headers)) return headers;
  return Object.fromEntries(Object.entries(headers).filter(([name]) => name.toLowerCase() !== 'content-length'));
}
