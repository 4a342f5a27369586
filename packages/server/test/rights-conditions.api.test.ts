import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Answer, importFile, makePortal, startServer, type TestServer } from './harness.ts';
import { AUTOMATION, done, makeAccount } from './rights-parts.ts';

const host = 'one.localhost';
const FILE = ['name;seen;n', 'a;2024-03-31T23:30:00;1', 'b;2024-04-01T00:30:00;2', 'c;2024-04-01T12:00:00;3', ''].join(
  '\n',
);
const ROAD = '/api/explore/v2.1/catalog/datasets';
const MANAGED = `${AUTOMATION}/one/datasets`;

let server: TestServer;
let reader: string;
beforeAll(async () => {
  server = await startServer();
  await makePortal(server, 'one');
  await makePortal(server, 'two');
  reader = await makeAccount(server, 'one', 'reader', 'reader');
  await makeAccount(server, 'two', 'foreign', 'publisher');
});
afterAll(() => server.end());

/** A dataset of its own for a test. */
async function publish(id: string, change: object = {}): Promise<void> {
  const job = await importFile(server, 'one', id, FILE, { types: { seen: 'datetime', n: 'int' } });
  if (job.state !== 'done') throw new Error(`${id}: ${job.problem?.message}`);
  await done(server, 'PATCH', `${MANAGED}/${id}/`, change);
}

const get = (path: string, headers: Readonly<Record<string, string>> = {}): Promise<Answer> =>
  server.call('GET', path, { host, headers });
const asReader = () => ({ authorization: `Apikey ${reader}` });
const change = (path: string, data: object, method = 'PATCH') =>
  server.call(method, `${MANAGED}/${path}/`, { key: true, data });
const names = ({ json }: Answer): readonly string[] =>
  (json as { results: { name: string }[] }).results.map(({ name }) => name);
const grant = (id: string, email = 'reader@example.org') => `${id}/grants/${email}`;

describe('a condition', () => {
  test.each([
    ['a field that is not there', 'nme = "a"', 'Unknown field: nme'],
    ['what is not the language', 'n >', 'syntax'],
    ['types that do not go together', 'seen = 3', ''],
    ['a sum over all records', 'count(*) > 1', ''],
  ])('with %s is refused, and nothing changes', async (_what, condition, message) => {
    await publish('refused');
    for (const answer of [
      await change('refused', { public_condition: condition, visibility: 'restricted' }),
      await change(grant('refused'), { condition }, 'PUT'),
    ]) {
      expect([answer.status, answer.json]).toMatchObject([422, { code: 'condition_invalid' }]);
      expect(answer.text).toContain(message);
    }
    expect(await done(server, 'GET', `${MANAGED}/refused/`)).toMatchObject({
      visibility: 'domain',
      public_condition: null,
      public_condition_problem: null,
    });
    expect(await done(server, 'GET', `${MANAGED}/refused/grants/`)).toMatchObject({ total_count: 0 });
  });

  test('means the same in each zone and language that is asked for', async () => {
    await publish('zones', { public_condition: 'seen < date"2024-04-01" or date_format(seen, "MMMM") = "april"' });
    for (const timezone of ['UTC', 'Europe/Paris', 'America/New_York', 'Pacific/Auckland'])
      expect([timezone, names(await get(`${ROAD}/zones/records?lang=en&timezone=${timezone}`))]).toEqual([
        timezone,
        ['a'],
      ]);
  });

  test('that says when it is asked leaves no tag to keep an answer by', async () => {
    await publish('embargo', { public_condition: 'seen < now(years=-1)' });
    const answer = await get(`${ROAD}/embargo/records`);
    expect([answer.headers.etag, names(answer)]).toEqual([undefined, ['a', 'b', 'c']]);
    await change('embargo', { public_condition: null });
    expect((await get(`${ROAD}/embargo/records`)).headers.etag).toBeDefined();
  });

  test('hides the records that do not satisfy it behind their identifiers too', async () => {
    await publish('one-by-one');
    const all = await get(`${ROAD}/one-by-one/records?select=name,recordid`);
    const found = (all.json as { results: { name: string; recordid: string }[] }).results;
    await change('one-by-one', { public_condition: 'name = "a"' });
    for (const { name, recordid } of found) {
      const paths = [`${ROAD}/one-by-one/records/${recordid}`, `/api/datasets/1.0/one-by-one/records/${recordid}/`];
      for (const path of paths) expect([path, (await get(path)).status]).toEqual([path, name === 'a' ? 200 : 404]);
    }
  });

  test('that a version with other fields no longer bears lets nothing be read, and is told', async () => {
    await publish('changing', { public_condition: 'n < 3' });
    await change(grant('changing'), { condition: 'n = 3' }, 'PUT');
    expect(names(await get(`${ROAD}/changing/records`, asReader()))).toEqual(['a', 'b', 'c']);
    await importFile(server, 'one', 'changing', 'name;m\nd;1\n');
    for (const headers of [{}, asReader()]) {
      expect((await get(`${ROAD}/changing/records`, headers)).json).toEqual({ total_count: 0, results: [] });
      expect((await get(`${ROAD}/changing/exports/json`, headers)).json).toEqual([]);
      expect((await get(`${ROAD}/changing`, headers)).json).toMatchObject({ metas: { default: { records_count: 0 } } });
    }
    const office = await server.call('GET', `${ROAD}/changing/records`, { host, key: true });
    expect(names(office)).toEqual(['d']);
    const problem = expect.stringContaining('Unknown field: n');
    expect(await done(server, 'GET', `${MANAGED}/changing/`)).toMatchObject({ public_condition_problem: problem });
    expect(await done(server, 'GET', `${MANAGED}/${grant('changing')}/`)).toMatchObject({
      condition: 'n = 3',
      problem,
    });
  });
});

describe('a grant', () => {
  test('is given, changed and taken away, with its effect at once', async () => {
    await publish('granted', { visibility: 'restricted' });
    const read = () => get(`${ROAD}/granted/records`, asReader());
    expect((await read()).status).toBe(403);
    expect((await change(grant('granted', 'Reader@Example.org'), { condition: 'n = 2' }, 'PUT')).status).toBe(200);
    expect(names(await read())).toEqual(['b']);
    await change(grant('granted'), {}, 'PUT');
    expect(names(await read())).toEqual(['a', 'b', 'c']);
    expect(await done(server, 'GET', `${MANAGED}/granted/grants/`)).toMatchObject({
      total_count: 1,
      results: [{ email: 'reader@example.org', condition: null, problem: null }],
    });
    expect((await server.call('DELETE', `${MANAGED}/${grant('granted')}/`, { key: true })).status).toBe(204);
    expect((await read()).status).toBe(403);
    expect((await server.call('DELETE', `${MANAGED}/${grant('granted')}/`, { key: true })).json).toMatchObject({
      code: 'grant_not_found',
    });
  });

  test.each(['nobody@example.org', 'foreign@example.org', 'admin@example.org'])(
    'is refused to %s, who has no role on the portal',
    async (email) => {
      await publish('portal-only', { visibility: 'restricted' });
      const answer = await change(grant('portal-only', email), {}, 'PUT');
      expect([answer.status, answer.json]).toMatchObject([404, { code: 'account_not_here' }]);
    },
  );
});

describe('what is restricted', () => {
  test('is refused in the words of each version, whatever the method', async () => {
    await publish('shut', { visibility: 'restricted' });
    const words = 'You must be signed in, or send an API key, to access the requested resource';
    const refusals = {
      [`${ROAD}/shut/records`]: { error_code: 'Unauthorized', message: words },
      '/api/explore/v2.0/catalog/datasets/shut/records': { error_code: 'Unauthorized', message: words },
      '/api/records/1.0/search/?dataset=shut': { errorcode: 401, error: words },
      '/explore/dataset/shut/download/?format=csv': { errorcode: 401, error: words },
    };
    for (const [path, body] of Object.entries(refusals)) {
      const stranger = await get(path);
      expect([path, stranger.status, stranger.json]).toMatchObject([path, 401, body]);
      expect([stranger.headers['www-authenticate'], stranger.headers.etag]).toEqual(['Apikey', undefined]);
      expect([path, (await get(path, asReader())).status]).toEqual([path, 403]);
    }
    expect((await get(`${ROAD}/shut/records`, asReader())).json).toMatchObject({ error_code: 'ForbiddenAccess' });
    const form = { 'content-type': 'application/x-www-form-urlencoded' };
    for (const [method, headers] of [
      ['HEAD', {}],
      ['POST', form],
    ] as const)
      expect((await server.call(method, `${ROAD}/shut/records`, { host, headers })).status).toBe(401);
  });

  test('is no longer confirmed by the tag of what was once kept', async () => {
    await publish('kept');
    const { etag } = (await get(`${ROAD}/kept/records`)).headers;
    expect((await get(`${ROAD}/kept/records`, { 'if-none-match': String(etag) })).status).toBe(304);
    await change('kept', { visibility: 'restricted' });
    expect((await get(`${ROAD}/kept/records`, { 'if-none-match': String(etag) })).status).toBe(401);
    await change(grant('kept'), {}, 'PUT');
    const own = (await get(`${ROAD}/kept/records`, asReader())).headers.etag;
    expect((await get(`${ROAD}/kept/records`, { 'if-none-match': String(own) })).status).toBe(401);
  });

  test('is not named by the statistics that the portal publishes', async () => {
    await publish('counted');
    await get(`${ROAD}/counted/records`);
    server.pass(24 * 3_600_000);
    await done(server, 'PUT', `${AUTOMATION}/one/statistics/publication/`, { published: true });
    const told = () => get(`${ROAD}/frequentation/exports/csv`);
    await expect.poll(async () => (await told()).text, { timeout: 60_000 }).toContain('counted');
    await change('counted', { visibility: 'restricted' });
    await expect.poll(async () => (await told()).text, { timeout: 60_000 }).not.toContain('counted');
  });
});
