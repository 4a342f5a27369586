import { problem } from '../../core/problem.ts';
import type { App } from '../../http/app-type.ts';
import { httpProblems } from '../../http/problems.ts';
import type { Visit } from '../../http/visit.ts';
import type { Services } from '../../services.ts';
import { STRANGER } from '../accounts/rules.ts';
import { themeCss } from './theme.ts';

/** What machines ask of a portal and of the installation: health, figures, robots, the sitemap, the colours. */
export function serviceRoutes(app: App, services: Services): void {
  const any = { config: { anyHost: true }, schema: { tags: ['service'] } };
  const here = { schema: { hide: true } };

  app.get('/healthz', any, async () => ({ status: 'ok' }));

  app.get('/readyz', any, async () => {
    if (!services.isReady()) throw problem(httpProblems, 'not_ready', {});
    return { status: 'ready' };
  });

  app.get('/metrics', any, async (_request, reply) => reply.type('text/plain; version=0.0.4').send(metrics(services)));

  app.get('/theme.css', here, async (request, reply) =>
    reply
      .type('text/css; charset=utf-8')
      .header('cache-control', 'public, max-age=300')
      .send(themeCss(request.portal.colours)),
  );

  app.get('/robots.txt', here, async (request, reply) => {
    if (request.portal.membersOnly) return reply.type('text/plain; charset=utf-8').send('User-agent: *\nDisallow: /\n');
    const rules = [
      'User-agent: *',
      'Disallow: /api/',
      'Disallow: /backoffice/',
      'Disallow: /explore/dataset/*/download',
    ];
    return reply
      .type('text/plain; charset=utf-8')
      .send(`${rules.join('\n')}\nSitemap: ${request.origin}/sitemap.xml\n`);
  });

  app.get('/sitemap.xml', here, async (request, reply) =>
    reply.type('application/xml; charset=utf-8').send(await sitemap(request.visit as Visit, services)),
  );

  app.get('/.well-known/gpc.json', here, async (request) => {
    return { gpc: true, lastUpdate: (request.visit as Visit).entry.register.date };
  });

  app.get('/.well-known/security.txt', here, async (request, reply) => {
    if (services.settings.securityContact === null) {
      throw problem(httpProblems, 'route_not_found', { method: request.method, path: request.url });
    }
    return reply.type('text/plain; charset=utf-8').send(securityText(request.visit as Visit, services));
  });

  app.get('/favicon.ico', here, async (_request, reply) => reply.redirect('/favicon.svg', 302));

  app.get('/favicon.svg', here, async (request, reply) => {
    const { primary } = request.portal.colours;
    return reply.type('image/svg+xml').header('cache-control', 'public, max-age=300').send(icon(primary));
  });
}

function metrics({ counts, dropped, directory, isReady }: Services): string {
  const lines = [
    '# TYPE lucarne_ready gauge',
    `lucarne_ready ${isReady() ? 1 : 0}`,
    '# TYPE lucarne_portals gauge',
    `lucarne_portals ${directory.all().length}`,
    '# TYPE lucarne_cookies_dropped_total counter',
    `lucarne_cookies_dropped_total ${dropped.total()}`,
    '# TYPE lucarne_resident_bytes gauge',
    `lucarne_resident_bytes ${process.memoryUsage.rss()}`,
    '# TYPE lucarne_uses_total counter',
    ...[...counts.totals()].map(([kind, n]) => `lucarne_uses_total{kind="${kind}"} ${n}`),
  ];
  return `${lines.join('\n')}\n`;
}

async function sitemap({ entry, origin }: Visit, { published }: Services): Promise<string> {
  const { datasets } = await published.seenBy(entry.portal, STRANGER);
  const addresses = [
    ...['/', '/explore/', '/cookies/'].map((path) => `<url><loc>${xml(origin + path)}</loc></url>`),
    ...[...datasets.values()].map(
      ({ id, modified }) =>
        `<url><loc>${xml(`${origin}/explore/dataset/${id}/information/`)}</loc><lastmod>${modified}</lastmod></url>`,
    ),
  ];
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${addresses.join('\n')}\n</urlset>\n`;
}

const SECURITY_TEXT_DAYS = 90;

/** RFC 9116. It is made at each request, and says itself until when it may be believed. */
function securityText({ origin, entry }: Visit, { settings, clock }: Services): string {
  const until = new Date(clock() + SECURITY_TEXT_DAYS * 86_400_000).toISOString();
  return [
    `Contact: ${settings.securityContact}`,
    `Expires: ${until}`,
    `Canonical: ${origin}/.well-known/security.txt`,
    `Preferred-Languages: ${entry.portal.languages.join(', ')}`,
    '',
  ].join('\n');
}

const xml = (text: string): string => text.replace(/[<>&"]/g, (found) => `&#${found.charCodeAt(0)};`);

/** A dormer window, lit. */
function icon(colour: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="6" fill="${colour}"/><path d="M7 26V13l9-7 9 7v13z" fill="none" stroke="#fff" stroke-width="2"/><circle cx="16" cy="17" r="5" fill="#ffd98a"/></svg>\n`;
}
