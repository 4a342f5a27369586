import type { Answer, Answers } from './site.ts';

/** How the town's site differs from what it says of itself. */
export type Lie =
  | 'undeclared cookie'
  | 'undeclared key'
  | 'undeclared host'
  | 'longer life'
  | 'readable session'
  | 'host before consent'
  | 'kept after withdrawal'
  | 'lost line'
  | 'no Secure'
  | 'harder refusal';

export interface Town {
  readonly lies: readonly Lie[];
  /** The addresses of two other servers: the declared audience tool, and one that nobody declared. */
  readonly audience: string;
  readonly stranger: string;
  readonly tls?: boolean;
}

const DAY = 86_400;

/** A small site with a banner of its own, a register and a charter, which tells the truth unless it is told to lie. */
export function town({ lies, audience, stranger, tls = false }: Town): Answers {
  const does = (lie: Lie): boolean => lies.includes(lie);
  const secure = tls && !does('no Secure') ? '; Secure' : '';
  const language = `lang=fr; Path=/; SameSite=Lax; Max-Age=${(does('longer life') ? 60 : 30) * DAY}${secure}`;
  const session = `visit=1; Path=/; SameSite=Lax${does('readable session') ? '' : '; HttpOnly'}${secure}`;
  const pages: Readonly<Record<string, () => Answer>> = {
    '/': () => ({ body: page('Accueil', does('harder refusal')), cookies: [language] }),
    '/infos/': () => ({ body: page('Infos', does('harder refusal')), cookies: [session] }),
    '/cookies/': () => ({ body: page('Cookies', does('harder refusal'), charter(lies, audience)) }),
    '/site.js': () => ({ type: 'text/javascript', body: script({ lies, audience, stranger, tls }) }),
    '/.well-known/cookies.json': () => ({ type: 'application/json', body: JSON.stringify(register(audience, tls)) }),
  };
  return (path) => pages[path]?.() ?? null;
}

const page = (title: string, refusalIsDeeper: boolean, more = ''): string => `<!doctype html><html lang="fr">
<title>${title}</title><h1>${title}</h1><p><a href="/infos/">Infos</a> <a href="/cookies/">Nos cookies</a></p>${more}
<div id="banner" hidden><p>Nous utilisons des cookies pour mesurer l’audience.</p>
<button data-answer="yes">Tout accepter</button>
${refusalIsDeeper ? '<button data-more>Personnaliser</button>' : '<button data-answer="no">Tout refuser</button>'}
<p id="more" hidden><button data-answer="no">Tout refuser</button></p></div>
<footer><button id="again">Gérer les cookies</button></footer><script src="/site.js"></script></html>`;

/** What runs on each page: the banner, the audience tool when it is accepted, and the lies. */
function script({ lies, audience, stranger, tls }: Town): string {
  const does = (lie: Lie): boolean => lies.includes(lie);
  const secure = tls ? '; Secure' : '';
  return `
const choice = () => /(?:^|; )choice=(\\w+)/.exec(document.cookie)?.[1];
const banner = document.getElementById('banner');
const measure = () => {
  document.cookie = 'aud_id=7; Path=/; SameSite=Lax; Max-Age=${13 * 30 * DAY}${secure}';
  localStorage.setItem('aud_queue', '[]');
  new Image().src = '${audience}';
};
const forget = () => {
  document.cookie = 'aud_id=; Path=/; Max-Age=0';
  localStorage.removeItem('aud_queue');
};
banner.hidden = choice() !== undefined || navigator.globalPrivacyControl === true;
document.getElementById('again').onclick = () => { banner.hidden = false; };
for (const button of banner.querySelectorAll('[data-answer]')) button.onclick = () => {
  document.cookie = 'choice=' + button.dataset.answer + '; Path=/; SameSite=Lax; Max-Age=${182 * DAY}${secure}';
  banner.hidden = true;
  if (button.dataset.answer === 'yes') measure();
  ${does('kept after withdrawal') ? '' : 'else forget();'}
};
for (const button of banner.querySelectorAll('[data-more]')) button.onclick = () => { document.getElementById('more').hidden = false; };
if (choice() === 'yes') measure();
${does('kept after withdrawal') ? "localStorage.getItem('aud_queue');" : ''}
${does('host before consent') ? `new Image().src = '${audience}';` : ''}
${does('undeclared cookie') ? "document.cookie = 'spy=1; Path=/; Max-Age=3600';" : ''}
${does('undeclared key') ? "sessionStorage['spied'] = '1';" : ''}
${does('undeclared host') ? `navigator.sendBeacon('${stranger}');` : ''}
`;
}

const words = (fr: string) => ({ fr, en: fr, es: fr });

function register(audience: string, tls: boolean): unknown {
  const shared = {
    provider: { name: 'La ville', url: 'https://ville.example/' },
    service: 'site',
    where: ['front'],
    party: 'first',
    anonymous: false,
    kind: 'necessary',
  };
  const cookie = (name: string, lifetime_s: number | null, http_only: boolean) => ({
    ...shared,
    name,
    store: 'cookie',
    purpose: words(name),
    lifetime_s,
    attributes: { secure: tls, http_only, same_site: 'Lax', path: '/' },
    consent: 'exempt',
    ground: 'interface',
  });
  const asked = { ...shared, purpose: words('Mesure d’audience'), kind: 'statistics', consent: 'asked', ground: null };
  return {
    schema: 'town/1',
    portal: 'town',
    version: 4,
    date: '2026-11-22',
    entries: [
      cookie('choice', 182 * DAY, false),
      cookie('lang', 30 * DAY, false),
      cookie('visit', null, true),
      { ...cookie('aud_id', 13 * 30 * DAY, false), ...asked },
      { ...asked, name: 'aud_queue', store: 'local', lifetime_s: null, attributes: null },
      { ...asked, name: new URL(audience).host, store: 'host', party: 'third', lifetime_s: null, attributes: null },
    ],
  };
}

function charter(lies: readonly Lie[], audience: string): string {
  const rows = [
    ['choice', '182 jours'],
    ['lang', '30 jours'],
    ...(lies.includes('lost line') ? [] : [['visit', 'Session']]),
    ['aud_id', lies.includes('lost line') ? '6 mois' : '390 jours'],
    ['aud_queue', 'Jusqu’à effacement'],
    [new URL(audience).host, '–'],
  ];
  const body = rows.map(([name, life]) => `<tr><td>La ville</td><td><code>${name}</code></td><td>${life}</td></tr>`);
  return `<table><thead><tr><th>Fournisseur</th><th>Nom</th><th>Durée</th></tr></thead><tbody>${body.join('')}</tbody></table>`;
}
