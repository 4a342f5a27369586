import { expect, it } from 'vitest';
import { asking, plain, type Site, visitor } from './site.ts';

/** The pages about the API: what they say works. */
export function docs(site: () => Site): void {
  it.each([plain, asking])('every link of the page about the API works, on %s', async (slug) => {
    const page = await visitor(site(), { javaScriptEnabled: true });
    await page.goto(site().product.at(slug, '/api/docs/'));
    const links = await page
      .locator('main a')
      .evaluateAll((anchors) =>
        anchors.map((anchor) => [(anchor as HTMLAnchorElement).href, anchor.getAttribute('data-example')] as const),
      );
    const origin = new URL(page.url()).origin;
    const answers = await page.evaluate(
      async (addresses) => {
        const found: [string, number][] = [];
        for (const address of addresses) {
          const answer = await fetch(address);
          await answer.body?.cancel();
          found.push([address, answer.status]);
        }
        return found;
      },
      [...new Set(links.map(([href]) => href.replace(/#.*/, '')))],
    );
    const wrong = links.find(([, example]) => example === 'error')?.[0];
    expect(answers.filter(([href, status]) => status !== (href === wrong ? 400 : 200))).toEqual([]);
    expect(answers.length).toBeGreaterThan(25);
    expect(links.filter(([href]) => !href.startsWith(origin))).toEqual([]);
    const flow = await page.locator('section[aria-labelledby="oauth"]').innerText();
    for (const address of [
      'oauth2/authorize',
      'oauth2/token',
      'oauth2/revoke',
      '.well-known/oauth-authorization-server',
    ])
      expect(flow).toContain(`${origin}/${address}`);
    const missing = await page.evaluate(() =>
      [...document.querySelectorAll('main a[href^="#"]')]
        .map((anchor) => anchor.getAttribute('href') ?? '')
        .filter((href) => document.querySelector(href) === null),
    );
    expect(missing).toEqual([]);
    await page.context().close();
  });

  it('the reference of the language is in the language of the reader, without a script', async () => {
    const page = await visitor(site(), { javaScriptEnabled: false, locale: 'en' });
    await page.goto(site().product.at(plain, '/api/docs/odsql/'));
    const told = page.locator('article', { has: page.locator('#function-lower') });
    expect(await told.innerText()).toContain('The text in lower case.');
    expect(await told.locator('pre').last().innerText()).toBe('{"name":"Lyon"}');
    expect(await page.locator('#function-polygon ~ p a[href="#function-within"]').count()).toBe(1);
    await page.context().close();
  });
}
