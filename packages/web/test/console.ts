import { expect, it } from 'vitest';
import { plain, type Site, visitor } from './site.ts';

const path = '/explore/dataset/communes/api/';

/** The console of a dataset, as a visitor without scripts uses it. */
export function consoles(site: () => Site): void {
  it('asks for records, and shows address, status and answer', async () => {
    const page = await visitor(site(), { javaScriptEnabled: false });
    await page.goto(site().product.at(plain, path));
    await page.fill('#c-select', 'nom, population');
    await page.fill('#c-where', 'population > 100000');
    await page.fill('#c-order_by', '-population');
    await page.fill('#c-limit', '1');
    await page.click('.console button');
    expect(await page.locator('.status').innerText()).toBe('200');
    expect(JSON.parse(await page.locator('.console-answer .body').innerText())).toMatchObject({
      total_count: 2,
      results: [{ nom: 'Tours' }],
    });
    const address = (await page.locator('#address + .copy code').innerText()).trim();
    expect(await page.locator(`a[href="${address}"]`).count()).toBe(1);
    expect(new URL(address).searchParams.get('where')).toBe('population > 100000');
    expect(await page.inputValue('#c-where')).toBe('population > 100000');
    await page.context().close();
  });

  it('marks where a clause went wrong, with the hint', async () => {
    const page = await visitor(site(), { javaScriptEnabled: false });
    await page.goto(site().product.at(plain, `${path}?where=popluation+%3E+1`));
    expect(await page.locator('.status').innerText()).toBe('400');
    expect(await page.locator('.console-answer .problem').innerText()).toContain('population');
    expect(await page.locator('.place').innerText()).toBe('popluation > 1');
    expect(await page.locator('.place mark').innerText()).toBe('p');
    await page.context().close();
  });

  it('fills the form from the fields, and asks for facets, one record and an export', async () => {
    const page = await visitor(site(), { javaScriptEnabled: false });
    await page.goto(site().product.at(plain, path));
    const row = page.locator('tr', { has: page.locator('th:has-text("departement_nom")') });
    await row.locator('a:has-text("where")').click();
    expect(await page.inputValue('#c-where')).toMatch(/^departement_nom = "/);
    await row.locator('a:has-text("facet")').click();
    expect(await page.locator('.console-answer .body').innerText()).toContain('"departement_nom"');
    await page.check('input[value="record"]');
    await page.click('.console button');
    expect(JSON.parse(await page.locator('.console-answer .body').innerText())).toMatchObject({ region: '24' });
    await page.check('input[value="exports"]');
    await page.selectOption('#c-format', 'csv');
    await page.click('.console button');
    expect((await page.locator('.console-answer .body').innerText()).split('\n')[0]).toContain('departement_nom');
    await page.context().close();
  });

  it('is worked with the keyboard alone', async () => {
    const page = await visitor(site());
    await page.goto(site().product.at(plain, path));
    await page.focus('#c-limit');
    await page.keyboard.type('2');
    await page.keyboard.press('Enter');
    await page.waitForURL('**limit=2**');
    expect(JSON.parse(await page.locator('.console-answer .body').innerText()).results).toHaveLength(2);
    await page.context().close();
  });
}
