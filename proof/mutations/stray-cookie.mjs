// A server that sets a cookie which nobody declared, written below the door, as a faulty proxy or plugin would.
import { ServerResponse } from 'node:http';

const { writeHead } = ServerResponse.prototype;
const { appendHeader } = ServerResponse.prototype;

ServerResponse.prototype.writeHead = function writeHeadWithStray(...given) {
  if (this.getHeader('content-type')?.toString().startsWith('text/html')) {
    appendHeader.call(this, 'set-cookie', 'stray=1; Path=/; Max-Age=3600; SameSite=Lax');
  }
  return writeHead.apply(this, given);
};
