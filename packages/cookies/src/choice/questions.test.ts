import fc from 'fast-check';
import { expect, test } from 'vitest';
import { audience, day, exempt, playerHost, withBoth } from '../../test/fixture.ts';
import { withEntry } from '../register/example.ts';
import type { Entry } from '../register/register.ts';
import { isAnswerKey } from '../values.ts';
import { answersOf, choose, openQuestions } from './answers.ts';
import { readChoice, writeChoice } from './codec.ts';
import { acceptedHosts, asksNow, hostsOfProvider } from './consent.ts';
import { providerKey, questionsOf } from './questions.ts';
import { pageConsent } from './state.ts';

test.each([
  ['https://www.youtube.com/', 'youtube.com'],
  ['https://YOUTUBE.com/watch', 'youtube.com'],
  ['http://media.localhost:3000/', 'media.localhost-3000'],
  ['https://vidéo.example/', 'xn--vido-dpa.example'],
  ['/', 'self'],
  ['/pages/mentions/', 'self'],
  ['mailto', 'l-editeur-sa'],
])('the provider at %s is called %s', (url, slug) => {
  expect(providerKey('videos', { name: 'L’éditeur, SA', url })).toBe(`videos/${slug}`);
});

const anyAddress = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ maxLength: 20 }).map((host) => `https://${host}/`),
  fc.domain().map((host) => `https://${host}/`),
);

test('any provider has a key that a choice can hold', () => {
  const question = fc.stringMatching(/^[a-z0-9][a-z0-9_.-]{0,39}$/);
  fc.assert(
    fc.property(question, fc.string({ unit: 'binary' }), anyAddress, (key, name, url) => {
      const made = providerKey(key, { name, url });
      expect(isAnswerKey(made)).toBe(true);
      expect(made.startsWith(`${key}/`)).toBe(true);
    }),
  );
});

test('long addresses that begin alike keep apart', () => {
  const at = (end: string) => providerKey('videos', { name: 'A', url: `https://${'a.'.repeat(60)}${end}.example/` });
  expect(at('one')).not.toBe(at('two'));
  expect(at('one').length).toBeLessThanOrEqual(80);
});

test('names that share an address are one provider, told together', () => {
  const other = { ...audience, pattern: '_x.*', provider: { name: 'Autre', url: 'https://www.matomo.example/autre' } };
  const [question] = questionsOf([audience, other].reduce(withEntry, exempt));
  expect(question?.providers).toEqual([
    { key: 'audience/matomo.example', name: 'Matomo, Autre', url: 'https://matomo.example/' },
  ]);
});

const second: Entry = {
  ...playerHost,
  name: 'cinema.example',
  provider: { name: 'Cinéma', url: 'https://www.cinema.example/' },
};
const two = withEntry(withBoth, second);
const [cinema, media] = ['videos/cinema.example', 'videos/media.localhost-3000'];
const after = (answers: Record<string, boolean>, before = choose(two, null, {}, day)) =>
  choose(two, before, { answers }, day);

test('one provider is accepted or refused apart from its purpose', () => {
  const yesBut = after({ videos: true, [cinema]: false });
  expect(yesBut?.p).toEqual({ videos: true, [cinema]: false });
  expect(acceptedHosts(two, yesBut)).toEqual(['media.localhost:3000']);
  const noBut = after({ videos: false, [cinema]: true });
  expect(acceptedHosts(two, noBut)).toEqual(['cinema.example']);
  expect(answersOf(two, noBut)).toEqual({
    videos: false,
    [cinema]: true,
    [media]: false,
    audience: false,
    'audience/matomo.example': false,
  });
});

test('an answer to a purpose takes the place of its providers’ own', () => {
  const own = after({ [cinema]: true, [media]: false });
  expect(after({ videos: true }, own)?.p).toEqual({ videos: true });
  expect(after({ videos: false }, own)?.p).toEqual({ videos: false });
  expect(after({ audience: false }, own)?.p).toEqual({ [cinema]: true, [media]: false, audience: false });
});

test('what only repeats its purpose’s answer is not kept', () => {
  expect(after({ videos: true, [cinema]: true, [media]: true })?.p).toEqual({ videos: true });
  expect(after({ [cinema]: true }, after({ videos: true, [cinema]: false }))?.p).toEqual({ videos: true });
});

test('a purpose is answered once each of its providers is', () => {
  expect(openQuestions(two, after({ [cinema]: true })).map(({ key }) => key)).toEqual(['videos', 'audience']);
  const whole = after({ [cinema]: true, [media]: false, audience: false });
  expect(openQuestions(two, whole)).toEqual([]);
  expect(asksNow(two, whole, { gpc: false })).toBe(false);
});

test('who refuses a receiver refuses what it would receive, and who accepts one accepts no more than that', () => {
  const recipients = [{ name: 'Régie', url: 'https://ads.example', ownEnds: true }];
  const register = withEntry(withBoth, { ...second, recipients });
  const said = (answers: Record<string, boolean>) => acceptedHosts(register, choose(register, null, { answers }, day));
  expect(said({ videos: true, 'videos/ads.example': false })).toEqual(['media.localhost:3000']);
  expect(said({ 'videos/ads.example': true })).toEqual([]);
  expect(said({ [cinema]: true })).toEqual(['cinema.example']);
  const alone = withEntry(exempt, { ...second, recipients });
  const refused = choose(alone, null, { answers: { 'videos/ads.example': false } }, day);
  expect(openQuestions(alone, refused)).toEqual([]);
});

test('the hosts of one provider are those that loading it once opens', () => {
  expect(hostsOfProvider(two, cinema)).toEqual(['cinema.example']);
  expect(hostsOfProvider(two, 'videos')).toEqual([]);
  expect(hostsOfProvider(two, '__proto__')).toEqual([]);
});

test('pages are told which providers are accepted', () => {
  const { questions, gpc, changes } = pageConsent(two, after({ videos: true, [cinema]: false }), {
    gpc: true,
    language: 'fr',
  });
  expect(questions[0]?.providers.map(({ key, accepted }) => [key, accepted])).toEqual([
    [media, true],
    [cinema, false],
  ]);
  expect({ gpc, changes }).toEqual({ gpc: true, changes: [] });
});

test('a choice about every purpose and provider is read back whole', () => {
  const every = after({ videos: false, [cinema]: true, audience: true, 'audience/matomo.example': false });
  expect(every && readChoice(writeChoice(every), day)).toEqual(every);
});
