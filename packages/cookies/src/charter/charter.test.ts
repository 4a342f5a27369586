import { expect, test } from 'vitest';
import { audience, exempt, playerHost, withBoth, withPlayer } from '../../test/fixture.ts';
import { readyMade } from '../ready-made/ready-made.ts';
import { withEntry } from '../register/example.ts';
import { labelOf, type Register } from '../register/register.ts';
import { wellKnown } from '../well-known.ts';
import { languages } from '../words.ts';
import { charter } from './charter.ts';
import type { Charter, CharterBlock, PlatformRow } from './tree.ts';

const hash = 'ab'.repeat(32);
const made = (register: Register, language: (typeof languages)[number]): Charter =>
  charter(register, { language, address: 'data.example.fr', hash });
const ids = ({ blocks }: Charter): readonly string[] => blocks.map(({ id }) => id);
const rowsOf = ({ blocks }: Charter): readonly PlatformRow[] =>
  blocks.flatMap((block) => (block.kind === 'platform' ? block.rows : []));
const block = (of: Charter, id: string): CharterBlock | undefined => of.blocks.find((one) => one.id === id);
const textOf = (of: Charter, id: string): string => JSON.stringify(block(of, id) ?? '');

/** Every text of a charter, one by one. */
const texts = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(texts) : [];
};

test('the blocks stand in the charters’ order', () => {
  expect(ids(made(withBoth, 'fr'))).toEqual([
    'why',
    'why-text',
    'cookie',
    'cookie-text',
    'cookie-examples',
    'kinds',
    'kinds-table',
    'platform',
    'platform-text',
    'functional',
    'functional-table',
    'statistics',
    'statistics-text',
    'statistics-table',
    'asked',
    'asked-table',
    'purpose-videos',
    'purpose-videos-text',
    'purpose-videos-providers',
    'purpose-audience',
    'purpose-audience-text',
    'purpose-audience-providers',
    'choice',
    'choice-ask',
    'choice-once',
    'choice-withdraw',
    'choice-object',
    'choice-keep',
    'choice-again',
    'choice-account',
    'signal',
    'signal-text',
    'register',
    'register-text',
    'register-door',
  ]);
});

test.each(languages)('%s: each entry of the register has exactly one row', (language) => {
  for (const register of [exempt, withPlayer, withBoth]) {
    const rows = rowsOf(made(register, language));
    expect(rows.map(({ data }) => data.name ?? data.pattern)).toEqual(register.entries.map(labelOf));
    for (const { data, cells } of rows) expect(cells[2]?.text).toBe(data.name ?? data.pattern);
  }
});

test.each(languages)('%s: the heading over the tables has the portal’s own address', (language) => {
  expect(block(made(exempt, language), 'platform')).toMatchObject({
    kind: 'heading',
    text: expect.stringContaining('data.example.fr'),
  });
});

test('the title of the first table calls its cookies both functional and needed for the platform to work', () => {
  expect(textOf(made(exempt, 'fr'), 'functional')).toMatch(
    /fonctionnels, nécessaires au fonctionnement de la plateforme/,
  );
  expect(textOf(made(exempt, 'en'), 'functional')).toMatch(/Functional cookies, needed for the platform to work/);
  expect(textOf(made(exempt, 'es'), 'functional')).toMatch(
    /funcionales, necesarias para el funcionamiento de la plataforma/,
  );
});

test('the charters’ four columns come first, and the four kinds in their order', () => {
  const french = made(exempt, 'fr');
  const table = french.blocks.find((one) => one.kind === 'platform');
  expect(table?.columns.map(({ of }) => of)).toEqual([
    'provider',
    'service',
    'name',
    'purpose',
    'kind',
    'lifetime',
    'consent',
  ]);
  const kinds = french.blocks.find((one) => one.kind === 'kinds');
  expect(kinds?.rows.map(({ of }) => of)).toEqual(['necessary', 'statistics', 'internal', 'third_party']);
});

test('a row in French', () => {
  const [row] = rowsOf(made(exempt, 'fr'));
  expect(row?.cells.map(({ text }) => text.replaceAll(/[\u00a0\u202f]/g, ' '))).toEqual([
    'Lucarne',
    'Authentification',
    'sessionid',
    'Se souvenir, d’une page à l’autre, de la personne qui s’est connectée.',
    'nécessaire',
    '2 semaines',
    'non requis',
  ]);
  expect(row?.cells[1]?.note).toBe('site public et administration (front et back office)');
  expect(row?.cells[6]?.note).toBe('Il sert à vous authentifier auprès d’un service que vous demandez.');
});

/** The same charter without its words: kinds, identifiers, columns, data and the number of cells. */
const structure = ({ blocks }: Charter): unknown =>
  blocks.map((one) => {
    if (one.kind === 'platform')
      return [
        one.id,
        one.columns.map(({ of }) => of),
        one.rows.map(({ data, cells }) => [data, cells.map(({ style, note }) => [style, note === null])]),
      ];
    if (one.kind === 'kinds') return [one.id, one.columns.length, one.rows.map(({ of, cells }) => [of, cells.length])];
    return [one.kind, one.id, one.kind === 'list' ? one.items.length : null];
  });

test.each(['en', 'es'] as const)('%s has the structure of the French charter', (language) => {
  for (const register of [exempt, withBoth]) {
    expect(structure(made(register, language))).toEqual(structure(made(register, 'fr')));
  }
});

test('no sentence is left in another language', () => {
  const long = (language: (typeof languages)[number]) =>
    texts(made(withBoth, language)).filter((text) => text.includes(' '));
  const [fr, en, es] = [long('fr'), long('en'), long('es')];
  expect(fr.filter((text) => en.includes(text) || es.includes(text))).toEqual([]);
  expect(en.filter((text) => es.includes(text))).toEqual([]);
});

test('French is typeset: no breakable space before tall punctuation or inside guillemets', () => {
  const wrong = texts(made(withBoth, 'fr')).filter((text) => / [:;!?»]|« |[^\s\u00a0\u202f\d][;!?»]/.test(text));
  expect(wrong.filter((text) => !text.startsWith('http'))).toEqual([]);
});

test.each(['en', 'es'] as const)('%s has no French space before punctuation, no straight quote', (language) => {
  expect(texts(made(withBoth, language)).filter((text) => /[ \u00a0\u202f][:;!?]|['"]/.test(text))).toEqual([]);
});

test.each(languages)('%s: the charter and the well-known document say the same', (language) => {
  const rows = rowsOf(made(withBoth, language));
  const { entries } = wellKnown(withBoth, { hash });
  const said = rows.map(({ data: { provider, provider_url, name, pattern, ...facts }, cells }) => ({
    ...(name === null ? { pattern } : { name }),
    ...facts,
    provider: { name: provider, url: provider_url },
    purpose: cells[3]?.text,
  }));
  expect(said).toEqual(entries.map((entry) => ({ ...entry, purpose: entry.purpose[language] })));
});

test('an exempt register says why there is no banner; one that asks says how to refuse and withdraw', () => {
  expect(ids(made(exempt, 'fr'))).toContain('choice-no-banner');
  expect(ids(made(exempt, 'fr'))).not.toContain('choice-ask');
  expect(ids(made(exempt, 'fr'))).not.toContain('asked');
  expect(ids(made(withPlayer, 'fr'))).not.toContain('choice-no-banner');
  expect(textOf(made(exempt, 'en'), 'signal-text')).toContain('not counted in the anonymous statistics either');
  expect(textOf(made(withPlayer, 'en'), 'signal-text')).toContain('as a refusal');
});

test.each(languages)('%s: the 182 days, the objection and the version are told', (language) => {
  const of = made(exempt, language);
  expect(textOf(of, 'choice-keep')).toContain('182');
  expect(ids(of)).toContain('choice-object');
  expect(textOf(of, 'register-text')).toContain(hash);
  expect(textOf(of, 'register-text')).toContain('2026');
});

test('what a portal words takes the place of ours, in each language', () => {
  const why = { fr: 'Pour vous.', en: 'For you.', es: 'Para usted.' };
  const { blocks } = charter(exempt, { language: 'es', address: 'x', hash, wording: { why } });
  expect(blocks.find(({ id }) => id === 'why-text')).toMatchObject({ text: 'Para usted.' });
});

test('a third-party cookie says who holds it, and who receives the data', () => {
  const recipients = [{ name: 'Régie', url: 'https://ads.example', ownEnds: true }];
  const rows = rowsOf(made(withEntry(withPlayer, { ...audience, recipients }), 'en'));
  expect(rows.at(-2)?.cells[2]?.note).toBe('cookie set by media.localhost:3000');
  expect(rows.at(-1)?.cells[3]?.note).toBe('One number per visitor. Recipients: Régie.');
});

const plain = (text: string): string => text.replaceAll(/[\u00a0\u202f]/g, ' ');

test('each purpose lists who it is about, how long each keeps what, and who receives the data', () => {
  const recipients = [
    { name: 'Régie', url: 'https://ads.example', ownEnds: true },
    { name: 'Hébergeur', url: 'https://host.example', ownEnds: false },
  ];
  const register = withEntry(withPlayer, { ...audience, recipients });
  const lines = (language: (typeof languages)[number], id: string) => {
    const found = block(made(register, language), id);
    return found?.kind === 'list' ? found.items.map(plain) : [];
  };
  expect(lines('fr', 'purpose-videos-providers')).toEqual([
    'Média : garde des informations, au plus longtemps 30 jours ; serveurs contactés : media.localhost:3000.',
  ]);
  expect(lines('en', 'purpose-audience-providers')).toEqual([
    'Matomo: keeps information, at the longest 1 hour; for its own ends: Régie; on behalf of the portal only: Hébergeur.',
  ]);
  expect(lines('es', 'purpose-audience-providers')[0]).toContain('para sus propios fines: Régie');
});

test('who keeps nothing is told so', () => {
  const register = withEntry(exempt, playerHost);
  expect(textOf(made(register, 'en'), 'purpose-videos-providers')).toContain('keeps nothing in your browser');
});

test.each(languages)('%s: the statistics say their salt, their months, their masks and the objection', (language) => {
  const text = textOf(made(exempt, language), 'statistics-text');
  expect(text).toContain('25');
  expect(text).toMatch(/minuit|midnight|medianoche/);
  expect(text).toMatch(/masqués|masked|se ocultan/);
  expect(text).toContain('Global Privacy Control');
});

test.each(languages)('%s: the head of the evidence, its time and whose word that is', (language) => {
  const head = 'cd'.repeat(32);
  const told = (stampedBy: string | null): string => {
    const evidence = { head, time: '2026-11-22T08:30:00.000Z', stampedBy };
    return textOf(charter(exempt, { language, address: 'x', hash, evidence }), 'register-evidence');
  };
  expect(told(null)).toContain(head);
  expect(told(null)).toMatch(/2026.*8:30:00/);
  expect(told(null)).toMatch(/le serveur lui-même|the server’s own word|el propio servidor/);
  expect(told('https://tsa.example')).toContain('https://tsa.example');
  expect(told('https://tsa.example')).not.toMatch(/le serveur lui-même|the server’s own word|el propio servidor/);
  expect(ids(made(exempt, language))).not.toContain('register-evidence');
});

test('who only reads receives nothing: said while it is so, and no longer with an audience tool that is exempt', () => {
  const [host, ...cookies] =
    readyMade.find(({ key }) => key === 'matomo-exempt')?.entries({ host: 'a.example.org', site: '1' }) ?? [];
  if (!host) throw new Error('there is no such tool');
  const said: Readonly<Record<(typeof languages)[number], string>> = {
    fr: 'n’en reçoit aucun',
    en: 'whoever only reads',
    es: 'no recibe ninguna',
  };
  const measured = cookies.reduce(withEntry, exempt);
  for (const language of languages) {
    expect(textOf(made(withPlayer, language), 'platform-text')).toContain(said[language]);
    expect(textOf(made(withEntry(exempt, host), language), 'platform-text')).toContain(said[language]);
    expect(textOf(made(measured, language), 'platform-text')).not.toContain(said[language]);
  }
});
