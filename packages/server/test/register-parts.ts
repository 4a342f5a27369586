import type { Entry } from '@lucarne/cookies';
import type { Answer, TestServer } from './harness.ts';

/** What the tests of registers ask and expect. */
export interface Changed {
  readonly version: number;
  readonly hash: string;
  readonly changed: boolean;
  readonly changes: readonly { readonly sentence: string; readonly asksAgain: boolean; readonly kind: string }[];
  readonly asks_again: boolean;
  readonly banner: { readonly before: boolean; readonly after: boolean };
}

export interface Exported {
  readonly portal: string;
  readonly version: number;
  readonly date: string;
  readonly hash: string;
  readonly entries: readonly Entry[];
}

interface Asked {
  readonly key?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly data?: unknown;
}

const words = (text: string) => ({ fr: text, en: text, es: text });

/** A first-party cookie that visitors are asked about. */
export const audience = {
  name: 'audience_id',
  store: 'cookie',
  provider: { name: 'Audience', url: 'https://audience.example/' },
  service: 'audience',
  serviceTitle: words('Audience'),
  where: ['front'],
  purposeKind: 'statistics',
  purpose: words('Follow visits.'),
  explanation: words('Set once you accept.'),
  anonymous: false,
  party: 'first',
  lifetime_s: 86_400,
  attributes: { secure: true, http_only: false, same_site: 'Lax', path: '/' },
  ground: null,
  question: { key: 'audience', title: words('Audience'), sentence: words('Follow how the site is visited.') },
} as const satisfies Entry;

/** A host that pages may frame once it was accepted. */
export const videoHost = {
  ...audience,
  name: 'video.example.org',
  store: 'host',
  service: 'videos',
  purposeKind: 'other',
  party: 'third',
  lifetime_s: null,
  attributes: null,
  loads: ['frame'],
  question: { key: 'films', title: words('Films'), sentence: words('Watch films.') },
} as const satisfies Entry;

/** Calls of the register of one portal. */
export function registerOf(server: TestServer, slug: string) {
  const call = (method: string, path: string, { key, headers = {}, data }: Asked = {}): Promise<Answer> =>
    server.call(method, `/api/automation/v1.0/portals/${slug}/register/${path}`, {
      ...(key === undefined ? { key: true } : {}),
      headers: { ...(key ? { authorization: `Apikey ${key}` } : {}), ...headers },
      ...(data === undefined ? {} : { data }),
    });
  return {
    call,
    read: async () => (await call('GET', '')).json as { version: number; hash: string; banner: boolean },
    exported: async () => (await call('GET', 'export/')).json as Exported,
    change: async (method: string, path: string, data?: unknown) => {
      const answer = await call(method, path, { data });
      if (answer.status >= 300) throw new Error(answer.text);
      return answer.json as Changed;
    },
  };
}

/** The key of a new account with this role on the portal. */
export async function keyOf(server: TestServer, slug: string, role: string): Promise<string> {
  const base = `/api/automation/v1.0/portals/${slug}`;
  const email = `${role}.${slug}@example.org`;
  await server.call('POST', `${base}/accounts/`, {
    key: true,
    data: { email, name: `${role} of ${slug}`, password: 'six mots qui se suivent bien', role },
  });
  const answer = await server.call('POST', `${base}/apikeys/`, { key: true, data: { email } });
  return (answer.json as { key: string }).key;
}
