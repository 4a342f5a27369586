import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startChromium } from '../../../proof/chromium.ts';
import { ADMIN, startProduct } from '../../../proof/server.ts';
import { faults, none } from './accessibility.ts';
import { differ, layerOf } from './choice-layer.ts';
import { addEntry, makePortals, many, nothing, oneMore, two } from './choice-portals.ts';
import { type Site, visitor } from './site.ts';

let site: Site;
beforeAll(async () => {
  const [product, browser] = await Promise.all([
    startProduct({ from: '', environment: { LUCARNE_DEMO: '0' } }),
    startChromium(),
  ]);
  site = { product, browser, close: () => browser.close().then(() => product.stop()) };
  await makePortals(product);
});
afterAll(() => site.close());

const noScript = { javaScriptEnabled: false };

async function open(slug: string, path = '/', options: BrowserContextOptions = {}): Promise<Page> {
  const page = await visitor(site, options);
  await page.goto(site.product.at(slug, path));
  return page;
}

/** Presses something that sends a form or follows a link, and waits for the page that answers. */
async function press(page: Page, selector: string): Promise<void> {
  await Promise.all([page.waitForEvent('load'), page.locator(selector).first().click()]);
}

async function signIn(page: Page, slug: string): Promise<void> {
  await page.goto(site.product.at(slug, '/login/'));
  await page.fill('#email', ADMIN.email);
  await page.fill('#password', ADMIN.password);
  await press(page, 'main form[action="/login/"] button');
}

const cookiesOf = async (page: Page): Promise<readonly string[]> =>
  (await page.context().cookies()).map(({ name }) => name).sort();
const choiceOf = async (page: Page): Promise<unknown> => {
  const found = (await page.context().cookies()).find(({ name }) => name === 'cookies_preferences');
  return found ? (JSON.parse(decodeURIComponent(found.value)) as { p: unknown }).p : null;
};

describe('the first layer', () => {
  it.each(['fr', 'en', 'es'])('takes a third of a small screen, or half when much is asked, in %s', async (locale) => {
    for (const [slug, most] of [
      [two, 1 / 3],
      [many, 1 / 2],
    ] as const) {
      const page = await open(slug, '/', { locale, viewport: { width: 320, height: 480 } });
      expect(await page.locator('html').getAttribute('lang')).toBe(locale);
      for (const text of ['100%', '200%']) {
        for (const scheme of ['light', 'dark'] as const) {
          const { share, answers, ...rest } = await layerOf(page, text, scheme);
          expect([slug, text, scheme, rest]).toEqual([slug, text, scheme, { tooWide: false, hidden: [] }]);
          expect(share).toBeLessThanOrEqual(most);
          expect(differ(answers)).toEqual([]);
        }
      }
      await page.context().close();
    }
  });

  it('is alike for yes and no on a large screen as well', async () => {
    const page = await open(many);
    for (const text of ['100%', '200%']) {
      const { share, answers, hidden } = await layerOf(page, text, 'light');
      expect([differ(answers), hidden]).toEqual([[], []]);
      expect(share).toBeLessThanOrEqual(1 / 2);
    }
    await page.context().close();
  });

  it('opens again with the same two answers, alike', async () => {
    const where = { layer: '#choose', answers: '.choice-all' };
    for (const width of [320, 1280]) {
      const page = await open(two, '/cookies/', { viewport: { width, height: 800 } });
      for (const text of ['100%', '200%']) {
        const { answers, hidden, tooWide } = await layerOf(page, text, 'light', where);
        expect([differ(answers), hidden, tooWide]).toEqual([[], [], false]);
      }
      await page.context().close();
    }
  });

  it('stands first in the page, as a region, before any script, and moves nothing', async () => {
    const page = await visitor(site);
    const answer = await page.goto(site.product.at(two));
    const html = (await answer?.text()) ?? '';
    expect(html.slice(0, html.indexOf('class="consent')).replace(/<head[\s\S]*<\/head>/, '')).not.toContain('<script');
    expect(await page.locator('body > :first-child').getAttribute('class')).toBe('consent');
    expect(await page.getByRole('region', { name: 'Votre choix sur les cookies' }).count()).toBe(1);
    expect(await page.getByRole('dialog').count()).toBe(0);
    const [focused, scrolled] = await page.evaluate(() => [document.activeElement?.localName, scrollY]);
    expect([focused, scrolled]).toEqual(['body', 0]);
    await page.context().close();
  });

  it('shows every purpose with its sentence, and nothing is chosen beforehand', async () => {
    const page = await open(two);
    expect(await page.locator('.consent li').count()).toBe(2);
    expect(await page.locator('.consent li').first().innerText()).toContain('Regarder les vidéos dans les pages');
    expect(await page.locator('.consent :is([type="checkbox"], [type="radio"])').count()).toBe(0);
    await page.goto(site.product.at(two, '/cookies/'));
    expect(await page.locator('#choose input[name^="p."][value="yes"]:checked').count()).toBe(0);
    await page.context().close();
  });

  it('does not appear where nothing is asked', async () => {
    const page = await open(nothing);
    expect(await page.locator('.consent').count()).toBe(0);
    expect(await cookiesOf(page)).toEqual([]);
    await page.context().close();
  });
});

describe('with the keyboard', () => {
  it('every answer is reached in order, nothing is a trap, and the choice opens again from the foot of the page', async () => {
    const page = await open(two);
    const reached: string[] = [];
    for (let step = 0; step < 12 && reached.at(-1) !== '#content'; step++) {
      await page.keyboard.press('Tab');
      const here = await page.evaluate(() => {
        const { className, ...rest } = document.activeElement as HTMLButtonElement & HTMLAnchorElement;
        const element = document.activeElement;
        return element?.getAttribute('value') ?? element?.getAttribute('href') ?? className ?? String(rest);
      });
      reached.push(here);
    }
    const providers = ['tube', 'reel', 'audience'].map((name) => `https://${name}.example/`);
    const answers = ['accept', 'refuse', '/cookies/#choose', '/cookies/'];
    expect(reached).toEqual(['consent-purposes', ...providers, ...answers, '#content']);

    await page.locator('.consent button[value="refuse"]').focus();
    await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
    expect(await choiceOf(page)).toEqual({ videos: false, audience: false });
    await page.locator('.site-footer a[href="/cookies/#choose"]').focus();
    await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('choose');

    await page.locator('#choose input[name="p.videos"][value="no"]').focus();
    await page.keyboard.press('ArrowLeft');
    await page.locator('#choose button[value="save"]').first().focus();
    await Promise.all([page.waitForEvent('load'), page.keyboard.press('Space')]);
    expect(await choiceOf(page)).toEqual({ videos: true, audience: false });
    const told = page.locator('#choose').getByRole('status');
    expect(await told.innerText()).toBe('Votre choix est enregistré.');
    await expect
      .poll(() => told.evaluate((words) => Math.floor(words.getBoundingClientRect().bottom / innerHeight)))
      .toBe(0);
    await page.context().close();
  });

  it('Enter in a form of answers never accepts', async () => {
    const page = await open(two, '/cookies/');
    await page.locator('#choose input[name="p.audience"][value="no"]').focus();
    await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
    expect(await choiceOf(page)).toEqual({ videos: false, audience: false });
    await page.context().close();
  });
});

describe('without a script', () => {
  it('accepts, opens again, chooses by purpose and by provider, and withdraws', async () => {
    const page = await open(two, '/explore/', noScript);
    await press(page, '.consent button[value="accept"]');
    expect(new URL(page.url()).pathname).toBe('/explore/');
    expect(await page.locator('.consent').count()).toBe(0);
    expect(await choiceOf(page)).toEqual({ videos: true, audience: true });
    await press(page, '.site-footer a[href="/cookies/#choose"]');
    await page.check('#choose input[name="p.audience"][value="no"]');
    await press(page, '#choose button[value="save"]');
    expect(await choiceOf(page)).toEqual({ videos: true, audience: false });
    await page.check('#providers input[name="p.videos/reel.example"][value="no"]');
    await press(page, '#providers button[value="save"]');
    expect(await choiceOf(page)).toEqual({ videos: true, 'videos/reel.example': false, audience: false });
    expect(await page.locator('#choose input[name="p.videos"]:checked').count()).toBe(0);
    await press(page, '#choose button[value="refuse"]');
    expect(await choiceOf(page)).toEqual({ videos: false, audience: false });
    await page.context().close();
  });

  it('a browser that says no is asked nothing, holds nothing, is told so, and may still choose', async () => {
    const page = await open(two, '/', { ...noScript, extraHTTPHeaders: { 'Sec-GPC': '1' } });
    expect([await page.locator('.consent').count(), await cookiesOf(page)]).toEqual([0, []]);
    await page.goto(site.product.at(two, '/cookies/'));
    expect(await page.locator('#choose').innerText()).toContain('Global Privacy Control');
    expect(await page.locator('input[name="statistics"]').count()).toBe(0);
    await press(page, '#choose button[value="accept"]');
    expect(await choiceOf(page)).toEqual({ videos: true, audience: true });
    await page.context().close();
  });

  it('shows what the browser sent, HttpOnly too, and removes it one by one and all at once', async () => {
    // No page before: a late request of its own, for the icon, would have the refused cookie taken back too early.
    const page = await visitor(site, noScript);
    const url = site.product.at(two);
    await page.context().addCookies([
      { name: 'aud_id', value: 'someone', url, httpOnly: true },
      { name: 'stray', value: '1', url, httpOnly: true },
      { name: 'deep', value: '1', domain: `${two}.localhost`, path: '/cookies' },
    ]);
    await page.goto(site.product.at(two, '/cookies/'));
    const line = (name: string) => page.locator(`#now [data-cookie="${name}"]`);
    expect(await line('aud_id').innerText()).toContain('pas donné');
    expect(await line('stray').getAttribute('data-declared')).toBe('false');
    expect(await cookiesOf(page)).toEqual(['deep', 'stray']);
    await press(page, '#now button[value="deep"]');
    expect(await page.getByRole('status').first().innerText()).toBe('C’est retiré.');
    expect(await cookiesOf(page)).toEqual(['stray']);
    await press(page, '#now button[name="all"]');
    expect(await cookiesOf(page)).toEqual([]);
    await page.context().close();
  });

  it('says what it did not understand, and changes nothing', async () => {
    const page = await open(two, '/cookies/');
    await page.evaluate(() => {
      const radio = document.querySelector<HTMLInputElement>('#choose input[value="yes"]');
      if (radio) [radio.name, radio.checked] = ['p.video', true];
    });
    await press(page, '#choose button[value="save"]');
    expect(await page.getByRole('alert').innerText()).toContain('p.videos');
    expect(await cookiesOf(page)).toEqual([]);
    expect(await faults(page)).toEqual(none);
    await page.context().close();
  });
});

describe('with a script', () => {
  it('what pages stored goes with the agreement, and what comes after it too', async () => {
    const page = await open(two);
    const keys = () => page.evaluate(() => Object.keys(localStorage));
    const store = (key: string) => page.evaluate((name) => localStorage.setItem(name, '1'), key);
    await press(page, '.consent button[value="accept"]');
    await store('aud_queue_1');
    await page.goto(site.product.at(two, '/cookies/'));
    expect(await keys()).toEqual(['aud_queue_1']);
    await press(page, '#choose button[value="refuse"]');
    await expect.poll(keys).toEqual([]);
    await store('aud_queue_2');
    await store('other');
    await page.goto(site.product.at(two));
    await expect.poll(keys).toEqual(['other']);
    await page.context().close();
  });

  it('the storage is looked at when asked, beside the register, and emptied by the button', async () => {
    const page = await open(two, '/cookies/');
    await page.evaluate(async () => {
      localStorage.setItem('aud_queue_1', '<b>1</b>');
      sessionStorage.setItem('<img src=x>', '1');
      await new Promise((resolve) => indexedDB.open('base').addEventListener('success', resolve));
      await caches.open('kept');
    });
    expect(await page.locator('#storage tbody tr').count()).toBe(0);
    await page.click('#storage p button');
    await page.locator('#storage tbody tr').nth(3).waitFor();
    const rows = await page.locator('#storage tbody tr').allInnerTexts();
    expect(rows.map((row) => row.split('\t')[0])).toEqual(['aud_queue_1', '<img src=x>', 'base', 'kept']);
    expect(rows[0]).toContain('Mesure d’audience');
    expect(rows[1]).toContain('le registre ne le connaît pas');
    await page.locator('#storage tbody button').first().click();
    await page.locator('#storage tbody button').first().click();
    expect(await page.evaluate(() => [localStorage.length, sessionStorage.length])).toEqual([0, 0]);
    expect(await page.locator('#storage [role="status"]').innerText()).toMatch(/Retiré\s: <img src=x>/);
    await page.context().close();
  });
});

describe('of an account', () => {
  it('the choice holds on another device, which says so once; signed out, each browser has its own again', async () => {
    const [first, second] = [await open(two), await open(two)];
    await press(second, '.consent button[value="refuse"]');
    await signIn(first, two);
    expect(await first.locator('.consent').innerText()).toContain('tous vos appareils');
    await press(first, '.consent button[value="accept"]');
    expect(await choiceOf(first)).toBeNull();
    await signIn(second, two);
    expect(await second.locator('.choice-notice').innerText()).toContain('s’applique aussi sur cet appareil');
    await press(second, '.choice-notice a');
    expect(await second.locator('.choice-notice').count()).toBe(0);
    expect(await second.locator('#choose input[name="p.videos"][value="yes"]').isChecked()).toBe(true);
    await press(second, '#choose button[value="refuse"]');
    await first.goto(site.product.at(two, '/'));
    expect(await first.locator('.choice-notice').count()).toBe(1);
    await second.goto(site.product.at(two, '/account/'));
    await press(second, 'main form[action="/logout/"] button');
    expect(await choiceOf(second)).toEqual({ videos: false, audience: false });
    await first.context().close();
    await second.context().close();
  });

  it('removing its session in «your cookies now» signs out', async () => {
    const page = await open(two);
    await signIn(page, two);
    await page.goto(site.product.at(two, '/cookies/'));
    await press(page, '#now button[value="sessionid"]');
    expect(await cookiesOf(page)).toEqual([]);
    await page.context().close();
  });
});

describe.each([1280, 320])('axe finds nothing, in light and dark, at %i px', (width) => {
  const sized = { viewport: { width, height: 800 } };
  const states: readonly [state: string, slug: string, act: (page: Page) => Promise<void>, BrowserContextOptions][] = [
    ['no answer', two, async () => undefined, {}],
    ['much is asked', many, async () => undefined, {}],
    ['refused', two, (page) => press(page, '.consent button[value="refuse"]'), {}],
    ['accepted', two, (page) => press(page, '.consent button[value="accept"]'), {}],
    [
      'one provider alone',
      two,
      async (page) => {
        await page.goto(site.product.at(two, '/cookies/'));
        await page.check('#providers input[name="p.videos/tube.example"][value="yes"]');
        await press(page, '#providers button[value="save"]');
      },
      {},
    ],
    ['a browser that says no', two, async () => undefined, { extraHTTPHeaders: { 'Sec-GPC': '1' } }],
    ['signed in', two, (page) => signIn(page, two), {}],
    ['nothing is asked', nothing, async () => undefined, {}],
  ];

  it.each(states)('%s', async (_state, slug, act, options) => {
    const page = await open(slug, '/', { ...sized, ...options });
    await act(page);
    expect(await faults(page)).toEqual(none);
    await page.goto(site.product.at(slug, '/cookies/'));
    expect(await faults(page)).toEqual(none);
    await page.context().close();
  });
});

describe('asked again', () => {
  it('says what was added since the visitor’s own version; a refusal is not asked again', async () => {
    const [accepts, refuses] = [await open(two), await open(two)];
    await press(accepts, '.consent button[value="accept"]');
    await press(refuses, '.consent button[value="refuse"]');
    await addEntry(site.product, two, oneMore());
    await accepts.reload();
    await refuses.reload();
    const said = await accepts.locator('.consent').innerText();
    expect(said).toMatch(/depuis votre choix du .* \(version 5 du registre\)/);
    expect(await accepts.locator('.consent-changes').innerText()).toContain('film');
    expect(await refuses.locator('.consent').count()).toBe(0);
    expect(await faults(accepts)).toEqual(none);
    await accepts.setViewportSize({ width: 320, height: 480 });
    expect((await layerOf(accepts, '200%', 'light')).share).toBeLessThanOrEqual(1 / 3);
    await accepts.context().close();
    await refuses.context().close();
  });
});
