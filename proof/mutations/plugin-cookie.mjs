// A plugin that sets a cookie which nobody declared, with every answer: the door drops it and counts it.
import http from 'node:http';

const { createServer } = http;

http.createServer = (options, handler) =>
  createServer(options, (request, response) => {
    const { writeHead } = response;
    response.writeHead = (...given) => {
      response.appendHeader('set-cookie', 'plugin_mark=1; Path=/; Max-Age=3600; SameSite=Lax');
      return writeHead.apply(response, given);
    };
    handler(request, response);
  });
