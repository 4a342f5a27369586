import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { bundleStatic } from '../../../scripts/bundle.ts';
import type { Entry, Register } from '../src/register/register.ts';
import { words } from '../src/words.ts';
import { audience, exempt, playerCookie, playerHost } from './fixture.ts';

/** A site without a server of its own, and the other host that its pages want to load from; both really listen. */
export interface StaticSite {
  readonly at: (path: string) => string;
  /** Paths that the other host was asked for. */
  readonly asked: string[];
  readonly close: () => void;
}

const POLICY = (media: string): string =>
  [
    "default-src 'none'",
    `script-src 'self' http://${media}`,
    `img-src http://${media}`,
    "style-src 'self'",
    "connect-src 'self'",
    `frame-src http://${media} http://stranger.localhost:*`,
    "base-uri 'none'",
    "form-action 'self'",
    "require-trusted-types-for 'script'",
    'trusted-types lucarne-cookies',
  ].join('; ');

export async function openStaticSite(): Promise<StaticSite> {
  const script = await bundleStatic();
  const asked: string[] = [];
  const media = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.setHeader('content-type', 'text/html');
    response.end('<!doctype html><title>video</title>');
  });
  const mediaHost = `media.localhost:${await portOf(media)}`;
  const files = filesOf(mediaHost, script);
  const site = createServer((request, response) => {
    const file = files.get(new URL(request.url ?? '/', 'http://localhost').pathname);
    response.statusCode = file ? 200 : 404;
    response.setHeader('content-type', `${file?.[0] ?? 'text/plain'}; charset=utf-8`);
    response.setHeader('content-security-policy', POLICY(mediaHost));
    response.end(file?.[1]);
  });
  const host = `site.localhost:${await portOf(site)}`;
  return {
    asked,
    at: (path) => `http://${host}${path}`,
    close: () => {
      site.close();
      media.close();
    },
  };
}

async function portOf(server: Server): Promise<number> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}

const tags: Entry = { ...audience, pattern: undefined, name: 'audience_seen', store: 'local', attributes: null };

function registerOf(media: string): Register {
  const host: Entry = { ...playerHost, name: media };
  const other: Entry = {
    ...playerHost,
    name: 'stranger.example',
    provider: { name: 'Autre', url: 'https://stranger.example/' },
  };
  return { ...exempt, entries: [...exempt.entries, host, other, { ...playerCookie, host: media }, audience, tags] };
}

/** Sets a cookie and a key, as an audience tool does. */
const TOOL = "document.cookie = '_pk_id.1=seen; Max-Age=3600; Path=/'; localStorage.setItem('audience_seen', '1');";

function filesOf(media: string, script: string): ReadonlyMap<string, readonly [type: string, text: string]> {
  const register = registerOf(media);
  const body = `
    <p><a id="first" href="/elsewhere.html">A link</a></p>
    <iframe title="A film" data-cookies-src="http://${media}/film"></iframe>
    <iframe title="Nobody knows it" data-cookies-src="http://stranger.localhost:9/"></iframe>
    <iframe title="No address" data-cookies-src="javascript:alert(1)"></iframe>
    <iframe title="Not even that" data-cookies-src="http://["></iframe>
    <script type="text/plain" data-purpose="audience" data-cookies-src="/tool.js"></script>
    <p><button data-cookies-open>Cookies</button></p>`;
  const asking = json(register);
  return new Map([
    ['/', ['text/html', page('fr', asking, body)]],
    ['/en.html', ['text/html', page('en', asking, '<p>Words</p>')]],
    [
      '/es.html',
      ['text/html', page('es', '<script data-cookies-register="/cookies.json" type="application/json"></script>', '')],
    ],
    [
      '/counted.html',
      ['text/html', page('fr', json(countedBy(media)), `<img data-cookies-src="http://${media}/count">`)],
    ],
    ['/exempt.html', ['text/html', page('fr', json(onlyStored(exempt)), '<p>Words</p>')]],
    [
      '/broken.html',
      ['text/html', page('fr', '<script type="application/json" data-cookies-register>{}</script>', body)],
    ],
    ['/cookies.json', ['application/json', JSON.stringify(register)]],
    ['/cookies.js', ['text/javascript', script]],
    ['/tool.js', ['text/javascript', TOOL]],
  ]);
}

/** An exempt audience tool that counts by a picture. */
const countedBy = (media: string): Register => ({
  ...exempt,
  entries: [
    ...exempt.entries,
    {
      ...playerHost,
      name: media,
      purposeKind: 'statistics',
      anonymous: true,
      party: 'first',
      ground: 'anonymous_statistics',
      question: undefined,
      loads: ['image'],
    } as Entry,
  ],
});

const onlyStored = (register: Register): Register => ({
  ...register,
  entries: register.entries.filter(({ store }) => store !== 'none'),
});

const json = (register: Register): string =>
  `<script type="application/json" data-cookies-register>${JSON.stringify(register).replaceAll('<', '\\u003c')}</script>`;

const page = (language: string, head: string, body: string): string => `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${words('Un site', 'A site', 'Un sitio')[language as 'fr']}</title>
${head}<script type="module" src="/cookies.js"></script></head>
<body><header>Lucarne</header><main><h1>A site</h1>${body}</main></body></html>`;
