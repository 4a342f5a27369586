import { expect, test } from 'vitest';
import { audience, day, exempt, playerHost, withBoth, withPlayer } from '../../test/fixture.ts';
import { withEntry } from '../register/example.ts';
import type { Entry } from '../register/register.ts';
import { answerAll, answersOf, choose, standingAnswers, versionKey } from './answers.ts';
import { readChoice } from './codec.ts';
import { acceptedHosts, asksNow, objected, refusedCookies } from './consent.ts';
import { questionsOf } from './questions.ts';
import type { Choice } from './shape.ts';
import { pageConsent } from './state.ts';

const silent = { gpc: false };
const media = { key: 'videos/media.localhost-3000', name: 'Média', url: 'http://media.localhost:3000/' };
const said = (p: Record<string, boolean>, r = versionKey(withBoth)): Choice => ({ v: 1, r, d: day, p });
const older = (tools: object): Choice | null => readChoice(encodeURIComponent(JSON.stringify(tools)), day);

test('an exempt register asks nothing, whatever the choice', () => {
  expect(questionsOf(exempt)).toEqual([]);
  for (const choice of [null, said({}), said({ videos: true })]) {
    expect(asksNow(exempt, choice, silent)).toBe(false);
    expect(acceptedHosts(exempt, choice)).toEqual([]);
  }
});

test('entries of one question are asked together, each provider once', () => {
  const [videos, measure] = questionsOf(withBoth);
  expect(videos).toMatchObject({ key: 'videos', providers: [media] });
  expect(videos?.entries).toHaveLength(2);
  expect(measure).toMatchObject({ key: 'audience', entries: [{ pattern: '_pk_id.*' }] });
});

test('who receives the data is named beside the provider', () => {
  const recipients = [{ name: 'Ads', url: 'https://ads.example', ownEnds: true }];
  const [question] = questionsOf(withEntry(exempt, { ...audience, recipients }));
  expect(question?.providers).toEqual([
    { key: 'audience/matomo.example', ...audience.provider },
    { key: 'audience/ads.example', name: 'Ads', url: 'https://ads.example' },
  ]);
});

test.each([
  ['nobody answered', null, true, { videos: false, audience: false }],
  ['all refused', said({ videos: false, audience: false }), false, { videos: false, audience: false }],
  ['all accepted', said({ videos: true, audience: true }), false, { videos: true, audience: true }],
  ['one of two answered', said({ videos: true }), true, { videos: true, audience: false }],
  [
    'accepted under another version',
    said({ videos: true, audience: true }, '12345678'),
    true,
    { videos: false, audience: false },
  ],
  [
    'refused under another version',
    said({ videos: false, audience: false }, '12345678'),
    false,
    { videos: false, audience: false },
  ],
  ['a key of Object’s prototype', said({ constructor: true }), true, { videos: false, audience: false }],
])('%s', (_what, choice, asks, answers) => {
  expect(asksNow(withBoth, choice, silent)).toBe(asks);
  expect(answersOf(withBoth, choice)).toMatchObject(answers);
});

test('a question whose key is a word of Object’s prototype has no answer of its own', () => {
  const question = { ...audience.question, key: 'constructor' } as NonNullable<Entry['question']>;
  const register = withEntry(exempt, { ...audience, question });
  expect(answersOf(register, said({}, versionKey(register)))).toMatchObject({ constructor: false });
});

test('the signal is a refusal without a question; an explicit choice wins', () => {
  const accepted = said({ videos: true, audience: true });
  expect(asksNow(withBoth, null, { gpc: true })).toBe(false);
  expect(acceptedHosts(withBoth, null)).toEqual([]);
  expect(pageConsent(withBoth, accepted, { gpc: true, language: 'fr' })).toMatchObject({
    asks: false,
    answers: { videos: true },
    acceptedHosts: ['media.localhost:3000'],
  });
});

test('hosts are those accepted, and those exempt', () => {
  const exemptHost: Entry = {
    ...playerHost,
    name: 'tiles.example',
    purposeKind: 'necessary',
    ground: 'requested_service',
    question: undefined,
  };
  const register = withEntry(withBoth, exemptHost);
  expect(acceptedHosts(register, null)).toEqual(['tiles.example']);
  expect(acceptedHosts(register, said({ videos: true }))).toEqual(['media.localhost:3000', 'tiles.example']);
  expect(acceptedHosts(register, said({ audience: true }))).toEqual(['tiles.example']);
});

test('a form changes what it names; the rest stands; the day is that of the form', () => {
  const first = choose(withBoth, null, { answers: { videos: true } }, '2026-10-01');
  expect(first).toEqual({ v: 1, r: versionKey(withBoth), d: '2026-10-01', p: { videos: true } });
  const second = choose(withBoth, first, { answers: { audience: false }, objected: true }, day);
  expect(second).toEqual({
    v: 1,
    r: versionKey(withBoth),
    d: day,
    p: { videos: true, audience: false, statistics: false },
  });
  expect(choose(withBoth, second, { answers: answerAll(withBoth, false) }, day)?.p).toEqual({
    videos: false,
    audience: false,
    statistics: false,
  });
});

test('an acceptance that no longer stands is not carried into the new version', () => {
  const before = said({ videos: true, audience: false }, '12345678');
  expect(standingAnswers(withBoth, before)).toEqual({ audience: false });
  expect(choose(withBoth, before, { objected: true }, day)?.p).toEqual({ audience: false, statistics: false });
});

test('answers to questions that nobody asked are not recorded', () => {
  expect(choose(withBoth, null, { answers: { spying: true, statistics: true } }, day)).toBeNull();
});

test('the objection to the statistics is recorded, read and withdrawn; then nothing is left to remember', () => {
  const choice = choose(exempt, null, { objected: true }, day);
  expect(choice?.p).toEqual({ statistics: false });
  expect(objected(exempt, choice)).toBe(true);
  expect(objected(exempt, null)).toBe(false);
  expect(objected(exempt, said({ statistics: true }))).toBe(false);
  expect(choose(exempt, choice, { objected: false }, day)).toBeNull();
});

test('a refusal of the older form stands, an acceptance is asked again', () => {
  const tool: Entry = {
    ...audience,
    question: { ...(audience.question as NonNullable<Entry['question']>), key: 'matomo' },
  };
  const register = withEntry(exempt, tool);
  expect(asksNow(register, older({ matomo: false }), silent)).toBe(false);
  expect(objected(register, older({ matomo: false }))).toBe(true);
  expect(asksNow(register, older({ matomo: true }), silent)).toBe(true);
  expect(answersOf(register, older({ matomo: true }))).toMatchObject({ matomo: false });
});

test('the version’s mark is eight hex digits and moves with portal, version and date', () => {
  const marks = [withPlayer, exempt, { ...exempt, version: 2 }, { ...exempt, date: '2026-11-23' }].map(versionKey);
  for (const mark of marks) expect(mark).toMatch(/^[0-9a-f]{8}$/);
  expect(new Set(marks).size).toBe(4);
});

test('what was refused, or never asked, is to be expired; what is declared elsewhere or unknown is left', () => {
  const sent = ['sessionid', '_pk_id.1.a', '_pk_id."', 'media_visitor', 'stray'];
  expect(refusedCookies(withBoth, null, sent)).toEqual(['_pk_id.1.a']);
  expect(refusedCookies(withBoth, said({ audience: false }), sent)).toEqual(['_pk_id.1.a']);
  expect(refusedCookies(withBoth, said({ audience: true }), sent)).toEqual([]);
});

test('an exempt cookie of statistics is refused by an objection', () => {
  const counter: Entry = { ...audience, anonymous: true, ground: 'anonymous_statistics', question: undefined };
  const register = withEntry(exempt, counter);
  expect(refusedCookies(register, null, ['_pk_id.1'])).toEqual([]);
  expect(refusedCookies(register, choose(register, null, { objected: true }, day), ['_pk_id.1'])).toEqual(['_pk_id.1']);
});

test('pages get the words of their language', () => {
  const { questions, asks, answers } = pageConsent(withPlayer, null, { gpc: false, language: 'es' });
  expect({ asks, answers }).toEqual({ asks: true, answers: { videos: false, [media.key]: false } });
  expect(questions).toEqual([
    {
      key: 'videos',
      title: 'Vídeos',
      sentence: expect.stringContaining('su alojador recibe entonces su dirección IP'),
      providers: [{ ...media, accepted: false }],
    },
  ]);
});
