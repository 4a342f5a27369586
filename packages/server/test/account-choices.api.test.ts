import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openCatalogue } from '../src/storage/catalogue/open.ts';
import { answersIn, asksMuch, audience, openBrowser, reel, showsWhatItGot } from './choice-parts.ts';
import { databaseFor, makePortal, startServer, type TestServer } from './harness.ts';
import { registerOf } from './register-parts.ts';

let server: TestServer;
let portals = 0;
beforeAll(async () => {
  server = await startServer({}, undefined, { pages: showsWhatItGot });
});
afterAll(() => server.end());

/** A portal that asks, for one test: accounts keep a choice per portal. */
async function portal(entries: readonly unknown[] = asksMuch) {
  portals += 1;
  const slug = `portal-${portals}`;
  await makePortal(server, slug);
  for (const entry of entries) await registerOf(server, slug).change('POST', 'entries/', entry);
  return { slug, browser: () => openBrowser(server, slug) };
}

describe('the choice of an account', () => {
  test('follows it to other devices, is told there once, and leaves the signed-out choice alone', async () => {
    const { browser } = await portal();
    const [first, second] = [browser(), browser()];
    await second.send('/cookies/', { answer: 'refuse' });
    await first.signIn();
    expect(answersIn(first)).toBeNull();
    expect((await first.page()).consent).toMatchObject({ asks: true, account: { chosen: false, tells: false } });
    await first.send('/cookies/', { answer: 'accept' });
    expect(first.jar.has('cookies_preferences')).toBe(false);
    expect((await first.page()).consent).toMatchObject({ asks: false, account: { chosen: true, tells: false } });

    await second.signIn();
    expect((await second.page()).consent).toMatchObject({ answers: { videos: true }, account: { tells: true } });
    expect((await second.page()).consent.account).toEqual({ chosen: true, tells: false });
    expect(answersIn(second)).toEqual({ videos: false, audience: false });
    await second.signOut();
    expect((await second.page()).consent).toMatchObject({ asks: false, answers: { videos: false }, account: null });
    await first.signOut();
    expect((await first.page()).consent).toMatchObject({ asks: true, account: null });
  });

  test.each(['refuse', 'withdraw'])(
    '%s reaches as far as the acceptance did, and the other session is told',
    async (answer) => {
      const { browser } = await portal();
      const [first, second] = [browser(), browser()];
      await first.signIn();
      await second.signIn();
      await first.send('/cookies/', { answer: 'accept' });
      second.jar.set('audience_id', 'someone');
      expect((await second.page()).cookies).toContain('audience_id');
      await first.send('/cookies/', { answer });
      const { consent, cookies } = await second.page();
      expect(consent).toMatchObject({ asks: false, answers: { videos: false }, account: { tells: true } });
      expect(cookies).not.toContain('audience_id');
      expect(second.jar.has('audience_id')).toBe(false);
    },
  );

  test('takes the refusals of the browser with it, and none of its acceptances', async () => {
    const { browser } = await portal();
    const [first, second] = [browser(), browser()];
    await first.send('/cookies/', { answer: 'save', 'p.videos': 'yes', 'p.audience': 'no', statistics: 'no' });
    await first.signIn();
    expect((await first.page()).consent.answers).toMatchObject({ videos: true });
    await first.send('/cookies/', { answer: 'save', 'p.videos/tube.example': 'yes' });
    await second.signIn();
    expect((await second.page()).consent).toMatchObject({
      asks: true,
      objected: true,
      acceptedHosts: ['tube.example'],
    });
  });

  test('taken back, it does not bring back what the browser had accepted', async () => {
    const { browser } = await portal([]);
    const person = browser();
    await person.send('/cookies/', { answer: 'save', statistics: 'no' });
    await person.signIn();
    await person.send('/cookies/', { answer: 'save', statistics: 'yes' });
    expect((await person.page()).consent).toMatchObject({ objected: false });
    await person.signOut();
    expect((await person.page()).consent).toMatchObject({ objected: true });
  });

  test('is that of one portal, and is over after 182 days', async () => {
    const [one, other] = [await portal(), await portal()];
    const [here, there] = [one.browser(), other.browser()];
    await here.signIn();
    await here.send('/cookies/', { answer: 'accept' });
    await there.signIn();
    expect((await there.page()).consent).toMatchObject({ asks: true, account: { chosen: false } });
    server.pass(183 * 86_400_000);
    const later = one.browser();
    await later.signIn();
    expect((await later.page()).consent).toMatchObject({ asks: true, account: { chosen: false } });
    server.pass(-183 * 86_400_000);
  });

  test('goes with the account', async () => {
    const { browser } = await portal();
    const person = browser();
    await person.signIn();
    await person.send('/cookies/', { answer: 'accept' });
    await server.end({ keep: true });
    const url = (await databaseFor(server.folder)).DATABASE_URL ?? null;
    const { db, close } = await openCatalogue({ folder: `${server.folder}/catalogue`, url, report: () => undefined });
    const choices = () => db.selectFrom('account_choices').selectAll().execute();
    expect((await choices()).length).toBeGreaterThan(0);
    await db.deleteFrom('accounts').execute();
    expect(await choices()).toEqual([]);
    await close();
    server = await startServer({}, server.folder, { pages: showsWhatItGot });
  });
});

describe('a register that changed', () => {
  const film = { ...reel, name: 'film.example', provider: { name: 'Film', url: 'https://film.example/' } };

  test('asks again what gained a provider, says since when, and leaves the rest', async () => {
    const { slug, browser } = await portal();
    const [accepts, refuses] = [browser(), browser()];
    await accepts.send('/cookies/', { answer: 'accept' });
    await refuses.send('/cookies/', { answer: 'refuse' });
    await registerOf(server, slug).change('POST', 'entries/', film);
    const { consent, answer } = await accepts.page('/', { 'accept-language': 'en' });
    expect(consent).toMatchObject({ asks: true, answers: { audience: true }, earlier: { version: 6 } });
    expect(consent.changes).toEqual([expect.stringContaining('Film')]);
    expect(answer.headers['set-cookie']).toBeUndefined();
    expect((await refuses.page()).consent).toMatchObject({ asks: false, changes: [], earlier: null });
  });

  test('asks nobody again for other words', async () => {
    const { slug, browser } = await portal([audience]);
    const person = browser();
    await person.send('/cookies/', { answer: 'accept' });
    const register = await registerOf(server, slug).exported();
    const purpose = { fr: 'Autrement dit.', en: 'In other words.', es: 'Dicho de otro modo.' };
    const entries = register.entries.map((entry) => (entry.name === audience.name ? { ...entry, purpose } : entry));
    await registerOf(server, slug).change('PUT', '', { ...register, entries });
    expect((await person.page()).consent).toMatchObject({ asks: false, answers: { audience: true } });
  });
});
