import { readRegister } from '@lucarne/cookies';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PagesHandler } from '../src/http/pages.ts';
import { ADMIN, makePortal, startServer, type TestServer } from './harness.ts';
import { audience, type Exported, keyOf, registerOf, videoHost } from './register-parts.ts';

const COOKIE = 'audience_id=1; Path=/; Max-Age=86400; SameSite=Lax';
/** Pages that set a cookie, whether it is declared or not: the door decides. */
const pages: PagesHandler = (_request, response) => void response.writeHead(200, { 'set-cookie': COOKIE }).end('page');

let server: TestServer;
beforeAll(async () => {
  server = await startServer({}, undefined, { pages });
});
afterAll(() => server.end());

/** A portal of its own for each test: what one changes, another does not see. */
async function portal(slug: string) {
  await makePortal(server, slug);
  return registerOf(server, slug);
}

describe('a change', () => {
  test('makes the next version, with its differences and who made it', async () => {
    const { call, change, read } = await portal('versions');
    const before = await read();
    expect(before).toMatchObject({ version: 1, banner: false });
    const told = await change('POST', 'entries/', audience);
    expect(told).toMatchObject({ version: 2, changed: true, asks_again: true, banner: { before: false, after: true } });
    const longer = await change('PUT', 'entries/audience_id/', { ...audience, lifetime_s: 2 * 86_400 });
    expect(longer.changes.map(({ kind }) => kind)).toEqual(['life_longer']);
    const reworded = await change('PUT', 'entries/audience_id/?lang=fr', {
      ...audience,
      lifetime_s: 2 * 86_400,
      explanation: { ...audience.explanation, fr: 'Autrement dit.' },
    });
    expect(reworded).toMatchObject({ version: 4, asks_again: false, changes: [{ kind: 'words_changed' }] });

    const { results } = (await call('GET', 'versions/')).json as { results: object[] };
    expect(results).toMatchObject([
      { version: 4, changes: 1, asks_again: false, made_by: ADMIN.email },
      { version: 3, changes: 1, asks_again: true },
      { version: 2, asks_again: true },
      { version: 1, made_by: null, hash: before.hash },
    ]);
    const page = (await call('GET', 'versions/?limit=1&offset=2')).json;
    expect(page).toMatchObject({ total_count: 4, results: [{ version: 2 }] });
    const french = (await call('GET', 'versions/3/?lang=fr')).json as { changes: { sentence: string }[] };
    const english = (await call('GET', 'versions/3/?lang=en')).json as { changes: { sentence: string }[] };
    expect(french.changes[0]?.sentence).not.toBe(english.changes[0]?.sentence);
    expect((await call('GET', 'versions/4/?since=1')).json).toMatchObject({ since: 1, asks_again: true });
    expect((await call('GET', 'versions/4/?since=4')).json).toMatchObject({ changes: [] });
    expect((await call('GET', 'versions/9/')).json).toMatchObject({ code: 'register_version_unknown' });
  });

  test('is only told by a dry run, and is none when nothing differs', async () => {
    const { change, exported, read } = await portal('dry');
    const told = await change('POST', 'entries/?dry_run=true', videoHost);
    expect(told).toMatchObject({ version: 2, changed: true, asks_again: true });
    expect(await read()).toMatchObject({ version: 1 });
    const same = await change('PUT', '', await exported());
    expect(same).toMatchObject({ version: 1, changed: false, changes: [] });
  });

  test('takes effect on the door and the policy at once', async () => {
    const { change, read } = await portal('door');
    const { question: _asked, ...facts } = { ...audience, purposeKind: 'necessary', ground: 'interface' };
    const page = async () => (await server.call('GET', '/', { host: 'door.localhost' })).headers;
    expect((await page())['set-cookie']).toBeUndefined();
    expect(await read()).toMatchObject({ dropped: [{ name: 'audience_id', reason: 'undeclared', count: 1 }] });
    await change('POST', 'entries/', facts);
    const maps = { ...videoHost, purposeKind: 'necessary', ground: 'requested_service', question: undefined };
    await change('POST', 'entries/', { ...maps, name: 'maps.example.org' });
    const headers = await page();
    expect(headers['set-cookie']).toEqual([COOKIE]);
    expect(headers['content-security-policy']).toMatch(/frame-src [^;]*maps\.example\.org/);
    await change('DELETE', 'entries/audience_id/');
    await change('DELETE', 'entries/maps.example.org/');
    expect((await page())['set-cookie']).toBeUndefined();
    expect((await page())['content-security-policy']).not.toContain('maps.example.org');
  });

  test('of the words of a shared question changes them for every entry under it', async () => {
    const { change, exported } = await portal('shared');
    await change('POST', 'entries/', videoHost);
    await change('POST', 'entries/', { ...videoHost, name: 'other.example.org' });
    const sentence = { fr: 'Voir.', en: 'See.', es: 'Ver.' };
    await change('PUT', 'entries/video.example.org/', { ...videoHost, question: { ...videoHost.question, sentence } });
    const { entries } = await exported();
    expect(entries.filter(({ question }) => question?.sentence.en === 'See.')).toHaveLength(2);
  });

  test('words a built-in and the first paragraph of the charter, and changes nothing else of it', async () => {
    const { call, change, exported } = await portal('words');
    const { entries } = await exported();
    const session = entries.find(({ name }) => name === 'sessionid');
    const purpose = { fr: 'Savoir qui est là.', en: 'Know who is there.', es: 'Saber quién está.' };
    expect(await change('PUT', 'entries/sessionid/', { ...session, purpose })).toMatchObject({ asks_again: false });
    const refused = await call('PUT', 'entries/sessionid/', { data: { ...session, lifetime_s: 60 } });
    expect(refused.json).toMatchObject({
      code: 'register_invalid',
      details: { problems: [{ code: 'built_in_changed', entry: 'sessionid', field: 'lifetime_s' }] },
    });
    const why = { fr: 'Nos mots.', en: 'Our words.', es: 'Nuestras palabras.' };
    expect((await call('PUT', 'charter-words/', { data: { why } })).json).toEqual({ why });
    const charter = await server.call('GET', '/api/automation/v1.0/portals/words/charter/?lang=en');
    expect(charter.text).toContain('Our words.');
    expect(charter.text).toContain('Know who is there.');
    expect((await call('PUT', 'charter-words/', { data: { why: null } })).json).toEqual({ why: null });
    expect((await server.call('GET', '/api/automation/v1.0/portals/words/charter/')).text).not.toContain('Our words.');
  });
});

describe('a lost update', () => {
  test('is refused by number, by hash, and when nothing says what the change was made on', async () => {
    const { call, change, exported } = await portal('lost');
    const old = await exported();
    await change('POST', 'entries/', audience);
    const byNumber = await call('PUT', '', { data: old });
    expect([byNumber.status, byNumber.json]).toMatchObject([
      409,
      { code: 'register_changed', details: { version: 2 } },
    ]);
    const { version: _version, ...unsaid } = old;
    expect((await call('GET', '')).headers.etag).toBe(`"${(await exported()).hash}"`);
    const byHash = await call('PUT', '', { data: unsaid, headers: { 'if-match': `"${old.hash}"` } });
    expect(byHash.json).toMatchObject({ code: 'register_changed' });
    const line = await call('DELETE', 'entries/audience_id/', { headers: { 'if-match': `"${old.hash}"` } });
    expect(line.status).toBe(409);
    expect((await call('PUT', '', { data: unsaid })).status).toBe(428);
    const anyway = await call('PUT', '', { data: unsaid, headers: { 'if-match': '*' } });
    expect(anyway.json).toMatchObject({ version: 3, changed: true });
  });

  test('does not happen between two changes at once', async () => {
    const { call, exported } = await portal('race');
    const names = ['one', 'two', 'three', 'four', 'five', 'six'];
    const answers = await Promise.all(names.map((name) => call('POST', 'entries/', { data: { ...audience, name } })));
    expect(answers.map(({ status }) => status)).toEqual(names.map(() => 201));
    const { version, entries } = await exported();
    expect(version).toBe(1 + names.length);
    expect(entries.flatMap(({ name = '' }) => (names.includes(name) ? [name] : [])).sort()).toEqual([...names].sort());
  });
});

describe('bad input', () => {
  const bad: readonly (readonly [what: string, entry: object, code: string, field: string])[] = [
    ['an unknown purpose', { purposeKind: 'fun' }, 'field_invalid', 'purposeKind'],
    ['a lifetime over 400 days', { lifetime_s: 401 * 86_400 }, 'lifetime_too_long', 'lifetime_s'],
    ['a text missing in a language', { purpose: { fr: 'a', en: 'b' } }, 'field_missing', 'purpose.es'],
    ['an address that runs', { provider: { name: 'x', url: 'javascript:alert(1)' } }, 'field_invalid', 'provider.url'],
    ['a wildcard host', { ...videoHost, name: '*' }, 'name_invalid', 'name'],
    ['a field of nobody', { lifetime: 3 }, 'field_unknown', 'lifetime'],
    ['a built-in’s name taken', { name: 'sessionid', store: 'cookie' }, 'entry_exists', ''],
  ];
  test.each(bad)('%s is refused, by entry and field', async (what, part, code, field) => {
    const { call, read } = await portal(`bad-${what.length}-${code.replaceAll('_', '-')}`);
    const answer = await call('POST', 'entries/', { data: { ...audience, ...part } });
    expect(answer.status).toBeGreaterThanOrEqual(409);
    const { code: found, details, hint } = answer.json as { code: string; details: object; hint: string };
    if (field) expect(details).toMatchObject({ problems: [{ code, field }] });
    else expect(found).toBe(code);
    expect(hint).not.toBe('');
    expect(await read()).toMatchObject({ version: 1 });
  });

  test('a whole register with duplicates, without a built-in, of another portal, or of no shape is refused', async () => {
    const { call, exported } = await portal('whole');
    const good = await exported();
    const refusal = async (data: unknown) => {
      const answer = await call('PUT', '', { data });
      return [
        answer.status,
        (answer.json as { details: { problems?: { code: string }[] } | null }).details?.problems?.[0]?.code,
      ];
    };
    expect(await refusal({ ...good, entries: [...good.entries, audience, audience] })).toEqual([422, 'name_repeated']);
    expect(await refusal({ ...good, entries: good.entries.slice(1) })).toEqual([422, 'built_in_missing']);
    expect(await refusal({ ...good, entries: 'all' })).toEqual([422, 'field_invalid']);
    expect(await refusal({ version: 1 })).toEqual([422, 'field_missing']);
    expect(await refusal({ ...good, entries: Array(201).fill(audience) })).toEqual([422, 'field_invalid']);
    expect((await call('PUT', '', { data: { ...good, portal: 'other' } })).json).toMatchObject({
      code: 'register_of_another',
    });
    expect((await call('PUT', '', { data: [] })).status).toBe(400);
  });

  test('a line that is not there, or is said by a name that several share, is named', async () => {
    const { call, change } = await portal('lines');
    await change('POST', 'entries/', audience);
    await change('POST', 'entries/', { ...audience, store: 'local', attributes: null });
    const unknown = await call('DELETE', 'entries/audience_ip/');
    expect(unknown.json).toMatchObject({ code: 'entry_unknown', hint: 'Did you mean «audience_id»?' });
    expect((await call('DELETE', 'entries/audience_id/')).json).toMatchObject({ code: 'entry_ambiguous' });
    expect(await change('DELETE', 'entries/audience_id/?store=local')).toMatchObject({ version: 4 });
    expect((await call('DELETE', 'entries/sessionid/')).json).toMatchObject({
      details: { problems: [{ code: 'built_in_missing', entry: 'sessionid' }] },
    });
  });
});

describe('rights', () => {
  test('a publisher reads, an administrator of the portal changes, others and visitors do neither', async () => {
    const { call } = await portal('rights');
    await makePortal(server, 'elsewhere');
    const [publisher, administrator, foreigner] = await Promise.all([
      keyOf(server, 'rights', 'publisher'),
      keyOf(server, 'rights', 'portal_administrator'),
      keyOf(server, 'elsewhere', 'portal_administrator'),
    ]);
    const reads = ['', 'export/', 'versions/', 'versions/1/', 'ready-made/'];
    const writes: readonly (readonly [method: string, path: string, data?: unknown])[] = [
      ['PUT', '', { version: 1, entries: [] }],
      ['POST', 'entries/', audience],
      ['PUT', 'entries/audience_id/', audience],
      ['DELETE', 'entries/audience_id/'],
      ['POST', 'ready-made/youtube/', {}],
      ['PUT', 'publication/', { published: true }],
      ['PUT', 'charter-words/', { why: null }],
    ];
    for (const path of reads) {
      const statuses = [publisher, administrator, foreigner, ''].map(
        async (key) => (await call('GET', path, { key })).status,
      );
      expect([path, ...(await Promise.all(statuses))]).toEqual([path, 200, 200, 403, 401]);
    }
    for (const [method, path, data] of writes) {
      const statuses = [publisher, foreigner, ''].map(async (key) => (await call(method, path, { key, data })).status);
      expect([method, path, ...(await Promise.all(statuses))]).toEqual([method, path, 403, 403, 401]);
    }
    expect((await call('POST', 'entries/', { key: administrator, data: audience })).status).toBe(201);
    expect((await call('GET', 'schema/', { key: '' })).status).toBe(200);
  });
});

describe('what is public', () => {
  test('is each version, by its number, and never another portal’s', async () => {
    const { change, read } = await portal('public');
    await portal('quiet');
    const first = await read();
    await change('POST', 'entries/', audience);
    const document = (query: string, host = 'public.localhost') =>
      server.call('GET', `/.well-known/cookies.json${query}`, { host });
    expect((await document('')).json).toMatchObject({ version: 2, portal: 'public' });
    expect((await document('?version=1')).json).toMatchObject({ version: 1, hash: first.hash });
    expect((await document('?version=3')).json).toMatchObject({ code: 'register_version_unknown' });
    expect([(await document('?version=x')).status, (await document('?version=3')).status]).toEqual([400, 404]);
    expect((await document('', 'quiet.localhost')).text).not.toContain('audience_id');
    const charter = await server.call('GET', '/api/automation/v1.0/portals/public/charter/');
    expect(charter.json).toMatchObject({ versions: [{ version: 2 }, { version: 1, hash: first.hash }] });
  });

  test('is the schema of a register', async () => {
    const { call } = await portal('schema');
    const answer = await call('GET', 'schema/', { key: '' });
    expect(answer.headers['content-type']).toContain('application/schema+json');
    expect(answer.json).toMatchObject({ $schema: 'https://json-schema.org/draft/2020-12/schema' });
  });
});

describe('ready-made entries', () => {
  interface Tool {
    readonly key: string;
    readonly source: string;
    readonly checked: string;
    readonly remark: string;
    readonly banner: boolean;
    readonly entries: readonly unknown[];
    readonly parameters: readonly { readonly key: string; readonly example: string }[];
  }

  test('each has its source and day, and is taken with the examples of its parameters', async () => {
    const { call, change, read } = await portal('ready');
    const { results } = (await call('GET', 'ready-made/?lang=en')).json as { results: Tool[] };
    expect(results.length).toBeGreaterThan(1);
    for (const { key, source, checked, remark, parameters, entries, banner } of results) {
      expect([key, source, checked, remark]).toEqual([
        key,
        expect.stringMatching(/^https:/),
        expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
        expect.stringMatching(/\w/),
      ]);
      const given = Object.fromEntries(parameters.map((parameter) => [parameter.key, parameter.example]));
      const told = await change('POST', `ready-made/${key}/?dry_run=true`, { parameters: given });
      expect([key, told.changed, told.banner.after]).toEqual([key, entries.length > 0, banner]);
    }
    expect(await read()).toMatchObject({ version: 1 });
  });

  test('one that needs a parameter, or that nobody knows, says so', async () => {
    const { call } = await portal('given');
    const { results } = (await call('GET', 'ready-made/')).json as { results: Tool[] };
    const needy = results.find(({ parameters }) => parameters.length > 0);
    expect((await call('POST', `ready-made/${needy?.key}/`, { data: {} })).status).toBe(422);
    const unknown = await call('POST', 'ready-made/matomi/', { data: {} });
    expect([unknown.status, unknown.json]).toMatchObject([404, { code: 'ready_made_unknown' }]);
  });
});

test('an export is a register that reads, and a restart keeps every version', async () => {
  const first = await startServer();
  await makePortal(first, 'kept');
  const before = registerOf(first, 'kept');
  await before.change('POST', 'entries/', audience);
  await before.change('POST', 'entries/', videoHost);
  const kept = await before.exported();
  const { hash: _hash, ...plain } = kept;
  expect(readRegister(plain)).toMatchObject({ ok: true });
  await first.end({ keep: true });

  const second = await startServer({}, first.folder);
  const after = registerOf(second, 'kept');
  expect(await after.exported()).toEqual(kept);
  const { register } = (await after.call('GET', 'versions/2/')).json as { register: Exported };
  expect(register.entries.map(({ name }) => name)).toContain('audience_id');
  expect(await after.change('PUT', '', kept)).toMatchObject({ changed: false });
  await second.end();
});
