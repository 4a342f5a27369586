import { expect, test } from 'vitest';
import { locationsIn, pagesOf, spread } from './choose-pages.ts';

const origin = 'https://data.example.fr';
const at = (...paths: readonly string[]) => paths.map((path) => `${origin}${path}`);

test('pages are of one origin, each once, and no files, calls or signing out', () => {
  const links = [
    '/a/?page=2#top',
    '/a/',
    'b',
    'https://other.example/',
    'mailto:x@example.fr',
    'javascript:void 0',
    'http://[',
    '/report.PDF',
    '/logout/',
    '/api/explore/v2.1/',
    '/apiculture/',
  ];
  expect(pagesOf(origin, links)).toEqual(at('/a/', '/b', '/apiculture/'));
});

test('pages are spread over the parts of the site, the same each time', () => {
  const pages = at('/explore/x/table/', '/explore/', '/explore/y/', '/pages/b/', '/pages/a/', '/login/');
  const expected = at('/explore/', '/login/', '/pages/a/', '/explore/y/', '/pages/b/');
  expect(spread(pages, 5)).toEqual(expected);
  expect(spread([...pages].reverse(), 5)).toEqual(expected);
  expect(spread([], 5)).toEqual([]);
});

test('a sitemap gives its locations, and no more than asked for', () => {
  const sitemap = `<urlset><url><loc> ${origin}/a/?x=1&amp;y=2 </loc></url><url><loc><![CDATA[${origin}/b/]]></loc></url></urlset>`;
  expect(locationsIn(sitemap, 10)).toEqual(at('/a/?x=1&y=2', '/b/'));
  expect(locationsIn(sitemap, 1)).toHaveLength(1);
  expect(locationsIn('<html>no sitemap</html>', 10)).toEqual([]);
});
