import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { KEY } from '../../../proof/server.ts';
import { faults, none } from './accessibility.ts';
import { asking, openSite, plain, type Site, signIn, visitor } from './site.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite();
  await publish('reserves', 'nom;acces\nLa Motte;ouvert\nLe Gué;interne\n');
  const reader = { name: 'Lectrice', role: 'reader', ...READER };
  await manage('POST', 'accounts/', reader);
});
afterAll(() => site.close());

const READER = { email: 'lectrice@example.org', password: 'des mots à la suite' };
const OFFICE = '/backoffice/datasets/reserves/';
const TABLE = '/explore/dataset/reserves/table/';

async function manage(method: string, path: string, data: unknown, portal = plain): Promise<Record<string, unknown>> {
  const isText = typeof data === 'string';
  const answer = await fetch(`http://127.0.0.1:${site.product.port}/api/automation/v1.0/portals/${portal}/${path}`, {
    method,
    headers: {
      authorization: `Apikey ${KEY}`,
      'content-type': isText ? 'application/octet-stream' : 'application/json',
    },
    ...(data === null ? {} : { body: isText ? data : JSON.stringify(data) }),
  });
  if (!answer.ok) throw new Error(`${method} ${path}: ${await answer.text()}`);
  return (await answer.json()) as Record<string, unknown>;
}

async function publish(id: string, file: string): Promise<void> {
  await manage('POST', 'datasets/', { dataset_id: id, title: id });
  const { upload_id } = await manage('POST', 'uploads/?filename=some.csv', file);
  await manage('POST', `datasets/${id}/imports/`, { upload_id, publish: true });
  await untilServed(`datasets/${id}/`, 1);
}

/** Imports are done behind the answer that begins them. */
async function untilServed(dataset: string, version: number): Promise<void> {
  while ((await manage('GET', dataset, null))['version'] !== version)
    await new Promise((resolve) => setTimeout(resolve, 50));
}

/** The reader, on the way to a page that asks who they are. */
const signInAsReader = (page: Page): Promise<void> => signInAs(page, READER);

async function signInAs(page: Page, { email, password }: typeof READER): Promise<void> {
  await page.fill('#email', email);
  await page.fill('#password', password);
  await page.click('main form[action="/login/"] button');
}

it('keeps a restricted dataset from strangers and from accounts without it, and shows a grant its part, without script', async () => {
  const at = (path: string) => site.product.at(plain, path);
  const office = await visitor(site, { javaScriptEnabled: false });
  await signIn(site, office, OFFICE);
  await office.check('[name="visibility"][value="restricted"]');
  await office.click('form[action^="?/access"] button');
  expect(new URL(office.url()).hash).toBe('#access');
  expect(await office.locator('form[action^="?/access"] .notice.done').innerText()).not.toBe('');
  expect(await office.locator('.badge[data-state="restricted"]').count()).toBe(1);
  expect(await office.locator('[value="restricted"]').isChecked()).toBe(true);

  const page = await visitor(site, { javaScriptEnabled: false });
  await page.goto(at('/explore/'));
  expect(await page.content()).not.toContain('reserves');
  for (const tab of ['information', 'table', 'export', 'api']) {
    await page.goto(at(`/explore/dataset/reserves/${tab}/?q=x`));
    const { pathname, searchParams } = new URL(page.url());
    expect([pathname, searchParams.get('next')]).toEqual(['/login/', `/explore/dataset/reserves/${tab}/?q=x`]);
  }
  await page.goto(at(TABLE));
  const refused = page.waitForResponse(`**${TABLE}`);
  await signInAsReader(page);
  expect((await refused).status()).toBe(403);
  await page.goto(at('/account/'));
  expect(await page.locator('a[href="/backoffice/"]').count()).toBe(0);
  expect((await page.goto(at('/backoffice/')))?.status()).toBe(403);

  await office.fill('#grant-email', READER.email);
  await office.fill('#grant-condition', 'acces = "ouvert" and');
  await office.click('#grant-new button');
  expect(new URL(office.url()).hash).toBe('#grant-new');
  expect(await office.locator('#grant-new #grants-problem').innerText()).toContain('condition');
  const wrong = office.locator('#grant-new [aria-invalid]');
  expect([await wrong.getAttribute('id'), await wrong.getAttribute('aria-describedby')]).toEqual([
    'grant-condition',
    'grants-problem',
  ]);
  expect(await office.inputValue('#grant-condition')).toBe('acces = "ouvert" and');
  await office.fill('#grant-condition', 'acces = "ouvert"');
  await office.click('#grant-new button');
  expect(await office.locator('#access summary').innerText()).toContain(READER.email);

  expect((await page.goto(at(TABLE)))?.status()).toBe(200);
  const shown = await page.locator('main').innerText();
  expect([shown.includes('La Motte'), shown.includes('Le Gué')]).toEqual([true, false]);

  await office.click('#access summary');
  await office.click('#access details button[name="delete"]');
  expect(await office.locator('#access summary').count()).toBe(0);
  expect((await page.goto(at(TABLE)))?.status()).toBe(403);
  await page.context().close();
  await office.context().close();
});

it.each([1280, 320])(
  'says in the back office what lets nothing be read any more, and axe finds nothing, at %i px',
  async (width) => {
    await publish(`casse-${width}`, 'nom;acces\nLa Motte;ouvert\n');
    const dataset = `datasets/casse-${width}/`;
    await manage('PATCH', dataset, { public_condition: 'acces = "ouvert"' });
    await manage('PUT', `${dataset}grants/${READER.email}/`, { condition: 'acces = "interne"' });
    const { upload_id } = await manage('POST', 'uploads/?filename=some.csv', 'nom\nLa Motte\n');
    await manage('POST', `${dataset}imports/`, { upload_id, publish: true });
    await untilServed(dataset, 2);
    const page = await visitor(site, { viewport: { width, height: 800 } });
    await signIn(site, page, `/backoffice/${dataset}`);
    expect(await page.locator('#access .notice.problem').allInnerTexts()).toEqual(
      Array.from({ length: 2 }, () => expect.stringContaining('Unknown field: acces')),
    );
    expect(await faults(page)).toEqual(none);
    await page.context().close();
  },
);

it('shows strangers of a portal for its accounts alone the sign-in form and the charter, and nothing else', async () => {
  const at = (path: string) => site.product.at(plain, path);
  const office = await visitor(site, { javaScriptEnabled: false });
  await signIn(site, office, '/backoffice/accounts/');
  await office.check('[name="members_only"]');
  await office.click('form[action="?/access"] button');
  expect(await office.locator('[name="members_only"]').isChecked()).toBe(true);
  const page = await visitor(site, { javaScriptEnabled: false });
  for (const path of ['/', '/explore/', '/explore/dataset/communes/table/?q=x', '/pages/a-propos/', '/api/docs/']) {
    await page.goto(at(path));
    const { pathname, searchParams } = new URL(page.url());
    expect([pathname, searchParams.get('next')]).toEqual(['/login/', path]);
  }
  for (const path of ['/cookies/', '/login/']) expect((await page.goto(at(path)))?.status()).toBe(200);
  await page.goto(at('/explore/'));
  await signInAsReader(page);
  await page.waitForURL('**/explore/');
  expect(await page.content()).toContain('communes');
  const outsider = { email: 'ailleurs@example.org', password: 'des mots à la suite' };
  await manage('POST', 'accounts/', { name: 'Ailleurs', role: 'reader', ...outsider }, asking);
  await page.context().clearCookies();
  await page.goto(at('/login/'));
  await signInAs(page, outsider);
  await page.waitForURL('**/account/');
  for (const path of ['/', '/explore/', '/api/docs/']) expect((await page.goto(at(path)))?.status()).toBe(403);
  await office.uncheck('[name="members_only"]');
  await office.click('form[action="?/access"] button');
  await page.context().clearCookies();
  expect((await page.goto(at('/explore/')))?.url()).toBe(at('/explore/'));
  await page.context().close();
  await office.context().close();
});
