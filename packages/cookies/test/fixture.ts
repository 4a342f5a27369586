import { exemptRegister } from '../src/register/built-in.ts';
import { videoPlayer, withEntry } from '../src/register/example.ts';
import type { PatternEntry, Register } from '../src/register/register.ts';
import { words } from '../src/words.ts';

export const provider = { name: 'Lucarne', url: 'https://lucarne.example/' };
export const day = '2026-11-22';

/** Built-ins only. */
export const exempt: Register = exemptRegister({ portal: 'centre-val-de-loire', date: day, provider });

export const [playerHost, playerCookie] = videoPlayer({
  host: 'media.localhost:3000',
  cookie: 'media_visitor',
  lifetime_s: 2_592_000,
  attributes: { secure: true, http_only: true, same_site: 'None', path: '/' },
  provider: { name: 'Média', url: 'http://media.localhost:3000/' },
});

/** Built-ins and a player on another site. */
export const withPlayer: Register = [playerHost, playerCookie].reduce(
  withEntry,
  exemptRegister({ portal: 'haute-garonne', date: day, provider }),
);

/** An audience tool of the portal itself that recognises people: asked under the key `audience`. */
export const audience: PatternEntry = {
  pattern: '_pk_id.*',
  store: 'cookie',
  provider: { name: 'Matomo', url: 'https://matomo.example/' },
  service: 'audience',
  serviceTitle: words('Mesure d’audience', 'Audience measurement', 'Medición de audiencia'),
  where: ['front'],
  purposeKind: 'statistics',
  purpose: words('Compter les visiteurs.', 'Count visitors.', 'Contar los visitantes.'),
  explanation: words('Un numéro par visiteur.', 'One number per visitor.', 'Un número por visitante.'),
  anonymous: false,
  party: 'first',
  lifetime_s: 3600,
  attributes: { secure: true, http_only: false, same_site: 'Lax', path: '/' },
  ground: null,
  question: {
    key: 'audience',
    title: words('Audience', 'Audience', 'Audiencia'),
    sentence: words('Mesurer l’audience.', 'Measure the audience.', 'Medir la audiencia.'),
  },
};

/** Two questions: `videos` and `audience`. */
export const withBoth: Register = withEntry(withPlayer, audience);
