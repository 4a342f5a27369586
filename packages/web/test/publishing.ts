import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { plain, type Site, signIn, visitor } from './site.ts';

const file = (name: string, text: string) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
const wells = file('puits.csv', 'code;nom;profondeur\n01;Été;12\n02;Puits du Moulin;7\n03;Fontaine;trois\n');

async function sendNew(page: Page, { product }: Site, id: string): Promise<void> {
  await page.goto(product.at(plain, '/backoffice/datasets/new/'));
  await page.fill('#dataset_id', id);
  await page.fill('#title', `Puits ${id}`);
  await page.setInputFiles('#file', wells);
  await page.click('form[data-upload] button');
  await page.waitForURL('**/backoffice/jobs/**');
}

/** What publishers do, with and without scripts. */
export function publishing(site: () => Site): void {
  it('publishes a file, describes it, and takes it away again without a script', async () => {
    const page = await visitor(site(), { javaScriptEnabled: false });
    await signIn(site(), page, '/backoffice/');
    await sendNew(page, site(), 'puits');
    await page.locator('.badge[data-state="done"]').waitFor();
    await page.click('.job .button');

    await page.fill('[name="title.fr"]', 'Puits et fontaines');
    await page.fill('[name="theme"]', 'Eau\nPatrimoine');
    await page.fill('[name="license"]', 'Licence Ouverte v2.0 (Etalab)');
    await page.click('#metadata button');
    expect(await page.locator('.notice.done').innerText()).not.toBe('');
    await page.fill('[name="label.nom"]', 'Nom du puits');
    await page.check('[name="facet.nom"]');
    await page.click('#fields button');
    expect(await page.locator('[name="label.nom"]').inputValue()).toBe('Nom du puits');

    await page.click('.section-head a.button');
    expect(await page.locator('h1').innerText()).toBe('Puits et fontaines');
    await page.click('.tabs a >> nth=1');
    expect(await page.locator('.records thead').innerText()).toContain('Nom du puits');
    expect(await page.locator('.facets').innerText()).toContain('Fontaine');

    await page.goto(site().product.at(plain, '/backoffice/datasets/puits/'));
    await page.click('form[action="?/unpublish"] button');
    const gone = await page.goto(site().product.at(plain, '/explore/dataset/puits/table/'));
    expect(gone?.status()).toBe(404);
    await page.goBack();
    await page.click('#removal summary');
    await page.check('[name="confirm"]');
    await page.click('#removal button');
    expect(new URL(page.url()).pathname).toBe('/backoffice/');
    expect(await page.locator('main').innerText()).not.toContain('puits');
    await page.context().close();
  });

  it('joins a file, fills the other metadata and the settings of a field without a script', async () => {
    const page = await visitor(site(), { javaScriptEnabled: false });
    await signIn(site(), page, '/backoffice/');
    await sendNew(page, site(), 'joints');
    await page.locator('.badge[data-state="done"]').waitFor();
    await page.click('.job .button');

    await page.fill('#attachment-title', 'La notice');
    await page.setInputFiles('#attachment-file', {
      name: 'notice.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from('%PDF'),
    });
    await page.click('form[action="/backoffice/attachments/"] button');
    expect(await page.locator('#attachments summary').innerText()).toContain('notice.pdf');
    await page.click('#attachments summary');
    await page.fill('#title-notice_pdf', 'Notice des puits');
    await page.click('form[action="?/attachment"] button >> nth=0');
    expect(await page.locator('.notice.done').innerText()).not.toBe('');

    await page.click('#metadata summary');
    await page.fill('[name="dcat.creator"]', 'Atlas');
    await page.fill('[name="dcat.issued"]', '2026-01-02');
    await page.fill('[name="custom"]', 'equipe = eau\nequipe = sol');
    await page.click('#metadata button');
    expect(await page.locator('[name="dcat.creator"]').inputValue()).toBe('Atlas');
    expect(await page.locator('[name="custom"]').inputValue()).toBe('equipe = eau\nequipe = sol');
    await page.check('[name="facet.nom"]');
    await page.click('summary:has-text("nom")');
    await page.selectOption('[name="facetsort.nom"]', '-alphanum');
    await page.click('#fields button');
    expect(await page.locator('[name="facetsort.nom"]').inputValue()).toBe('-alphanum');

    await page.click('.section-head a.button');
    const link = page.locator('a[download]', { hasText: 'Notice des puits' });
    expect(await link.getAttribute('href')).toBe('/api/explore/v2.1/catalog/datasets/joints/attachments/notice_pdf');
    await page.context().close();
  });

  it('follows the file and its import with scripts, and changes a type by reading the source again', async () => {
    const page = await visitor(site());
    await signIn(site(), page, '/backoffice/');
    await sendNew(page, site(), 'sources');
    await page.locator('.badge[data-state="done"]').waitFor();
    await page.goto(site().product.at(plain, '/backoffice/datasets/sources/'));
    await page.selectOption('[name="type.profondeur"]', 'int');
    await page.click('#fields button');
    await page.waitForURL('**/backoffice/jobs/**');
    await page.locator('.badge[data-state="done"]').waitFor();
    expect(await page.locator('section:has(#rejected)').innerText()).toContain('trois');

    await page.click('.job .button');
    await page.click('form[action="?/rollback"] button');
    expect(await page.locator('.notice.done').innerText()).not.toBe('');
    expect(await page.evaluate(() => [localStorage.length, sessionStorage.length])).toEqual([0, 0]);
    await page.context().close();
  });

  it('says beside the form what is wrong, and keeps what was typed', async () => {
    const page = await visitor(site(), { javaScriptEnabled: false });
    await signIn(site(), page, '/backoffice/');
    await page.goto(site().product.at(plain, '/backoffice/datasets/new/'));
    await page.fill('#dataset_id', 'communes');
    await page.fill('#title', 'Encore les communes');
    await page.setInputFiles('#file', wells);
    await page.click('form[data-upload] button');
    expect(await page.locator('.problem').innerText()).toContain('communes');
    expect(await page.locator('#title').inputValue()).toBe('Encore les communes');

    await page.goto(site().product.at(plain, '/backoffice/datasets/communes/'));
    await page.fill('[name="license_url"]', 'ftp://example.org/');
    await page.click('#metadata button');
    expect(await page.locator('#metadata .problem').innerText()).toContain('license_url');
    expect(await page.locator('[name="license_url"]').inputValue()).toBe('ftp://example.org/');

    await page.goto(site().product.at(plain, '/backoffice/accounts/'));
    await page.fill('#name', 'Dominique');
    await page.fill('#email', 'dominique@example.org');
    await page.fill('#password', 'six mots qui se suivent bien');
    await page.click('form[aria-labelledby="create"] button');
    expect(await page.locator('table').innerText()).toContain('dominique@example.org');

    await page.goto(site().product.at(plain, '/backoffice/limits/'));
    await page.fill('#dataset_calls', '100000');
    await page.click('main form button');
    expect(await page.locator('.done').count()).toBe(1);
    expect(await page.locator('#dataset_calls').inputValue()).toBe('100000');
    expect(await page.locator('#anonymous_calls').inputValue()).toBe('');
    await page.fill('#dataset_calls', '');
    await page.click('main form button');
    expect(await page.locator('#dataset_calls').inputValue()).toBe('');
    await page.context().close();
  });

  it('lets nobody in without a role', async () => {
    const page = await visitor(site());
    await page.goto(site().product.at(plain, '/backoffice/datasets/communes/'));
    expect(new URL(page.url()).pathname).toBe('/login/');
    expect(await page.locator('[name="next"] >> nth=0').getAttribute('value')).toBe('/backoffice/datasets/communes/');
    await page.context().close();
  });

  it('gives a key for programs, once, which acts as its account', async () => {
    const page = await visitor(site(), { javaScriptEnabled: false });
    await signIn(site(), page, '/account/api-keys/');
    await page.fill('#label', 'lucarne');
    await page.click('form[action^="?/key"] button');
    const key = await page.locator('[data-key]').innerText();
    const address = site().product.at(plain, `/api/automation/v1.0/portals/${plain}/datasets/`);
    const status = await page.evaluate(
      async ([at, authorization]) => (await fetch(at, { headers: { authorization }, credentials: 'omit' })).status,
      [address, `Apikey ${key}`] as const,
    );
    expect(status).toBe(200);
    await page.goto(site().product.at(plain, '/account/api-keys/'));
    expect(await page.locator('[data-key]').count()).toBe(0);
    await page.context().close();
  });
}
