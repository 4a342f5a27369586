import { manage } from './management.ts';
import type { Product } from './server.ts';
import { AUDIENCE, AUDIENCE_COOKIE, AUDIENCE_KEY, STRANGER, VIDEO, VIDEO_COOKIE } from './strangers.ts';

export const THIRD = 'troisieme';
export const FILM_PAGE = '/pages/film/';

const inEach = (text: string) => ({ fr: text, en: text, es: text });
const provider = (host: string) => ({ name: host, url: `http://${host}/` });

const video = {
  provider: provider(VIDEO),
  service: 'videos',
  serviceTitle: inEach('Films'),
  where: ['front'],
  purposeKind: 'other',
  purpose: inEach('Films'),
  explanation: inEach('Films'),
  anonymous: false,
  party: 'third',
  ground: null,
  question: { key: 'videos', title: inEach('Films'), sentence: inEach('Regarder les films dans les pages.') },
};
const audience = {
  provider: provider(AUDIENCE),
  service: 'audience',
  serviceTitle: inEach('Audience'),
  where: ['front'],
  purposeKind: 'statistics',
  purpose: inEach('Audience'),
  explanation: inEach('Audience'),
  anonymous: false,
  ground: null,
  question: { key: 'audience', title: inEach('Audience'), sentence: inEach('Mesurer ce que les visiteurs lisent.') },
};
const onlyThere = { lifetime_s: null, attributes: null };

/** What the third portal declares besides the built-in entries: a video host and an audience tool, all of it asked. */
export const declaredEntries = (port: number) => [
  { ...video, ...onlyThere, name: VIDEO, store: 'host', loads: ['frame'] },
  {
    ...video,
    name: VIDEO_COOKIE.name,
    store: 'cookie',
    host: VIDEO,
    lifetime_s: VIDEO_COOKIE.seconds,
    attributes: { secure: true, http_only: true, same_site: 'None', path: '/', partitioned: true },
  },
  {
    ...audience,
    ...onlyThere,
    name: AUDIENCE,
    store: 'host',
    party: 'third',
    loads: ['script', 'connect'],
    scripts: [`http://${AUDIENCE}:${port}/tool.js`],
  },
  {
    ...audience,
    name: AUDIENCE_COOKIE.name,
    store: 'cookie',
    party: 'first',
    lifetime_s: AUDIENCE_COOKIE.seconds,
    attributes: { secure: false, http_only: false, same_site: 'Lax', path: '/' },
  },
  { ...audience, ...onlyThere, name: AUDIENCE_KEY, store: 'local', party: 'first' },
];

/** Makes the third portal on a running product: everything that consent is about is turned on. `port`: of the strangers. */
export async function makeThirdPortal(product: Product, port: number): Promise<void> {
  const home = `/api/automation/v1.0/portals/${THIRD}`;
  await manage(product, 'POST', '/api/automation/v1.0/portals/', { slug: THIRD, name: inEach('Troisième portail') });
  const register = (await manage(product, 'GET', `${home}/register/export/`)) as Register;
  const entries = [...register.entries, ...declaredEntries(port)];
  await manage(product, 'PUT', `${home}/register/`, { ...register, entries });
  await manage(product, 'PUT', `${home}/pages/film/`, {
    title: inEach('Film'),
    blocks: [{ kind: 'html', html: inEach(film(port)) }],
  });
}

interface Register {
  readonly entries: readonly unknown[];
}

const film = (port: number) => `<p>Un film, puis ce que personne n’a déclaré.</p>
<iframe src="http://${VIDEO}:${port}/player/" title="Film"></iframe>
<iframe src="http://${STRANGER}:${port}/frame" title="Inconnu"></iframe>
<img src="http://${STRANGER}:${port}/image" alt="Inconnu">`;
