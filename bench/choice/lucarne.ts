import http from 'node:http';
import { bodyOf, type LucarneClient } from '@lucarne/client';
import { addReadyMade, exemptRegister, questionsOf, type Register } from '@lucarne/cookies';
import { registerForPages, siteRegister } from '@lucarne/cookies/node';
import { bundleStatic } from '../../scripts/bundle.ts';
import { PORTAL } from '../manage.ts';
import type { Product } from '../product.ts';
import type { Asked, Candidate } from './candidate.ts';
import { rulesFor } from './css.ts';

const MATOMO = { host: 'matomo.example.org' };

/** Videos by YouTube and an audience tool that recognises people: the two purposes, with the product's own ready-made entries. */
export function twoPurposes(): Register {
  const base = exemptRegister({
    portal: PORTAL,
    date: '2026-11-22',
    provider: { name: 'Bench', url: 'https://example.org/' },
  });
  const made = [['youtube', {}] as const, ['matomo', MATOMO] as const].reduce((register, [key, given]) => {
    const added = addReadyMade(register, key, given);
    if (!added.ok) throw new Error(`The ready-made entries of ${key} do not fit: ${added.problems[0]?.message}`);
    return added.register;
  }, base);
  const asked = questionsOf(made).flatMap(({ entries }) => entries);
  return siteRegister({
    portal: PORTAL,
    date: made.date,
    provider: { name: 'Bench', url: 'https://example.org/' },
    entries: asked,
  });
}

export const askedBy = (register: Register): readonly Asked[] =>
  questionsOf(register).map(({ key, title, sentence, entries }) => ({
    key,
    title: title.fr,
    sentence: sentence.fr,
    cookies: entries.filter(({ store }) => store === 'cookie').map(({ name, pattern }) => name ?? pattern ?? ''),
  }));

/** The script for sites without a server, with its register in the page. */
export async function staticCandidate(register: Register): Promise<Candidate> {
  return {
    id: 'static',
    title: 'Lucarne, script for static sites',
    head:
      `<script type="application/json" data-cookies-register>${registerForPages(register)}</script>` +
      '<script type="module" src="/cookies.js"></script>',
    body: '',
    css: '',
    files: new Map([['/cookies.js', await bundleStatic()]]),
    accept: 'section.cookies button[value=accept]',
  };
}

/** What the running product puts on its own pages: the first layer in the HTML, its rules in the style sheet, no script. */
export async function ownCandidate(product: Product, client: LucarneClient): Promise<Candidate & { stored: number }> {
  await askTwoPurposes(client);
  const page = await read(product.port, '/');
  const body = /<section class="consent.*?<\/section>/s.exec(page.text)?.[0];
  if (!body) throw new Error('The page of the product shows no first layer.');
  const links = [...page.text.matchAll(/<link[^>]*href="([^"]+\.css)"/g)];
  const sheets = await Promise.all(
    links.map(([, path = '']) => read(product.port, new URL(path, 'http://x/').pathname)),
  );
  const { cookie } = await read(product.port, '/cookies/', ACCEPT, 'answer=accept');
  return {
    ...{ id: 'own', title: 'Lucarne, its own pages', head: '', body, files: new Map() },
    css: sheets.map(({ text }) => rulesFor(text, '.consent')).join(''),
    accept: '.consent button[value=accept]',
    stored: cookie.length - '='.length,
  };
}

const ACCEPT = {
  method: 'POST',
  headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' },
};

async function askTwoPurposes({ api }: LucarneClient): Promise<void> {
  await bodyOf(api.POST('/api/automation/v1.0/portals/', { body: { slug: PORTAL, name: { fr: 'Bench' } } }));
  for (const [key, parameters] of [['youtube', {}] as const, ['matomo', MATOMO] as const]) {
    const params = { path: { slug: PORTAL, key } };
    const path = '/api/automation/v1.0/portals/{slug}/register/ready-made/{key}/';
    await bodyOf(api.POST(path, { params, body: { parameters } }));
  }
}

async function read(port: number, path: string, options: http.RequestOptions = {}, body?: string) {
  const { promise, resolve, reject } = Promise.withResolvers<http.IncomingMessage>();
  const headers = { host: `${PORTAL}.localhost:${port}`, 'accept-language': 'fr', ...options.headers };
  http
    .request({ host: '127.0.0.1', port, path, agent: false, ...options, headers }, resolve)
    .on('error', reject)
    .end(body);
  const answer = await promise;
  const cookie = answer.headers['set-cookie']?.[0]?.split(';')[0] ?? '';
  return { text: Buffer.concat(await answer.toArray()).toString(), cookie };
}
