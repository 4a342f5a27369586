import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { faults, none } from './accessibility.ts';
import {
  FILM,
  guarded,
  headersOf,
  makeStage,
  type OtherSites,
  openOtherSites,
  press,
  readThrough,
  SLUG,
  STRANGER,
  VIDEO,
} from './embeds-stage.ts';
import { asking, openSite, plain, type Site, signIn } from './site.ts';

let site: Site;
let others: OtherSites;
let corpus: readonly string[];
beforeAll(async () => {
  [site, others] = await Promise.all([openSite(), openOtherSites()]);
  corpus = await makeStage(site, others);
});
afterAll(async () => {
  await site?.close();
  await others?.close();
});

const at = (path: string, slug = SLUG): string => site.product.at(slug, path);
const always = 'form[action="/cookies/"]:has(input[name^="p."]) button';
const once = 'form[action^="/cookies/once/"] button';
const hostsAsked = () => [...new Set(others.asked().map((asked) => asked.split(' ')[0]))];

describe('pages full of HTML that is built to slip past', () => {
  test('contact nobody while nothing was answered, nor after a refusal', async () => {
    const { page, hosts, violations, close } = await guarded(site);
    for (const path of corpus) await readThrough(page, at(path));
    await page.goto(at('/'));
    await press(page, '.consent button[value="refuse"]');
    for (const path of corpus) {
      await readThrough(page, at(path));
      expect(page.url()).toBe(at(path));
      expect(
        await page.locator('article.prose :is(script, style, svg, math, object, embed, form:not(.embed form))').count(),
      ).toBe(0);
    }
    expect(others.asked()).toEqual([]);
    expect([...hosts]).toEqual([`${SLUG}.localhost`]);
    expect(violations).toEqual([]);
    await close();
  });

  test('contact the accepted host alone after yes', async () => {
    const { page, hosts, close } = await guarded(site);
    await page.goto(at(FILM));
    await press(page, `.embed ${always}`);
    for (const path of corpus) {
      await readThrough(page, at(path));
      expect(page.url()).toBe(at(path));
    }
    expect(hostsAsked()).toEqual([VIDEO]);
    expect([...hosts].sort()).toEqual([`${SLUG}.localhost`, VIDEO].sort());
    await close();
  });
});

describe.each([true, false])('what another site serves, with scripts: %s', (javaScriptEnabled) => {
  test('is loaded once, in this answer alone, and leaves nothing behind', async () => {
    const { page, close } = await guarded(site, { javaScriptEnabled });
    await readThrough(page, at(FILM));
    expect(others.asked()).toEqual([]);
    expect(await page.locator('.embed-placeholder').count()).toBe(2);
    await press(page, `.embed ${once}`);
    expect(others.asked()).toEqual([`${VIDEO} /player`]);
    await page.frameLocator('.embed iframe').locator('#film').waitFor();
    expect(new URL(page.url()).hash).toBe('#embed-1');
    if (javaScriptEnabled) expect(await page.evaluate(() => document.activeElement?.id)).toBe('embed-1');
    expect(await page.context().cookies()).toEqual([]);
    await readThrough(page, at(FILM));
    expect(others.asked()).toEqual([]);
    expect(await page.locator('.embed iframe').count()).toBe(0);
    await close();
  });

  test('is loaded for good once its provider is accepted, and no more after withdrawal in place', async () => {
    const { page, close } = await guarded(site, { javaScriptEnabled });
    await page.goto(at(FILM));
    await press(page, `.embed ${always}`);
    expect(new URL(page.url()).hash).toBe('#embed-1');
    await readThrough(page, at(FILM));
    expect(hostsAsked()).toEqual([VIDEO]);
    const frame = page.locator('.embed iframe');
    expect(await frame.getAttribute('sandbox')).toBe('allow-scripts allow-same-origin allow-presentation');
    expect(await frame.getAttribute('referrerpolicy')).toBe('no-referrer');
    expect(await frame.getAttribute('title')).toBe('Le film');
    await press(page, '.embed figcaption button');
    others.asked();
    await readThrough(page, at(FILM));
    expect(others.asked()).toEqual([]);
    await close();
  });
});

test('the film of the demonstration, kept in the older way, is shown the same', async () => {
  const { page, hosts, close } = await guarded(site);
  await readThrough(page, at('/pages/en-images/', asking));
  expect([...hosts]).toEqual([`${asking}.localhost`]);
  await press(page, `.embed ${once}`);
  await page.frameLocator('.embed iframe').locator('svg').waitFor();
  expect([...hosts].sort()).toEqual([`${asking}.localhost`, 'media.localhost']);
  await close();
});

test('what nobody declared has a link and no button', async () => {
  const { page, close } = await guarded(site);
  await page.goto(at(FILM));
  const unknown = page.locator('.embed', { hasText: 'Inconnu' });
  expect(await unknown.locator('button').count()).toBe(0);
  expect(await unknown.locator('a').getAttribute('href')).toBe(`http://${STRANGER}:${others.port}/frame`);
  expect(await unknown.textContent()).toContain('ne déclare pas');
  await close();
});

test('the main pages and their islands work under the policy, signed in or not', async () => {
  const { page, violations, close } = await guarded(site);
  const read = ['/', '/explore/', '/explore/?q=communes', '/cookies/', '/api/docs/', '/nothing-here/', '/login/'];
  const dataset = ['information', 'table', 'export', 'api'].map((tab) => `/explore/dataset/communes/${tab}/`);
  for (const slug of [plain, asking]) for (const path of [...read, ...dataset]) await readThrough(page, at(path, slug));
  await signIn(site, page, '/backoffice/');
  const worked = [
    '',
    'datasets/new/',
    'datasets/communes/',
    'cookies/',
    'accounts/',
    'pages/',
    'pages/new/',
    'reports/',
  ];
  for (const path of ['/account/', ...worked.map((one) => `/backoffice/${one}`)])
    await readThrough(page, at(path, plain));
  expect(violations).toEqual([]);
  await close();
});

test.each<[status: number, path: string, form?: string]>([
  [200, '/'],
  [200, FILM],
  [200, '/cookies/'],
  [200, '/api/docs/'],
  [308, '/explore'],
  [303, '/backoffice/'],
  [404, '/nothing-here/'],
  [404, '/pages/nothing-here/'],
  [400, '/%E0%A4%A/'],
  [405, FILM, 'a=1'],
  [303, '/cookies/', 'answer=refuse'],
  [422, '/cookies/', 'answer=perhaps'],
  [422, '/cookies/once/', 'provider=nobody'],
  [200, '/cookies/once/', `provider=videos/${VIDEO}&next=${FILM}`],
])('the answer %i of %s %s carries a policy, and no shared cache keeps it', async (status, path, form) => {
  const method = form === undefined ? 'GET' : 'POST';
  const { statusCode, headers } = await headersOf(site, {
    ...{ host: `${SLUG}.localhost`, method, path },
    ...(form === undefined ? {} : { form }),
  });
  expect([path, statusCode]).toEqual([path, status]);
  expect(headers['content-security-policy']).toMatch(/^default-src 'none'; .*require-trusted-types-for 'script'/);
  expect(headers['content-security-policy']).not.toMatch(/unsafe-inline|unsafe-eval/);
  expect(headers['cache-control']).toMatch(/^private, no-(cache|store)$/);
  const isPage = (headers['content-type'] ?? '').startsWith('text/html');
  if (isPage) expect(headers.vary).toBe('Accept-Language, Cookie, Sec-GPC');
});

test('what the policy blocks is told to the back office, from where it is declared or dismissed', async () => {
  const { page, violations, close } = await guarded(site);
  await page.goto(at('/', plain));
  const told = page.waitForResponse((response) => response.url().endsWith('/api/reports/'));
  await page.evaluate((address) => {
    document.createElement('img').src = address;
  }, `http://${STRANGER}:${others.port}/pixel?who=me`);
  expect((await told).status()).toBe(204);
  expect(violations.length).toBeGreaterThan(0);
  expect(others.asked()).toEqual([]);

  await signIn(site, page, '/backoffice/reports/');
  const line = page.locator('tr', { hasText: `${STRANGER}:${others.port}` });
  expect(await line.locator('td').first().textContent()).toBe('img-src');
  const declare = await line.locator('a.button').getAttribute('href');
  await page.goto(at(declare ?? '', plain));
  expect(await page.locator(`main input[value="${STRANGER}:${others.port}"]`).count()).toBe(1);
  expect(await page.isChecked('input[name="loads.image"]')).toBe(true);
  expect(await page.isChecked('input[name="loads.frame"]')).toBe(false);
  await page.goto(at('/backoffice/reports/', plain));
  await press(page, 'form[action="?/dismiss"] button');
  expect(await page.locator('tbody tr').count()).toBe(0);
  await close();
});

describe.each([320, 1280])('at a width of %s', (width) => {
  const viewport = { width, height: 800 };

  test('axe finds nothing in what other sites serve, waiting, loaded once or accepted', async () => {
    const { page, close } = await guarded(site, { viewport });
    await page.goto(at(FILM));
    expect(await faults(page)).toEqual(none);
    await press(page, `.embed ${once}`);
    expect(await faults(page)).toEqual(none);
    await page.goto(at(FILM));
    await press(page, `.embed ${always}`);
    expect(await faults(page)).toEqual(none);
    await close();
  });

  test('axe finds nothing in the editor and in the list of blocked hosts', async () => {
    const { page, close } = await guarded(site, { viewport });
    await signIn(site, page, '/backoffice/pages/');
    expect(await faults(page)).toEqual(none);
    await page.goto(at('/backoffice/pages/new/', plain));
    await press(page, 'button[value="add.html"]');
    await page.fill('input[name="title.fr"]', 'Titre');
    await page.fill('#slug', 'titre');
    await page.fill(
      'textarea[name="html.1.fr"]',
      `<h2>Carte</h2><iframe src="http://${STRANGER}/f" title="Carte"></iframe>`,
    );
    await press(page, 'button[value="preview"]');
    expect(await faults(page)).toEqual(none);
    const told = page.waitForResponse((response) => response.url().endsWith('/api/reports/'));
    await page.evaluate((address) => {
      document.createElement('img').src = address;
    }, `http://${STRANGER}/pixel`);
    await told;
    await page.goto(at('/backoffice/reports/', plain));
    expect(await page.locator('tbody tr').count()).toBe(1);
    expect(await faults(page)).toEqual(none);
    await close();
  });
});

test('a page is written, looked at, kept and deleted in the back office', async () => {
  const { page, hosts, close } = await guarded(site, { javaScriptEnabled: false });
  await signIn(site, page, '/backoffice/pages/new/');
  await page.fill('#slug', 'nouvelle');
  await page.fill('input[name="title.fr"]', 'Nouvelle');
  await page.fill('textarea[name="html.0.fr"]', '<p>Bonjour</p>');
  await press(page, 'button[value="add.html"]');
  const pasted = `<script src="http://${STRANGER}/x.js"></script><iframe src="http://${STRANGER}/f" title="Carte"></iframe>`;
  await page.fill('textarea[name="html.1.fr"]', pasted);
  await press(page, 'button[value="preview"]');
  const notes = await page.locator('[aria-labelledby="notes"] tbody tr').allTextContents();
  expect(notes).toHaveLength(2);
  expect(await page.inputValue('textarea[name="html.1.fr"]')).toBe(pasted);
  await press(page, 'button[value="raise.1"]');
  expect(await page.inputValue('textarea[name="html.0.fr"]')).toBe(pasted);
  await press(page, '.row button[value="save"]');
  expect(new URL(page.url()).pathname).toBe('/backoffice/pages/nouvelle/');
  await page.goto(at('/pages/nouvelle/', plain));
  expect(await page.locator('.embed').count()).toBe(1);
  await page.goto(at('/backoffice/pages/new/', plain));
  await page.fill('#slug', 'nouvelle');
  await page.fill('input[name="title.fr"]', 'Autre');
  await press(page, '.row button[value="save"]');
  expect(await page.locator('.notice.problem').count()).toBe(1);
  await page.goto(at('/backoffice/pages/nouvelle/', plain));
  await page.click('details summary');
  await page.check('input[name="confirm"]');
  await press(page, 'form[action="?/remove"] button');
  expect(new URL(page.url()).pathname).toBe('/backoffice/pages/');
  expect([...hosts]).toEqual([`${plain}.localhost`]);
  await close();
});
