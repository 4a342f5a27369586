import type { IncomingMessage } from 'node:http';
import type { Entry } from '@lucarne/cookies';
import type { consentOf } from '../src/features/choices/page.ts';
import type { PagesHandler } from '../src/http/pages.ts';
import { ADMIN, type Answer, type TestServer } from './harness.ts';

const words = (text: string) => ({ fr: text, en: text, es: text });

const asked = {
  serviceTitle: words('Service'),
  where: ['front'],
  purpose: words('A purpose.'),
  explanation: words('An explanation.'),
  anonymous: false,
  ground: null,
} as const;

const videos = {
  ...asked,
  store: 'host',
  service: 'videos',
  purposeKind: 'other',
  party: 'third',
  lifetime_s: null,
  attributes: null,
  loads: ['frame'],
  question: { key: 'videos', title: words('Videos'), sentence: words('Watch videos.') },
} as const;

/** Two video hosts of two providers, under one question. */
export const tube = {
  ...videos,
  name: 'tube.example',
  provider: { name: 'Tube', url: 'https://tube.example/' },
} as const satisfies Entry;
export const reel = {
  ...videos,
  name: 'reel.example',
  provider: { name: 'Reel', url: 'https://www.reel.example/' },
} as const satisfies Entry;

/** An audience cookie, on each path. */
export const audience = {
  ...asked,
  name: 'audience_id',
  store: 'cookie',
  provider: { name: 'Measure', url: 'https://measure.example/' },
  service: 'audience',
  purposeKind: 'statistics',
  party: 'first',
  lifetime_s: 86_400,
  attributes: { secure: true, http_only: true, same_site: 'Lax', path: '/' },
  question: { key: 'audience', title: words('Audience'), sentence: words('Follow visits.') },
} as const satisfies Entry;

/** One that the browser sends on other paths alone, and one that is stored by scripts. */
export const elsewhere = {
  ...audience,
  name: 'audience_explore',
  attributes: { ...audience.attributes, path: '/explore/' },
} as const satisfies Entry;
export const stored = {
  ...audience,
  name: 'audience_queue',
  store: 'local',
  attributes: null,
} as const satisfies Entry;

export const asksMuch: readonly Entry[] = [tube, reel, audience, elsewhere, stored];

type PageConsent = ReturnType<typeof consentOf>;

/** What a page of a test shows: what pages were told, and the cookies that reached them. */
export interface Shown {
  readonly consent: PageConsent;
  readonly cookies: string;
}

/** Pages that show what they were given. */
export const showsWhatItGot: PagesHandler = (request, response) => {
  const { lucarne } = request as IncomingMessage & { readonly lucarne: { readonly consent: PageConsent } };
  const shown: Shown = { consent: lucarne.consent, cookies: request.headers.cookie ?? '' };
  response.setHeader('content-type', 'text/html; charset=utf-8');
  response.end(JSON.stringify(shown));
};

/** A browser of one visitor: it keeps the cookies that it is given, and sends the forms of one portal. */
export interface Browser {
  readonly jar: Map<string, string>;
  readonly page: (path?: string, headers?: Readonly<Record<string, string>>) => Promise<Shown & { answer: Answer }>;
  readonly send: (path: string, fields: Readonly<Record<string, string>> | string) => Promise<Answer>;
  readonly signIn: () => Promise<void>;
  readonly signOut: () => Promise<void>;
}

export function openBrowser(server: TestServer, slug: string): Browser {
  const jar = new Map<string, string>();
  const host = `${slug}.localhost`;
  const origin = `http://${host}:${server.port}`;
  const cookie = (): Readonly<Record<string, string>> =>
    jar.size > 0 ? { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') } : {};
  const kept = (answer: Answer): Answer => {
    for (const header of answer.headers['set-cookie'] ?? []) keep(jar, header);
    return answer;
  };
  const page: Browser['page'] = async (path = '/', headers = {}) => {
    const answer = kept(await server.call('GET', path, { host, headers: { ...cookie(), ...headers } }));
    return { ...(answer.json as Shown), answer };
  };
  const send: Browser['send'] = async (path, fields) =>
    kept(
      await server.call('POST', path, {
        host,
        headers: { ...cookie(), origin, 'content-type': 'application/x-www-form-urlencoded' },
        body: typeof fields === 'string' ? fields : new URLSearchParams(fields).toString(),
      }),
    );
  const token = () => ({ csrfmiddlewaretoken: jar.get('csrftoken') ?? '' });
  return {
    jar,
    page,
    send,
    signIn: async () => {
      await page('/login/');
      await send('/login/', { ...ADMIN, ...token() });
      if (!jar.has('sessionid')) throw new Error('nobody signed in');
    },
    signOut: async () => void (await send('/logout/', token())),
  };
}

function keep(jar: Map<string, string>, header: string): void {
  const [pair = '', ...attributes] = header.split('; ');
  const name = pair.slice(0, pair.indexOf('='));
  if (attributes.some((one) => one.startsWith('Domain=')) || !attributes.includes('Path=/')) return;
  if (attributes.includes('Max-Age=0')) jar.delete(name);
  else jar.set(name, pair.slice(name.length + 1));
}

/** The answers in a browser's `cookies_preferences`. */
export const answersIn = ({ jar }: Browser): unknown => {
  const value = jar.get('cookies_preferences');
  return value === undefined ? null : (JSON.parse(decodeURIComponent(value)) as { p: unknown }).p;
};
