import { describe, expect, test } from 'vitest';
import { asked, cookie, DAY, entry, found, state, wrong } from '../../../test/audit/evidence.ts';
import type { Entry, SeenCookie, StateSeen } from '../model.ts';

const held = (seen: Partial<SeenCookie>, kind: StateSeen['kind'] = 'no_answer') =>
  state(kind, { cookies: [cookie(seen)] });

describe('cookies', () => {
  test('that are as declared differ in nothing', () => {
    expect(found([held({})], [entry()])).toEqual([]);
  });

  test.each<[what: string, seen: Partial<SeenCookie>, declared: Partial<Entry>, sentence: string]>([
    ['undeclared', { name: 'b' }, {}, 'the cookie «b» of data.example.fr is not in the register'],
    ['HttpOnly', {}, { attributes: attributes({ http_only: true }) }, 'has HttpOnly no, the register says yes'],
    ['SameSite', { same_site: 'unset' }, {}, 'has SameSite not set, the register says Lax'],
    ['Path', { path: '/admin' }, {}, 'has Path /admin, the register says /'],
    ['Secure', { secure: false }, {}, 'has Secure no, the register says yes'],
    ['Partitioned', { partitioned: true }, {}, 'has Partitioned yes, the register says no'],
    ['Domain', { host: '.example.fr' }, {}, 'has Domain .example.fr, the register says none'],
    ['longer', { asked_s: 11 * DAY }, {}, 'lives 11 d, the register says 10 d'],
    [
      'longer than it is kept',
      { asked_s: 800 * DAY, lifetime_s: 400 * DAY },
      {},
      'lives 800 d, the register says 10 d',
    ],
    ['not only a session', {}, { lifetime_s: null }, 'lives 10 d, the register says as long as the browser is open'],
    [
      'of another host',
      { host: 'ads.example.com' },
      {},
      'is of ads.example.com, the register says a cookie of the site itself',
    ],
    ['not asked for', {}, { consent: 'asked' }, 'is there without consent'],
  ])('%s', (_, seen, declared, sentence) => {
    expect(wrong([held(seen)], [entry(declared)])).toEqual([expect.stringContaining(sentence)]);
  });

  test('on plain http, Secure is no matter', () => {
    expect(found([held({ secure: false, over_https: false })], [entry()])).toEqual([]);
  });

  test('what is left of a life may be less; a life that was given less is told', () => {
    expect(found([held({ asked_s: null, lifetime_s: 10 * DAY - 600 })], [entry()])).toEqual([]);
    const [shorter] = found([held({ asked_s: DAY })], [entry()]);
    expect(shorter).toMatchObject({ severity: 'warning', sentence: expect.stringContaining('lives only 24 h') });
  });

  test('a pattern speaks of every name it covers', () => {
    const pattern = entry({ label: '_pk_id.*', isPattern: true });
    expect(found([held({ name: '_pk_id.1.abc' })], [pattern])).toEqual([]);
    expect(wrong([held({ name: '_pk_ses.1' })], [pattern])).toHaveLength(1);
  });

  test('the same name of another party has its own line', () => {
    const third = entry({ party: 'third', attributes: null, lifetime_s: 20 * DAY });
    const seen = [cookie(), cookie({ host: 'ads.example.com', asked_s: 20 * DAY })];
    expect(found([state('no_answer', { cookies: seen })], [entry(), third])).toEqual([]);
  });
});

function attributes(changes: Partial<NonNullable<Entry['attributes']>>): NonNullable<Entry['attributes']> {
  return { secure: true, http_only: false, same_site: 'Lax', path: '/', partitioned: false, ...changes };
}

describe('consent', () => {
  const video = asked({ label: 'v', question: 'videos' });
  const videos = { key: 'videos', title: 'Videos', providers: ['Tube'] };
  const statistics = { key: 'statistics', title: 'Statistics', providers: ['Count'] };
  const withV = { cookies: [cookie({ name: 'v' })] };

  test.each(['no_answer', 'refused', 'gpc', 'no_script', 'signed_in'] as const)('is missing when %s', (kind) => {
    expect(wrong([state(kind, withV)], [video])).toEqual([expect.stringContaining('without consent')]);
  });

  test('is there when all, or its own purpose, was accepted', () => {
    expect(wrong([state('accepted', withV)], [video])).toEqual([]);
    expect(wrong([state('purpose', withV, { purpose: videos })], [video])).toEqual([]);
    expect(wrong([state('purpose', withV, { purpose: statistics })], [video])).toHaveLength(1);
  });

  test('of a register without questions is told by the providers that the form shows', () => {
    const line = asked({ label: 'v', provider: 'Tube' });
    expect(wrong([state('purpose', withV, { purpose: videos })], [line])).toEqual([]);
    expect(wrong([state('purpose', withV, { purpose: statistics })], [line])).toHaveLength(1);
  });

  test('withdrawn takes cookies, keys, hosts, sending and reading with it', () => {
    const entries = [
      video,
      asked({ label: 'q', store: 'local', attributes: null }),
      asked({ label: 'tube.example', store: 'host', party: 'third', attributes: null }),
    ];
    const page = '/';
    const origin = 'https://data.example.fr';
    const seen = {
      ...withV,
      keys: [{ store: 'local' as const, origin, key: 'q', page, by: null }],
      hosts: [{ host: 'tube.example', what: 'script', page }],
      sent: [{ name: 'v', host: 'data.example.fr', page }],
      reads: [{ store: 'local' as const, key: 'q', origin, page, by: `${origin}/x.js` }],
    };
    expect(found([state('withdrawn', seen)], entries).map(({ rule }) => rule)).toEqual([
      'cookie_after_withdrawal',
      'key_after_withdrawal',
      'host_after_withdrawal',
      'sent_after_withdrawal',
      'read_after_refusal',
    ]);
  });

  test('no site can take away the cookie of another; it must not be sent', () => {
    const line = asked({ label: 'v', party: 'third', attributes: null });
    const third = { cookies: [cookie({ name: 'v', host: 'tube.example' })] };
    expect(wrong([state('withdrawn', third)], [line])).toEqual([]);
    const sent = { ...third, sent: [{ name: 'v', host: 'tube.example', page: '/' }] };
    expect(wrong([state('withdrawn', sent)], [line])).toEqual([
      'the cookie «v» was sent to tube.example after consent was withdrawn',
    ]);
  });
});

describe('the rest', () => {
  test('one thing in several states is one difference that names them', () => {
    const [difference, ...others] = found([held({ name: 'b' }), held({ name: 'b' }, 'gpc')], [entry()], {});
    expect(difference?.states).toEqual(['no_answer', 'gpc']);
    expect(others.map(({ rule }) => rule)).toEqual(['never_seen']);
  });

  test('a line that nothing was seen of is a warning, and a difference once everything was walked', () => {
    const lines = [entry({ label: 'ghost' }), entry({ label: 'counts', store: 'none' })];
    expect(found([state('no_answer')], lines).map(({ severity, facts }) => [severity, facts['name']])).toEqual([
      ['warning', 'ghost'],
    ]);
    expect(wrong([state('no_answer')], lines, { everythingWalked: true })).toHaveLength(1);
  });

  test('own hosts are no strangers; hosts are declared with or without their port', () => {
    const hosts = ['data.example.fr', 'data.example.fr:8443', 'cdn.example:9000', 'x.tiles.example'].map((host) => ({
      host,
      what: 'image',
      page: '/',
    }));
    const host = { store: 'host', party: 'third', attributes: null } as const;
    const lines = [
      entry({ ...host, label: 'cdn.example' }),
      entry({ ...host, label: '*.tiles.example', isPattern: true }),
    ];
    expect(found([state('no_answer', { hosts })], lines)).toEqual([]);
  });

  test('a state that was not walked is compared with nothing', () => {
    expect(wrong([state('accepted', { cookies: [cookie({ name: 'b' })] }, { notRun: 'no_time' })], [])).toEqual([]);
  });

  test('without a register there is nothing to differ from', () => {
    expect(found([held({ name: 'b' })], [], { register: null })).toEqual([]);
  });

  test('a register whose hash is not that of its content is told', () => {
    const register = {
      source: 'url',
      address: 'https://x',
      version: 1,
      hash: 'aa',
      realHash: 'bb',
      entries: [],
    } as const;
    expect(wrong([], [], { register })).toEqual(['the register says hash aa, that of its content is bb']);
  });

  test('a banner that makes refusing longer, or leaves no way back, is told', () => {
    const banner = { name: 'klaro', refusalIsDeeper: true, noWayBack: true };
    const gpc = state('gpc', {}, { banner: 'klaro' });
    expect(found([gpc], [], { banner }).map(({ rule }) => rule)).toEqual([
      'refusal_is_deeper',
      'no_way_back',
      'banner_despite_gpc',
    ]);
  });
});
