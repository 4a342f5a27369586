/** A server without pages, as a process that a test may kill: prints its address once it listens. */
import { start } from '../src/index.ts';

const server = await start({
  environment: process.env,
  pages: async () => (_request, response) => void response.writeHead(404).end('no page in this test'),
});
console.log(server.address);
process.on('SIGTERM', () => server.close().then(() => process.exit(0)));
