import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeAccount, openPerson, PASSWORD } from './account-parts.ts';
import { KEY, makePortal, startServer, type TestServer } from './harness.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
  await makePortal(server, 'one');
  await makePortal(server, 'two');
});
afterAll(() => server.end());

let accounts = 0;
/** An account of one test, with a role on a portal. */
async function account(slug = 'one', role = 'publisher') {
  accounts += 1;
  const email = `person-${accounts}@example.org`;
  const id = await makeAccount(server, slug, email, role);
  const person = (on = slug) => openPerson(server, on, email, PASSWORD);
  return { id, email, person };
}

async function signedIn(slug = 'one', role = 'publisher') {
  const made = await account(slug, role);
  const person = made.person();
  expect((await person.signIn()).status).toBe(303);
  return { ...made, person, another: made.person };
}

const base = (slug: string) => `/api/automation/v1.0/portals/${slug}/`;
const withKey = (key: string) => ({ headers: { authorization: `Apikey ${key}` } });
const isIn = async (person: ReturnType<typeof openPerson>) => (await person.manage('GET', 'account/sessions/')).status;

interface Keys {
  readonly total_count: number;
  readonly results: readonly { id: string; email: string; label: string; created: string; last_used: string | null }[];
}

describe('keys', () => {
  test('are made of 56 hexadecimal characters, listed without them, and revoked at once', async () => {
    const { person, email } = await signedIn();
    const made = await person.manage('POST', 'apikeys/', { label: 'import' });
    expect(made.status).toBe(201);
    const { id, key } = made.json as { id: string; key: string };
    expect(key).toMatch(/^[0-9a-f]{56}$/);
    const list = await person.manage('GET', 'apikeys/');
    const today = expect.stringMatching(/^\d{4}-\d\d-\d\d$/);
    expect(list.json).toEqual({
      total_count: 1,
      results: [{ id, email, label: 'import', created: today, last_used: null }],
    });
    expect((await server.call('GET', `${base('one')}datasets/`, withKey(key))).status).toBe(200);
    const used = (await person.manage('GET', 'apikeys/')).json as Keys;
    expect(used.results[0]?.last_used).toEqual(today);
    expect(JSON.stringify(used)).not.toContain(key.slice(0, 20));
    expect((await person.manage('DELETE', `apikeys/${id}/`)).status).toBe(204);
    const refused = await server.call('GET', `${base('one')}datasets/`, withKey(key));
    expect(refused).toMatchObject({ status: 401, json: { code: 'key_unknown' } });
    expect((await person.manage('DELETE', `apikeys/${id}/`)).status).toBe(404);
  });

  test('need the token of the session, and one of another account is not there', async () => {
    const [{ person }, other] = [await signedIn(), await signedIn()];
    const { id } = (await other.person.manage('POST', 'apikeys/', {})).json as { id: string };
    expect((await person.manage('DELETE', `apikeys/${id}/`)).status).toBe(404);
    const forged = openPerson(server, 'one');
    forged.jar.set('sessionid', other.person.jar.get('sessionid') ?? '');
    expect((await forged.manage('DELETE', `apikeys/${id}/`)).json).toMatchObject({ code: 'token_missing' });
    expect((await forged.manage('POST', 'apikeys/', {})).status).toBe(403);
    expect(((await other.person.manage('GET', 'apikeys/')).json as Keys).total_count).toBe(1);
  });

  test('of accounts of this portal alone are an administrator’s to revoke; those of others are not', async () => {
    const [{ person: administrator }, here, there] = [
      await signedIn('one', 'portal_administrator'),
      await signedIn(),
      await signedIn('two'),
    ];
    const [mine, theirs] = [
      (await here.person.manage('POST', 'apikeys/', {})).json as { id: string },
      (await there.person.manage('POST', 'apikeys/', {})).json as { id: string },
    ];
    const listed = (await administrator.manage('GET', 'apikeys/?of=portal')).json as Keys;
    const ids = listed.results.map(({ id }) => id);
    expect(ids).toContain(mine.id);
    expect(ids).not.toContain(theirs.id);
    expect(listed.results.map(({ email }) => email)).not.toContain('admin@example.org');
    expect((await administrator.manage('DELETE', `apikeys/${theirs.id}/`)).status).toBe(404);
    expect((await administrator.manage('DELETE', `apikeys/${mine.id}/`)).status).toBe(204);
    expect((await here.person.manage('GET', 'apikeys/?of=portal')).json).toMatchObject({ code: 'right_missing' });
  });

  test('are a hundred at most', async () => {
    const { person } = await signedIn();
    for (let made = 0; made < 98; made++) expect((await person.manage('POST', 'apikeys/', {})).status).toBe(201);
    const last = await Promise.all(Array.from({ length: 6 }, () => person.manage('POST', 'apikeys/', {})));
    expect(last.map(({ status }) => status).toSorted()).toEqual([201, 201, 409, 409, 409, 409]);
    expect((await person.manage('POST', 'apikeys/', {})).json).toMatchObject({ code: 'too_many_keys' });
    expect((await person.manage('GET', 'apikeys/')).json).toMatchObject({ total_count: 100 });
  });
});

describe('an administrator', () => {
  test('suspends an account: its sessions and keys end on this portal at once, until it is let in again', async () => {
    const { person, id, another } = await signedIn();
    const elsewhere = another('two');
    await elsewhere.signIn();
    const { key } = (await person.manage('POST', 'apikeys/', {})).json as { key: string };
    const data = () => server.call('GET', '/api/explore/v2.1/catalog/datasets', { host: person.host, ...withKey(key) });
    expect([await isIn(person), (await data()).status]).toEqual([200, 200]);
    const { person: administrator } = await signedIn('one', 'portal_administrator');
    expect((await administrator.manage('POST', `accounts/${id}/suspend/`)).status).toBe(204);
    expect([await isIn(person), (await data()).status]).toEqual([401, 401]);
    expect((await server.call('GET', `${base('one')}datasets/`, withKey(key))).json).toMatchObject({
      code: 'right_missing',
    });
    expect(await isIn(elsewhere)).toBe(200);
    expect((await person.signIn()).json).toMatchObject({ code: 'account_suspended' });
    expect((await person.signIn('not the password')).json).toMatchObject({ code: 'credentials_wrong' });
    const listed = (await administrator.manage('GET', 'accounts/')).json as { results: { id: string }[] };
    expect(listed.results.find((one) => one.id === id)).toMatchObject({ suspended: true });
    expect((await administrator.manage('POST', `accounts/${id}/restore/`)).status).toBe(204);
    expect([await isIn(person), (await data()).status]).toEqual([401, 200]);
    expect((await person.signIn()).status).toBe(303);
  });

  test('removes an account, which is gone when it has no role elsewhere', async () => {
    const { person, id, email } = await signedIn();
    const { key } = (await person.manage('POST', 'apikeys/', {})).json as { key: string };
    expect((await server.call('DELETE', `${base('one')}accounts/${id}/`, { key: true })).status).toBe(204);
    expect(await isIn(person)).toBe(401);
    expect((await server.call('GET', `${base('one')}datasets/`, withKey(key))).json).toMatchObject({
      code: 'key_unknown',
    });
    expect((await person.signIn()).json).toMatchObject({ code: 'credentials_wrong' });
    expect(await makeAccount(server, 'one', email)).not.toBe(id);
  });

  test('shuts out neither themselves, nor the whole installation, nor accounts of other portals', async () => {
    const { person: administrator, id } = await signedIn('one', 'portal_administrator');
    const { results } = (await administrator.manage('GET', 'accounts/')).json as {
      results: { id: string; role: string }[];
    };
    const whole = results.find(({ role }) => role === 'installation_administrator')?.id ?? '';
    const there = await account('two');
    for (const [path, code] of [
      [`accounts/${id}/suspend/`, 'account_is_yours'],
      [`accounts/${whole}/suspend/`, 'account_of_installation'],
      [`accounts/${there.id}/suspend/`, 'account_not_found'],
      ['accounts/nobody/suspend/', 'account_not_found'],
    ]) {
      expect((await administrator.manage('POST', path as string)).json).toMatchObject({ code });
    }
    expect((await administrator.manage('DELETE', `accounts/${whole}/`)).status).toBe(409);
    const { person: publisher } = await signedIn();
    expect((await publisher.manage('POST', `accounts/${id}/suspend/`)).status).toBe(403);
    expect(await isIn(administrator)).toBe(200);
  });
});

describe('a person', () => {
  test('changes the password with the old one, and all other sessions end', async () => {
    const { person, another, email } = await signedIn();
    const [second, elsewhere] = [another(), another('two')];
    await second.signIn();
    await elsewhere.signIn();
    expect((await person.manage('GET', 'account/sessions/')).json).toEqual({ other_sessions: 2 });
    const change = (old_password: string, new_password: string) =>
      person.manage('POST', 'account/password/', { old_password, new_password });
    expect((await change('not the old one', 'five words are even better')).json).toMatchObject({
      code: 'password_wrong',
    });
    expect((await change(PASSWORD, 'short')).json).toMatchObject({ code: 'password_weak' });
    expect((await change(PASSWORD, 'five words are even better')).json).toEqual({ ended_sessions: 2 });
    expect([await isIn(person), await isIn(second), await isIn(elsewhere)]).toEqual([200, 401, 401]);
    expect((await second.signIn()).status).toBe(401);
    expect((await openPerson(server, 'one', email, 'five words are even better').signIn()).status).toBe(303);
  });

  test('ends the other sessions', async () => {
    const { person, another } = await signedIn();
    const second = another();
    await second.signIn();
    expect((await person.manage('POST', 'account/sessions/end/')).json).toEqual({ ended_sessions: 1 });
    expect([await isIn(person), await isIn(second)]).toEqual([200, 401]);
  });

  test('is slowed down who guesses at a password through an open session', async () => {
    const { person } = await signedIn();
    const data = { old_password: 'a guess', new_password: 'five words are even better' };
    const statuses: number[] = [];
    await server.holdClock(async () => {
      for (let attempt = 0; attempt < 6; attempt++) {
        statuses.push((await person.manage('POST', 'account/password/', data)).status);
      }
    });
    expect(statuses).toEqual([403, 403, 403, 403, 403, 429]);
    server.pass(3_600_000);
  });

  test('does this signed in alone: no key does it', async () => {
    const answer = await server.call('POST', `${base('one')}account/sessions/end/`, withKey(KEY));
    expect(answer).toMatchObject({ status: 403, json: { code: 'session_needed' } });
    expect((await server.call('GET', `${base('one')}account/sessions/`, {})).status).toBe(401);
  });
});
