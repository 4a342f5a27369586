// A server whose charter lost a line on its way out: the line of `csrftoken`.
import { ServerResponse } from 'node:http';

const { write, end } = ServerResponse.prototype;
const without = (chunk) => {
  if (chunk === null || chunk === undefined || typeof chunk === 'function') return chunk;
  const text = typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString('utf8');
  return text.includes('data-name="csrftoken"')
    ? text.replace(/<tr[^>]*data-name="csrftoken"[\s\S]*?<\/tr>/, '')
    : chunk;
};

ServerResponse.prototype.write = function writeWithout(chunk, ...rest) {
  if (this.req?.url?.startsWith('/cookies/')) this.removeHeader?.call(this.headersSent ? {} : this, 'content-length');
  return write.call(this, this.req?.url?.startsWith('/cookies/') ? without(chunk) : chunk, ...rest);
};
ServerResponse.prototype.end = function endWithout(chunk, ...rest) {
  return end.call(this, this.req?.url?.startsWith('/cookies/') ? without(chunk) : chunk, ...rest);
};
