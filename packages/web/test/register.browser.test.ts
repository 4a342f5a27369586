import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startChromium } from '../../../proof/chromium.ts';
import { manage } from '../../../proof/management.ts';
import { ADMIN, startProduct } from '../../../proof/server.ts';
import { faults, none } from './accessibility.ts';
import { type Site, visitor } from './site.ts';

const inEach = (text: string) => ({ fr: text, en: text, es: text });
const office = '/backoffice/cookies/';

// Without the demonstration: each test has a portal of its own.
let site: Site;
beforeAll(async () => {
  const environment = { LUCARNE_DEMO: '0' };
  const preload = new URL('../../../proof/mutations/plugin-cookie.mjs', import.meta.url).href;
  const [product, browser] = await Promise.all([startProduct({ from: '', environment, preload }), startChromium()]);
  const close = () => browser.close().then(() => product.stop());
  site = { product, browser, close };
});
afterAll(() => site.close());

/** A page of the back office of a new portal, signed in. Without scripts unless asked for. */
async function officeOf(slug: string, options: Parameters<typeof visitor>[1] = {}) {
  await manage(site.product, 'POST', '/api/automation/v1.0/portals/', { slug, name: inEach(slug) });
  const page = await visitor(site, { javaScriptEnabled: false, ...options });
  const at = (path: string) => site.product.at(slug, path);
  await page.goto(at(office));
  await page.fill('#email', ADMIN.email);
  await page.fill('#password', ADMIN.password);
  await page.click('main form[action="/login/"] button');
  await page.waitForURL(`**${office}`);
  return { page, at };
}

async function fillWords(page: Page, name: string, text: string): Promise<void> {
  for (const language of ['fr', 'en', 'es']) await page.fill(`[name="${name}.${language}"]`, `${text} ${language}`);
}

/** A video host, as an administrator types it. */
async function typeHost(page: Page): Promise<void> {
  await page.fill('#label', 'video.example.org');
  await page.selectOption('#store', 'host');
  await page.fill('[name="provider.name"]', 'Vidéos');
  await page.fill('[name="provider.url"]', 'https://video.example.org/');
  for (const name of ['serviceTitle', 'purpose', 'explanation', 'question.title', 'question.sentence']) {
    await fillWords(page, name, name);
  }
  await page.fill('#service', 'videos');
  await page.check('[name="loads.frame"]');
  await page.fill('[name="recipients[0].name"]', 'Régie');
  await page.fill('[name="recipients[0].url"]', 'https://regie.example/');
  await page.check('[name="recipients[0].ownEnds"]');
}

const save = 'form[action^="?/save"] button';
const confirm = 'button[name="confirmed"]';

describe('the register in the back office, without a script', () => {
  it('takes a new entry, tells what it changes, and enforces it once it is confirmed', async () => {
    const { page, at } = await officeOf('ajout');
    expect(await page.locator('tr[data-label]').count()).toBe(5);
    await page.click(`a[href="${office}entry/"]`);
    await typeHost(page);
    await page.click(save);
    expect(await page.locator('.notice.problem').first().innerText()).toContain('question.key');
    expect(await page.locator('#question\\.key').getAttribute('aria-invalid')).toBe('true');
    expect(await page.locator('[name="purpose.es"]').inputValue()).toBe('purpose es');

    await page.fill('[name="question.key"]', 'videos');
    await page.click(save);
    expect(await page.locator('[data-asks-again]').getAttribute('data-asks-again')).toBe('true');
    expect(await page.locator('[data-banner]').innerText()).toContain('apparaîtra');
    expect(await page.locator('#preview li').first().innerText()).toContain('question.title fr');
    await page.click('button[name="again"]');
    expect(await page.locator('[name="recipients[0].ownEnds"]').isChecked()).toBe(true);
    await page.click(save);
    await page.click(confirm);
    expect(await page.locator('.notice.done').innerText()).not.toBe('');
    expect(await page.locator('tr[data-label="video.example.org"]').getAttribute('data-consent')).toBe('asked');

    await page.context().clearCookies();
    await page.goto(at('/'));
    expect(await page.locator('.consent').innerText()).toContain('question.title fr');
    await page.context().close();
  });

  it('says that a wording asks nobody again, and refuses a change made on an older version', async () => {
    const { page, at } = await officeOf('mots');
    await page.click('tr[data-label="sessionid"] a');
    expect(await page.locator('#store').count()).toBe(0);
    const address = page.url();
    await page.fill('[name="purpose.fr"]', 'Savoir qui vous êtes.');
    await page.click(save);
    expect(await page.locator('[data-asks-again]').getAttribute('data-asks-again')).toBe('false');

    const other = await page.context().newPage();
    await other.goto(address);
    await other.fill('[name="purpose.fr"]', 'Autre chose.');
    await other.click(save);
    await other.click(confirm);
    await page.click(confirm);
    expect(await page.locator('.notice.problem').innerText()).toContain('version 2');
    await page.goto(at('/cookies/'));
    expect(await page.locator('main').innerText()).toContain('Autre chose.');

    await page.goto(at(`${office}words/`));
    await fillWords(page, 'why', 'Nos mots à nous');
    await page.click(save);
    await page.goto(at('/cookies/'));
    expect(await page.locator('main').innerText()).toContain('Nos mots à nous fr');
    await page.context().close();
  });

  it('adds a ready-made tool, compares versions, and removes a line again', async () => {
    const { page, at } = await officeOf('outils');
    await page.goto(at(`${office}ready-made/`));
    const tool = page.locator('[data-tool]:not(:has(input[required]))').first();
    expect(await tool.locator('.note a').getAttribute('href')).toMatch(/^https:/);
    await tool.locator('button').click();
    await page.click(confirm);
    const lines = await page.locator('tr[data-label]').count();
    expect(lines).toBeGreaterThan(5);

    await page.locator('tr[data-label] a').last().click();
    await page.click('form[action^="?/remove"] button');
    await page.click(confirm);
    expect(await page.locator('tr[data-label]').count()).toBe(lines - 1);

    await page.goto(at(`${office}versions/`));
    expect(await page.locator('tbody tr').count()).toBe(3);
    expect(await page.locator('tbody tr').first().innerText()).toContain(ADMIN.email);
    await page.fill('#since', '1');
    await page.fill('#version', '2');
    await page.click('form[method="get"] button');
    expect(await page.locator('section[aria-labelledby="differences"] li').count()).toBeGreaterThan(0);
    await page.context().close();
  });

  it('declares a cookie that the door dropped, which then passes', async () => {
    const { page } = await officeOf('greffon');
    const stray = page.locator('tr:has(th code:text-is("plugin_mark"))');
    await stray.locator('a').click();
    expect(await page.locator('#label').inputValue()).toBe('plugin_mark');
    await page.fill('[name="provider.name"]', 'Greffon');
    await page.fill('[name="provider.url"]', '/');
    for (const name of ['serviceTitle', 'purpose', 'explanation']) await fillWords(page, name, name);
    await page.fill('#service', 'greffon');
    await page.selectOption('#purposeKind', 'necessary');
    await page.selectOption('#ground', 'interface');
    await page.fill('[name="lifetime.count"]', '1');
    await page.selectOption('[name="lifetime.unit"]', 'hour');
    await page.click(save);
    expect(await page.locator('[data-banner]').getAttribute('data-banner')).toBe('false');
    const before = await page.context().cookies();
    await page.click(confirm);
    expect(await page.locator('tr[data-label="plugin_mark"]').getAttribute('data-consent')).toBe('exempt');
    const names = (await page.context().cookies()).map(({ name }) => name);
    expect(before.map(({ name }) => name)).not.toContain('plugin_mark');
    expect(names).toContain('plugin_mark');
    await page.context().close();
  });

  it('exports a file, imports it as a change, and publishes the register', async () => {
    const { page, at } = await officeOf('fichier');
    const [download] = await Promise.all([page.waitForEvent('download'), page.click('a[href$="/register/export/"]')]);
    expect(download.suggestedFilename()).toBe('register-fichier-v1.json');
    const chunks: Buffer[] = [];
    for await (const chunk of await download.createReadStream()) chunks.push(Buffer.from(chunk as Buffer));
    const register = JSON.parse(Buffer.concat(chunks).toString('utf8'));
    const imported = async (value: unknown) => {
      await page.goto(at(`${office}import/`));
      const buffer = Buffer.from(typeof value === 'string' ? value : JSON.stringify(value));
      await page.setInputFiles('#file', { name: 'register.json', mimeType: 'application/json', buffer });
      await page.click('form[action="?/import"] button');
    };
    await imported(register);
    expect(new URL(page.url()).search).toBe('?done=same');
    await imported('<register/>');
    expect(await page.locator('.notice.problem').innerText()).toContain('JSON');
    await imported({ ...register, more: 'a'.repeat(600_000) });
    expect(await page.locator('.notice.problem').innerText()).toContain('400');
    const [first, ...others] = register.entries;
    await imported({ ...register, entries: [first] });
    expect(await page.locator('.notice.problem').innerText()).toContain('django_language');
    await imported({ ...register, entries: [{ ...first, purpose: inEach('Importé') }, ...others] });
    await page.click(confirm);
    expect(await page.locator('tbody').first().innerText()).toContain('Importé');

    await page.click('button[name="published"][value="yes"]');
    await page.click('button[name="published"][value="no"]');
    expect(await page.locator('button[name="published"]').getAttribute('value')).toBe('yes');
    await page.context().close();
  });

  it('lets the keyboard alone find an entry, change it, and confirm', async () => {
    const { page } = await officeOf('clavier');
    await page.locator('tr[data-label="csrftoken"] a').focus();
    await page.keyboard.press('Enter');
    await page.waitForURL('**/entry/**');
    await page.locator('#explanation\\.fr').focus();
    await page.keyboard.type('Dit au clavier. ');
    await page.locator(save).focus();
    await page.keyboard.press('Enter');
    await page.locator(confirm).focus();
    await page.keyboard.press('Enter');
    await page.waitForURL('**?done=changed');
    expect(await page.locator('.notice.done').count()).toBe(1);
    await page.context().close();
  });
});

describe.each([1280, 320])('at %i px', (width) => {
  it('axe finds nothing on any page of the register, in light and dark, and nothing overflows', async () => {
    const { page, at } = await officeOf(`axe-${width}`, {
      javaScriptEnabled: true,
      viewport: { width, height: 800 },
    });
    const paths = [
      '',
      'entry/',
      'entry/?label=sessionid&store=cookie&host=',
      'ready-made/',
      'words/',
      'import/',
      'versions/',
    ];
    for (const path of paths) {
      await page.goto(at(office + path));
      expect([path, await faults(page)]).toEqual([path, none]);
    }
    await page.goto(at(`${office}entry/`));
    await typeHost(page);
    await page.click(save);
    expect(await page.locator('.notice.problem').count()).toBeGreaterThan(0);
    expect(['refused', await faults(page)]).toEqual(['refused', none]);
    await page.fill('[name="question.key"]', 'videos');
    await page.click(save);
    expect(['preview', await faults(page)]).toEqual(['preview', none]);
    await page.click(confirm);
    expect(['asked', await faults(page)]).toEqual(['asked', none]);
    await page.context().close();
  });
});
