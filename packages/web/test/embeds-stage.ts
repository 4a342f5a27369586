import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { manage } from '../../../proof/management.ts';
import type { Site } from './site.ts';

export const VIDEO = 'video.localhost';
export const STRANGER = 'stranger.localhost';
export const SLUG = 'embeds';

/** HTML that is built to slip past, one block each; `HOST` stands for the host that it wants to contact. */
const hostile: readonly string[] = JSON.parse(
  readFileSync(new URL('../../server/src/features/embeds/hostile.json', import.meta.url), 'utf8'),
);

/** Other sites, as a real server of this machine that answers to any name and remembers who was asked for what. */
export interface OtherSites {
  readonly port: number;
  /** `host path` of each request since the last look; looking empties the list. */
  readonly asked: () => readonly string[];
  readonly close: () => Promise<void>;
}

export async function openOtherSites(): Promise<OtherSites> {
  const seen: string[] = [];
  const server = http.createServer((request, response) => {
    seen.push(`${(request.headers.host ?? '').replace(/:\d+$/, '')} ${request.url}`);
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
    response.end('<!doctype html><html lang="fr"><title>Film</title><p id="film">Un film.</p></html>');
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

const inEach = (text: string) => ({ fr: text, en: text, es: text });

const videoEntry = {
  name: VIDEO,
  store: 'host',
  provider: { name: 'Films', url: `http://${VIDEO}/` },
  service: 'videos',
  serviceTitle: inEach('Films'),
  where: ['front'],
  purposeKind: 'other',
  purpose: inEach('Films'),
  explanation: inEach('Films'),
  anonymous: false,
  party: 'third',
  lifetime_s: null,
  attributes: null,
  ground: null,
  question: { key: 'videos', title: inEach('Films'), sentence: inEach('Regarder les films.') },
  loads: ['frame', 'image', 'media'],
};

export const FILM = '/pages/film/';

/** A portal that declares one host, with a page of two frames, and the whole corpus for both hosts; returns the pages' paths. */
export async function makeStage({ product }: Site, { port }: OtherSites): Promise<readonly string[]> {
  const home = `/api/automation/v1.0/portals/${SLUG}`;
  await manage(product, 'POST', '/api/automation/v1.0/portals/', { slug: SLUG, name: inEach('Contenus') });
  await manage(product, 'POST', `${home}/register/entries/`, videoEntry);
  const save = (page: string, blocks: readonly string[]) =>
    manage(product, 'PUT', `${home}/pages/${page}/`, {
      title: inEach(page),
      blocks: blocks.map((html) => ({ kind: 'html', html: inEach(html) })),
    });
  await save('film', [
    `<p>Un film.</p><iframe src="http://${VIDEO}:${port}/player" title="Le film"></iframe>`,
    `<iframe src="http://${STRANGER}:${port}/frame" title="Inconnu"></iframe>`,
  ]);
  const paths: string[] = [];
  for (const host of [VIDEO, STRANGER]) {
    for (let from = 0; from < hostile.length; from += 40) {
      const name = `corpus-${host.split('.')[0]}-${from}`;
      const written = hostile.slice(from, from + 40).filter((snippet) => !snippet.includes('\0'));
      await save(
        name,
        written.map((snippet) => snippet.replaceAll('HOST', `${host}:${port}`)),
      );
      paths.push(`/pages/${name}/`);
    }
  }
  return paths;
}

/** A visitor of their own, with everything that the policy complained of. */
export interface Guarded {
  readonly page: Page;
  readonly violations: readonly string[];
  readonly hosts: ReadonlySet<string>;
  readonly close: () => Promise<void>;
}

export async function guarded({ browser }: Site, options: BrowserContextOptions = {}): Promise<Guarded> {
  const context = await browser.newContext({ locale: 'fr-FR', viewport: { width: 1280, height: 800 }, ...options });
  const violations: string[] = [];
  const hosts = new Set<string>();
  context.on('console', (message) => {
    if (/content security policy|trusted ?types|trustedhtml/i.test(message.text())) violations.push(message.text());
  });
  context.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url());
    if (protocol === 'http:' || protocol === 'https:') hosts.add(hostname);
  });
  const page = await context.newPage();
  return { page, violations, hosts, close: () => context.close() };
}

/** Reads a page to its end, so that lazy frames and pictures are wanted too. */
export async function readThrough(page: Page, address: string): Promise<void> {
  await page.goto(address);
  for (const figure of await page.locator('.embed').all()) await figure.scrollIntoViewIfNeeded();
  await page.waitForLoadState('networkidle');
}

/** Presses a button of a form and waits for the page that answers. */
export async function press(page: Page, button: string): Promise<void> {
  await Promise.all([page.waitForEvent('load'), page.locator(button).first().click()]);
  await page.waitForLoadState('networkidle');
}

/** One request as a program makes it, for a page as a browser would accept it: status and headers. */
export function headersOf(
  { product }: Site,
  { host, method = 'GET', path, form }: { host: string; method?: string; path: string; form?: string },
): Promise<http.IncomingMessage> {
  const name = `${host}:${product.port}`;
  const sent = { 'content-type': 'application/x-www-form-urlencoded', origin: `http://${name}` };
  return new Promise((resolve, reject) => {
    const request = http.request(
      {
        ...{ host: '127.0.0.1', port: product.port, method, path, agent: false },
        headers: { host: name, accept: 'text/html', ...(form === undefined ? {} : sent) },
      },
      (answer) => resolve(answer.resume()),
    );
    request.on('error', reject);
    request.end(form);
  });
}
