// A server whose charter lost a line on its way out: the line of `csrftoken`.
import { ServerResponse } from 'node:http';

const { end, write, writeHead } = ServerResponse.prototype;
const isCharter = (response) => response.req.url.startsWith('/cookies/');
const without = (chunk) => {
  if (typeof chunk !== 'string' && !(chunk instanceof Uint8Array)) return chunk;
  return Buffer.from(chunk)
    .toString('utf8')
    .replace(/<tr[^>]*data-name="csrftoken"[\s\S]*?<\/tr>/, '');
};

ServerResponse.prototype.writeHead = function writeHeadWithoutLength(...given) {
  if (isCharter(this)) this.removeHeader('content-length');
  return writeHead.apply(this, given);
};
ServerResponse.prototype.write = function writeWithout(chunk, ...rest) {
  return write.call(this, isCharter(this) ? without(chunk) : chunk, ...rest);
};
ServerResponse.prototype.end = function endWithout(chunk, ...rest) {
  return end.call(this, isCharter(this) ? without(chunk) : chunk, ...rest);
};
