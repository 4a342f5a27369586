import type { IncomingMessage, ServerResponse } from 'node:http';
import { type Entry, exemptRegister, type Register, videoPlayer, withEntry } from '@lucarne/cookies';
import { unlockDoor } from '../../http/door.ts';

/** The demonstration's «other site»: a player that sets a cookie of its own, so that consent can be seen to work. */
export const MEDIA_HOST = 'media.localhost';
const MEDIA_COOKIE = 'player_visitor';
const MEDIA_SECONDS = 30 * 24 * 3600;

const provider = { name: 'Lucarne Media (demo)', url: 'http://media.localhost/' };
const attributes = { secure: true, http_only: true, same_site: 'None', path: '/', partitioned: true } as const;

/** What a portal with the player declares: the host, and the cookie it sets there. */
export const mediaEntries = (): readonly Entry[] =>
  videoPlayer({ host: MEDIA_HOST, cookie: MEDIA_COOKIE, lifetime_s: MEDIA_SECONDS, attributes, provider });

/** The other site has a register too: there, the cookie is its own. */
function mediaRegister(): Register {
  const cookie = mediaEntries().find((entry) => entry.store === 'cookie') as Entry;
  const { host: _elsewhere, question: _asked, ...own } = cookie;
  const base = exemptRegister({ portal: MEDIA_HOST, version: 1, date: '2026-01-01', provider });
  return withEntry(base, { ...own, party: 'first', purposeKind: 'necessary', ground: 'requested_service' } as Entry);
}

const register = mediaRegister();

/** Answers as the other site: `/player/` is a page to frame, anything else is not there. */
export function answerDemoMedia(request: IncomingMessage, response: ServerResponse): void {
  unlockDoor(request, { portal: MEDIA_HOST, register, https: false, choice: null });
  const path = (request.url ?? '/').split('?')[0];
  if (path !== '/player/' || request.method !== 'GET') return void response.writeHead(404).end();
  const life = `Max-Age=${MEDIA_SECONDS}`;
  response.writeHead(200, {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'content-security-policy': "default-src 'none'",
    'set-cookie': `${MEDIA_COOKIE}=demonstration; Path=/; ${life}; SameSite=None; Secure; HttpOnly; Partitioned`,
  });
  response.end(PLAYER);
}

const PLAYER = `<!doctype html>
<html lang="fr">
<meta charset="utf-8">
<title>Lecteur de démonstration</title>
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 360" width="100%" role="img" aria-label="Une vidéo de démonstration, arrêtée">
<rect width="640" height="360" fill="#1d2733"/>
<circle cx="320" cy="180" r="48" fill="#fff"/>
<path d="M306 154v52l42-26z" fill="#1d2733"/>
<text x="320" y="330" fill="#fff" font-family="sans-serif" font-size="18" text-anchor="middle">Lucarne Media : un autre site, avec son propre cookie</text>
</svg>
</html>
`;
