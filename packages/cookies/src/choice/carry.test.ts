import fc from 'fast-check';
import { expect, test } from 'vitest';
import { day, exempt } from '../../test/fixture.ts';
import { compareRegisters } from '../changes/compare.ts';
import { describeChange } from '../changes/describe.ts';
import { readRegister } from '../register/read.ts';
import type { Entry, Register } from '../register/register.ts';
import { languages, words } from '../words.ts';
import { answerAll, answersOf, choose, openQuestions, versionKey } from './answers.ts';
import { carryChoice } from './carry.ts';
import { readChoice, writeChoice } from './codec.ts';
import { allows } from './consent.ts';
import { providerKey, questionsOf } from './questions.ts';
import type { Choice } from './shape.ts';
import { pageConsent } from './state.ts';

const text = words('Texte', 'Text', 'Texto');
const provider = (name: string) => ({ name, url: `https://www.${name}.example/` });

/** A cookie of ours that is asked, or a host when it has no life. */
const asked = (question: string, by: string, name: string, change: Partial<Entry> = {}): Entry =>
  ({
    name,
    store: 'cookie',
    provider: provider(by),
    service: question,
    serviceTitle: text,
    where: ['front'],
    purposeKind: 'other',
    purpose: text,
    explanation: text,
    anonymous: true,
    party: 'first',
    lifetime_s: 1000,
    attributes: { secure: true, http_only: false, same_site: 'Lax', path: '/' },
    ground: null,
    question: { key: question, title: words(question, question, question), sentence: text },
    ...change,
  }) as Entry;

const host = (question: string, by: string, name: string, change: Partial<Entry> = {}): Entry =>
  asked(question, by, name, {
    store: 'host',
    lifetime_s: null,
    attributes: null,
    loads: ['frame'],
    party: 'third',
    ...change,
  });

const lines: readonly Entry[] = [
  asked('videos', 'ann', 'a1', { recipients: [{ ...provider('cloud'), ownEnds: false }] }),
  asked('videos', 'ann', 'a2', { lifetime_s: 50 }),
  host('videos', 'bob', 'bob.example'),
  asked('maps', 'ann', 'm1'),
  asked('maps', 'cleo', 'm2', { store: 'local', lifetime_s: null, attributes: null }),
  host('social', 'dan', 'dan.example'),
];

const registerOf = (asking: readonly Entry[], version = 1): Register => ({
  ...exempt,
  version,
  entries: [...exempt.entries, ...asking],
});
const base = registerOf(lines);
const next = (change: (entries: readonly Entry[]) => readonly Entry[]): Register => registerOf(change(lines), 2);
const edit = (name: string, change: Partial<Entry>) =>
  next((all) => all.map((one) => (one.name === name ? ({ ...one, ...change } as Entry) : one)));

const answer = (register: Register, said: Readonly<Record<string, boolean>>): Choice =>
  choose(register, null, { answers: said }, day) as Choice;
const allYes = answer(base, answerAll(base, true));
const allNo = answer(base, answerAll(base, false));
const open = (register: Register, choice: Choice | null) => openQuestions(register, choice).map(({ key }) => key);

interface Case {
  readonly after: Register;
  readonly asks: readonly string[];
  readonly kinds: readonly string[];
}

const ownEnds = (name: string, own: boolean) => [{ ...provider(name), ownEnds: own }];

/** What an administrator may do to a register: which purposes are asked again of who accepted all, and what is told. */
const cases: Readonly<Record<string, Case>> = {
  'a new purpose': {
    after: next((all) => [...all, asked('chat', 'eve', 'c')]),
    asks: ['chat'],
    kinds: ['purpose_added'],
  },
  'a new provider': {
    after: next((all) => [...all, asked('maps', 'eve', 'e')]),
    asks: ['maps'],
    kinds: ['provider_added'],
  },
  'an entry given to another provider': {
    after: edit('m1', { provider: provider('eve') }),
    asks: ['maps'],
    kinds: ['provider_added'],
  },
  'a new recipient': {
    after: edit('m1', { recipients: ownEnds('broker', false) }),
    asks: ['maps'],
    kinds: ['recipient_added'],
  },
  'a recipient with ends of its own, from now on': {
    after: edit('a1', { recipients: ownEnds('cloud', true) }),
    asks: ['videos'],
    kinds: ['recipient_own_ends'],
  },
  'a new host': {
    after: next((all) => [...all, host('videos', 'bob', 'cdn.bob.example')]),
    asks: ['videos'],
    kinds: ['host_added'],
  },
  'a cookie that another host holds': {
    after: next((all) => [
      ...all,
      asked('social', 'dan', 'd', { host: 'ads.dan.example', party: 'third', lifetime_s: null }),
    ]),
    asks: ['social'],
    kinds: ['host_added', 'life_longer'],
  },
  'a host that provides more': {
    after: edit('bob.example', { loads: ['frame', 'script'] }),
    asks: ['videos'],
    kinds: ['host_used_more'],
  },
  'a third party where there was none': {
    after: edit('m1', { party: 'third' }),
    asks: ['maps'],
    kinds: ['third_party_added'],
  },
  'a way to recognise people': {
    after: edit('m1', { anonymous: false }),
    asks: ['maps'],
    kinds: ['identifying_added'],
  },
  'another kind of purpose': {
    after: edit('m1', { purposeKind: 'statistics', anonymous: true, party: 'third' }),
    asks: ['maps'],
    kinds: ['purpose_widened', 'third_party_added'],
  },
  'a longer life': { after: edit('a1', { lifetime_s: 1001 }), asks: ['videos'], kinds: ['life_longer'] },
  'a longer life than its own, under what its provider keeps': {
    after: edit('a2', { lifetime_s: 51 }),
    asks: ['videos'],
    kinds: ['life_longer'],
  },
  'a new entry that outlives the others': {
    after: next((all) => [...all, asked('videos', 'ann', 'a3', { lifetime_s: 1001 })]),
    asks: ['videos'],
    kinds: ['life_longer'],
  },
  'a key that stays for ever': {
    after: next((all) => [...all, asked('videos', 'ann', 'k', { store: 'local', lifetime_s: null, attributes: null })]),
    asks: ['videos'],
    kinds: ['life_longer'],
  },
  'a new entry within what was accepted': {
    after: next((all) => [...all, asked('videos', 'ann', 'a3', { lifetime_s: 1000 })]),
    asks: [],
    kinds: [],
  },
  'a shorter life': { after: edit('a1', { lifetime_s: 999 }), asks: [], kinds: [] },
  'a life that ends with the session': { after: edit('a1', { lifetime_s: null }), asks: [], kinds: [] },
  'an entry removed': { after: next((all) => all.filter(({ name }) => name !== 'a2')), asks: [], kinds: [] },
  'a provider removed': { after: next((all) => all.filter(({ name }) => name !== 'bob.example')), asks: [], kinds: [] },
  'a purpose removed': { after: next((all) => all.filter(({ service }) => service !== 'maps')), asks: [], kinds: [] },
  'a recipient removed': { after: edit('a1', { recipients: [] }), asks: [], kinds: [] },
  'other words': {
    after: next((all) =>
      all.map(
        (one) =>
          ({
            ...one,
            purpose: words('Autre', 'Other', 'Otro'),
            explanation: words('Autre', 'Other', 'Otro'),
            serviceTitle: words('Autre', 'Other', 'Otro'),
            question: { key: one.question?.key ?? '', title: words('Z', 'Z', 'Z'), sentence: words('Y', 'Y', 'Y') },
            provider: { ...one.provider, name: `${one.provider.name} SA` },
          }) as Entry,
      ),
    ),
    asks: [],
    kinds: [],
  },
  'another path, another order': { after: next((all) => [...all].reverse()), asks: [], kinds: [] },
  'nothing but the version': { after: next((all) => all), asks: [], kinds: [] },
};

test.each(Object.entries(cases))('%s: who accepted all is asked exactly what grew', (_what, { after, asks, kinds }) => {
  expect(readRegister(after)).toMatchObject({ ok: true });
  const { choice, changes } = carryChoice(after, allYes, base);
  expect(open(after, choice)).toEqual(asks);
  expect(changes.filter(({ asksAgain }) => asksAgain).map(({ kind }) => kind)).toEqual(kinds);
  const told = pageConsent(after, choice, { gpc: false, language: 'fr', changes }).changes;
  expect(told).toHaveLength(kinds.length);
});

test.each(Object.entries(cases))('%s: who refused all is asked of new purposes only', (_what, { after, kinds }) => {
  const { choice, changes } = carryChoice(after, allNo, base);
  const added = kinds.includes('purpose_added');
  expect(open(after, choice)).toEqual(added ? ['chat'] : []);
  expect(pageConsent(after, choice, { gpc: false, language: 'es', changes }).changes).toHaveLength(added ? 1 : 0);
});

test.each(Object.entries(cases))(
  '%s: when the version of the choice is unknown, acceptances fall and refusals stand',
  (_what, { after }) => {
    for (const earlier of [null, after, { ...base, version: 7 }]) {
      expect(carryChoice(after, allYes, earlier)).toEqual({ choice: null, changes: [] });
      expect(carryChoice(after, allNo, earlier).choice?.p).toEqual(allNo.p);
    }
  },
);

test.each(Object.entries(cases))('%s: each change has a sentence in each language', (_what, { after }) => {
  for (const change of [...compareRegisters(base, after), ...compareRegisters(after, base)]) {
    const said = languages.map((language) => describeChange(change, language));
    expect(new Set(said).size).toBe(3);
    for (const sentence of said) expect(sentence).not.toMatch(/undefined|null|\[object|: \.|\(\)| {2}/);
  }
});

test('a provider’s own acceptance stands while another one grows', () => {
  const ann = providerKey('videos', provider('ann'));
  const bob = providerKey('videos', provider('bob'));
  const own = answer(base, { [ann]: true, [bob]: true });
  expect(open(base, own)).toEqual(['maps', 'social']);
  const { choice } = carryChoice(edit('a1', { lifetime_s: 2000 }), own, base);
  expect(choice?.p).toEqual({ [bob]: true });
});

test('a provider’s own refusal stands when its purpose falls', () => {
  const bob = providerKey('videos', provider('bob'));
  const mixed = answer(base, { videos: true, [bob]: false });
  const after = edit('a1', { lifetime_s: 2000 });
  const { choice } = carryChoice(after, mixed, base);
  expect(choice?.p).toEqual({ [bob]: false });
  expect(answersOf(after, choice)[bob]).toBe(false);
});

test('what was taken away and put back asks nothing: the visitor’s own version counts', () => {
  const back = { ...base, version: 3 };
  expect(carryChoice(back, allYes, base)).toMatchObject({ choice: { p: allYes.p, r: versionKey(back) } });
});

test('a choice of this very version is left as it is', () => {
  expect(carryChoice(base, allYes, null)).toEqual({ choice: allYes, changes: [] });
  expect(carryChoice(base, null, base)).toEqual({ choice: null, changes: [] });
});

test('yes and no live alike: 182 days from their own day, which carrying does not move', () => {
  const last = new Date(Date.parse(day) + 182 * 86_400_000).toISOString().slice(0, 10);
  const past = new Date(Date.parse(day) + 183 * 86_400_000).toISOString().slice(0, 10);
  for (const choice of [allYes, allNo]) {
    const carried = carryChoice(
      next((all) => all),
      choice,
      base,
    ).choice as Choice;
    expect(carried.d).toBe(day);
    expect(readChoice(writeChoice(carried), last)).toEqual(carried);
    expect(readChoice(writeChoice(carried), past)).toBeNull();
  }
});

test('a forged answer to what the earlier version did not ask is no acceptance', () => {
  const forged = { ...allYes, p: { ...allYes.p, chat: true, 'chat/eve.example': true } };
  const after = cases['a new purpose']?.after as Register;
  expect(open(after, carryChoice(after, forged, base).choice)).toContain('chat');
});

const pool: readonly Entry[] = [
  ...lines,
  asked('videos', 'bob', 'b2', { anonymous: false }),
  asked('maps', 'dan', 'd3', { lifetime_s: 5 }),
  host('social', 'eve', 'eve.example', { loads: ['image'] }),
  asked('chat', 'eve', 'c1'),
];

const anyRegister = (version: number) =>
  fc
    .array(
      fc.record({
        at: fc.nat(pool.length - 1),
        life: fc.constantFrom(10, 1000, 5000),
        third: fc.boolean(),
        own: fc.option(fc.boolean(), { nil: undefined }),
      }),
      { maxLength: 8 },
    )
    .map((picked) => {
      const entries = new Map(
        picked.map(({ at, life, third, own }) => {
          const entry = pool[at] as Entry;
          const recipients = own === undefined ? {} : { recipients: ownEnds('broker', own) };
          const change = entry.attributes === null ? {} : { lifetime_s: life, party: third ? 'third' : 'first' };
          return [at, { ...entry, ...change, ...recipients } as Entry] as const;
        }),
      );
      return registerOf([...entries.values()], version);
    });

const anyAnswers = (register: Register) =>
  fc.array(fc.option(fc.boolean(), { nil: undefined }), { minLength: 40, maxLength: 40 }).map((said) => {
    const keys = questionsOf(register).flatMap(({ key, providers }) => [key, ...providers.map((one) => one.key)]);
    return Object.fromEntries(keys.flatMap((key, at) => (said[at] === undefined ? [] : [[key, said[at]]]))) as Record<
      string,
      boolean
    >;
  });

const twoVersions = fc
  .tuple(anyRegister(1), anyRegister(2))
  .chain(([before, after]) =>
    anyAnswers(before).map((answers) => ({ before, after, choice: choose(before, null, { answers }, day) })),
  );

test('carried through any change: nothing is allowed that was not, unless nothing about it grew', () => {
  fc.assert(
    fc.property(twoVersions, ({ before, after, choice }) => {
      const { choice: carried, changes } = carryChoice(after, choice, before);
      const grew = new Set(changes.filter(({ asksAgain }) => asksAgain).map(({ question }) => question?.key));
      const refusesReceiver = Object.keys(choice?.p ?? {}).some((key) => key.endsWith('/broker.example'));
      if (refusesReceiver) return;
      for (const question of questionsOf(after)) {
        const was = questionsOf(before).find(({ key }) => key === question.key);
        for (const entry of question.entries.filter((one) => allows(after, carried, one))) {
          const same =
            was?.entries.filter(
              (one) => providerKey(question.key, one.provider) === providerKey(question.key, entry.provider),
            ) ?? [];
          expect(same.some((one) => allows(before, choice, one))).toBe(true);
        }
        if (grew.has(question.key) || !was) continue;
        if (open(after, carried).includes(question.key)) expect(open(before, choice)).toContain(question.key);
      }
    }),
    { numRuns: 500 },
  );
});

test('carried through any change: no refusal is lost', () => {
  fc.assert(
    fc.property(twoVersions, ({ before, after, choice }) => {
      const { choice: carried } = carryChoice(after, choice, before);
      const refused = Object.entries(choice?.p ?? {}).filter(([, said]) => !said);
      for (const [key] of refused) expect(carried?.p[key]).toBe(false);
    }),
    { numRuns: 300 },
  );
});

test('two versions differ exactly when a change is told, whatever the order of the entries', () => {
  fc.assert(
    fc.property(anyRegister(1), anyRegister(2), (before, after) => {
      const sorted = ({ entries }: Register) =>
        entries.map((entry) => JSON.stringify(Object.entries(entry).sort())).sort();
      const same = JSON.stringify(sorted(before)) === JSON.stringify(sorted(after));
      expect(compareRegisters(before, after).length === 0).toBe(same);
      expect(compareRegisters(before, before)).toEqual([]);
    }),
    { numRuns: 500 },
  );
});
