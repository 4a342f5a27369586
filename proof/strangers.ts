import { once } from 'node:events';
import http, { type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Other sites, as real servers of this machine: a video host, an audience tool, and one that nobody declared. */
export interface Strangers {
  readonly port: number;
  /** What was asked of them since the last look, as `host path`; looking empties the list. */
  readonly asked: () => readonly string[];
  readonly close: () => Promise<void>;
}

export const VIDEO = 'video.localhost';
export const AUDIENCE = 'audience.localhost';
export const STRANGER = 'stranger.localhost';

export const VIDEO_COOKIE = { name: 'video_visitor', seconds: 90 * 86_400 };
export const AUDIENCE_COOKIE = { name: 'aud_id', seconds: 180 * 86_400 };
export const AUDIENCE_KEY = 'aud_queue';

/** What the audience tool does in each page that loads it: a cookie and a storage key of the portal, and a call home. */
const TOOL = `
document.cookie = '${AUDIENCE_COOKIE.name}=someone; path=/; max-age=${AUDIENCE_COOKIE.seconds}; samesite=lax';
localStorage.setItem('${AUDIENCE_KEY}', '[]');
const home = new URL('/collect', document.currentScript.src);
fetch(home, { mode: 'no-cors', method: 'POST', body: location.pathname });
`;

const PLAYER =
  '<!doctype html><html lang="fr"><meta charset="utf-8"><title>Film</title><p id="film">Un film.</p></html>';

export async function startStrangers(): Promise<Strangers> {
  const seen: string[] = [];
  const server = http.createServer((request, response) => {
    const host = (request.headers.host ?? '').replace(/:\d+$/, '');
    seen.push(`${host} ${request.url}`);
    answer(host, request, response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    asked: () => seen.splice(0),
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

function answer(host: string, request: IncomingMessage, response: ServerResponse): void {
  if (host === VIDEO && request.url === '/player/') {
    const cookie = `${VIDEO_COOKIE.name}=someone; Path=/; Max-Age=${VIDEO_COOKIE.seconds}; SameSite=None; Secure; HttpOnly; Partitioned`;
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'set-cookie': cookie });
    return void response.end(PLAYER);
  }
  if (host === AUDIENCE && request.url === '/tool.js') {
    response.writeHead(200, { 'content-type': 'text/javascript; charset=utf-8' });
    return void response.end(TOOL);
  }
  response.writeHead(204, { 'access-control-allow-origin': '*' }).end();
}
