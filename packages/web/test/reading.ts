import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { asking, plain, type Site, visitor } from './site.ts';

/** What visitors do: find, filter, download, choose a language, answer about cookies; most of it without a script. */
export function reading(site: () => Site): void {
  it('finds, filters, sorts and downloads without a script', async () => {
    const page = await visitor(site(), { javaScriptEnabled: false });
    await page.goto(site().product.at(plain, '/'));
    await page.fill('#q', 'communes');
    await page.click('.hero button');
    await page.click('.card-title a >> nth=0');
    await page.goto(site().product.at(plain, '/explore/dataset/communes/table/'));

    await page.fill('#q', 'orl');
    await page.click('.table-filters button');
    expect(await page.locator('.records tbody tr').count()).toBe(1);
    expect(await page.locator('.records tbody').innerText()).toContain('Orléans');

    await page.click('.chip');
    await page.click('.records th a:has-text("Population")');
    expect(await page.locator('th[aria-sort]').getAttribute('aria-sort')).toBe('ascending');
    await page.click('.records th[aria-sort] a');
    expect(await page.locator('th[aria-sort]').getAttribute('aria-sort')).toBe('descending');
    expect(await page.locator('.records tbody tr >> nth=0').innerText()).toContain('Tours');

    await page.click('.pages a[rel="next"]');
    expect(await page.locator('.pages [aria-current]').innerText()).toBe('2');
    await page.click('.facet:has-text("Loiret")');
    const chosen = Number.parseInt(await page.locator('#results').innerText(), 10);
    await page.click('.tabs a:has-text("Export")');
    const [download] = await Promise.all([page.waitForEvent('download'), page.click('.exports a >> nth=0')]);
    expect(download.suggestedFilename()).toBe('communes.csv');
    const lines = readFileSync(await download.path(), 'utf8')
      .trim()
      .split('\r\n');
    expect(lines).toHaveLength(1 + chosen);
    expect(lines.find((line) => line.startsWith('45234;'))).toContain('Orléans');
    await page.context().close();
  });

  it('keeps the links of older portals working', async () => {
    const page = await visitor(site());
    const led = async (path: string) => {
      await page.goto(site().product.at(plain, path));
      const { pathname, search } = new URL(page.url());
      return pathname + search;
    };
    expect(await led('/explore/dataset/communes')).toBe('/explore/dataset/communes/information/');
    expect(await led('/explore/dataset/communes/?tab=table&q=tours')).toBe('/explore/dataset/communes/table/?q=tours');
    expect(await led('/explore/dataset/communes/map/?location=8,47,1')).toMatch('/explore/dataset/communes/table/');
    expect(await led('/explore/assets/communes/')).toBe('/explore/dataset/communes/information/');
    expect(await led('/page/a-propos/')).toBe('/pages/a-propos/');
    expect(await led('/account/login/?next=/backoffice/')).toBe('/login/?next=/backoffice/');
    const answer = await page.evaluate(async () => {
      const response = await fetch('/explore/dataset/communes/download/?format=json&q=orl');
      return response.json();
    });
    expect(answer).toMatchObject([{ fields: { nom: 'Orléans' } }]);
    await page.context().close();
  });

  it('speaks the language that was chosen, on every page', async () => {
    const page = await visitor(site(), { javaScriptEnabled: false });
    await page.goto(site().product.at(plain, '/explore/?q=communes'));
    await page.click('.languages button[value="en"]');
    expect(new URL(page.url()).search).toBe('?q=communes');
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    expect(await page.locator('h1').innerText()).toBe('Catalogue');
    await page.goto(site().product.at(plain, '/cookies/'));
    expect(await page.locator('h1').innerText()).toMatch(/cookie/i);
    await page.context().close();
  });

  it('shows a player once it was accepted, and no more when it was withdrawn, without a script', async () => {
    const page = await visitor(site(), { javaScriptEnabled: false });
    await page.goto(site().product.at(asking, '/'));
    const path = await page.locator('.site-bar a[href^="/pages/"] >> nth=-1').getAttribute('href');
    await page.goto(site().product.at(asking, path ?? ''));
    expect(await page.locator('iframe').count()).toBe(0);
    await page.click('.embed-placeholder form button');
    expect(await page.locator('.embed iframe').getAttribute('sandbox')).toContain('allow-scripts');
    expect(await page.locator('.consent').count()).toBe(0);
    await page.click('figcaption button');
    expect(await page.locator('.embed-placeholder').count()).toBe(1);
    await page.context().close();
  });

  it('takes an objection to the statistics where nothing else is asked', async () => {
    const page = await visitor(site(), { javaScriptEnabled: false });
    await page.goto(site().product.at(plain, '/'));
    expect(await page.locator('.consent').count()).toBe(0);
    await page.goto(site().product.at(plain, '/cookies/'));
    expect(await page.locator('#choose button').allInnerTexts()).toHaveLength(1);
    await page.check('input[name="statistics"][value="no"]');
    await page.click('#choose button[value="save"]');
    expect(await page.locator('input[name="statistics"][value="no"]').isChecked()).toBe(true);
    expect(await page.locator('#now').innerText()).toContain('cookies_preferences');
    await page.context().close();
  });

  it('answers an unknown page in the look of the portal, with its status', async () => {
    const page = await visitor(site());
    const answer = await page.goto(site().product.at(plain, '/explore/dataset/nothing/table/'));
    expect(answer?.status()).toBe(404);
    expect(await page.locator('.site-header').count()).toBe(1);
    await page.context().close();
  });
}
