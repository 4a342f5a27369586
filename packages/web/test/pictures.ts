import { expect, it } from 'vitest';
import { faults, none } from './accessibility.ts';
import { plain, type Site, signIn, visitor } from './site.ts';

const png = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==';
const trees = [
  { nom: 'Chêne', photo: { content: png, 'content-type': 'image/png', filename: 'chêne.png' } },
  { nom: 'Plan', photo: { content: 'YQ==', 'content-type': 'application/pdf', filename: 'plan.pdf' } },
  { nom: 'If', photo: null },
];

/** Files of records, from the back office to the pages that show them, without a script. */
export function pictures(site: () => Site): void {
  it('shows the pictures of a table, and links to its other files', async () => {
    const { product } = site();
    const page = await visitor(site(), { javaScriptEnabled: false });
    await signIn(site(), page, '/backoffice/');
    await page.goto(product.at(plain, '/backoffice/datasets/new/'));
    await page.fill('#dataset_id', 'arbres');
    await page.fill('#title', 'Arbres');
    const buffer = Buffer.from(JSON.stringify(trees));
    await page.setInputFiles('#file', { name: 'arbres.json', mimeType: 'application/json', buffer });
    await page.click('form[data-upload] button');
    await page.locator('.badge[data-state="done"]').waitFor();
    await page.context().close();

    const reader = await visitor(site());
    await reader.goto(product.at(plain, '/explore/dataset/arbres/table/'));
    const shown = reader.locator('.records .file img');
    expect(await shown.getAttribute('alt')).toBe('chêne.png');
    await expect.poll(() => shown.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(1);
    expect(await reader.locator('.records .file').allInnerTexts()).toEqual(['', 'plan.pdf']);
    expect(await faults(reader)).toEqual(none);
    await reader.click('.tabs a:has-text("Images")');
    expect(await reader.locator('.pictures li').allInnerTexts()).toEqual([expect.stringContaining('Chêne')]);
    expect(await faults(reader)).toEqual(none);
    await reader.goto(product.at(plain, '/explore/dataset/communes/images/'));
    expect(new URL(reader.url()).pathname).toBe('/explore/dataset/communes/table/');
    await reader.context().close();
  });
}
