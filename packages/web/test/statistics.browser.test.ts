import { afterAll, beforeAll, expect, it } from 'vitest';
import { faults, none } from './accessibility.ts';
import { openSite, plain, type Site, signIn, visitor } from './site.ts';

const path = '/backoffice/statistics/';
let site: Site;

beforeAll(async () => {
  site = await openSite();
  const page = await visitor(site);
  for (const one of ['information', 'table', 'export', 'api', 'information', 'table']) {
    await page.goto(site.product.at(plain, `/explore/dataset/communes/${one}/`));
  }
  await page.goto(site.product.at(plain, '/explore/?q=communes'));
  await page.context().close();
});

afterAll(() => site.close());

it('shows what was counted, small counts masked, without a script', async () => {
  const page = await visitor(site, { javaScriptEnabled: false });
  await signIn(site, page, path);
  expect(await page.locator('h1').innerText()).toBe('Fréquentation');
  const line = page.locator('#datasets ~ .scroll tr', { hasText: 'communes' }).first();
  expect(await line.locator('td').first().innerText()).toBe('6');
  expect(await line.locator('td').nth(1).innerText()).toBe('<\u00a05');
  expect(await page.locator('.day-chart rect.sure').count()).toBe(30);
  expect(await page.locator('#days ~ .scroll tbody tr').count()).toBe(30);

  await page.selectOption('#figure', 'downloads');
  await page.selectOption('#dataset', 'epci');
  await page.click('main form.table-filters button');
  expect(new URL(page.url()).searchParams.get('dataset')).toBe('epci');
  expect(await page.locator('.day-chart figcaption').innerText()).toContain('Téléchargements par jour');
  expect(await page.locator('#datasets ~ .empty').count()).toBe(1);

  await page.goto(site.product.at(plain, `${path}?from=2001-01-01`));
  expect(await page.locator('.notice.problem').innerText()).toContain('2001-01-01');
  await page.context().close();
});

it('switches the publication on and off by a form', async () => {
  const page = await visitor(site, { javaScriptEnabled: false });
  await signIn(site, page, path);
  const button = page.locator('section[aria-labelledby="publication"] button');
  expect(await button.innerText()).toBe('Ne plus publier');
  await button.click();
  expect(await page.locator('.notice.done').count()).toBe(1);
  expect(await button.innerText()).toBe('Publier les statistiques');
  await button.click();
  expect(await button.innerText()).toBe('Ne plus publier');
  await page.context().close();
});

it.each([1280, 320])(
  'axe finds nothing at %i px, in light and dark, in three languages, and nothing is blocked',
  async (width) => {
    const page = await visitor(site, { viewport: { width, height: 800 } });
    const blocked: string[] = [];
    page.on('console', (message) => message.type() === 'error' && blocked.push(message.text()));
    await signIn(site, page, path);
    for (const [language, title] of [
      ['fr', 'Fréquentation'],
      ['en', 'Statistics'],
      ['es', 'Estadísticas'],
    ]) {
      await page.goto(site.product.at(plain, `${path}?flg=${language}`));
      expect(await page.locator('h1').innerText()).toBe(title);
      expect([language, await faults(page)]).toEqual([language, none]);
    }
    expect(blocked).toEqual([]);
    await page.context().close();
  },
);
