// A server that sets a cookie which nobody declared, written below the door with every answer, as a faulty proxy would.
import { OutgoingMessage, ServerResponse } from 'node:http';

const { setHeader } = OutgoingMessage.prototype;
const { writeHead } = ServerResponse.prototype;

ServerResponse.prototype.writeHead = function writeHeadWithStray(...given) {
  const before = [this.getHeader('set-cookie') ?? []].flat();
  setHeader.call(this, 'set-cookie', [...before, 'stray=1; Path=/; Max-Age=3600; SameSite=Lax']);
  return writeHead.apply(this, given);
};
