/** Files are not pages; signing out, and forms of an API, are not for reading. */
const NOT_A_PAGE =
  /\.(pdf|zip|gz|csv|xlsx?|ods|odt|docx?|json|geojson|xml|rss|atom|png|jpe?g|gif|svg|webp|ico|css|js|mjs|mp[34]|webm|parquet|txt)$/i;
const NOT_TO_READ = /(^|\/)(logout|log-out|signout|sign-out|deconnexion|wp-login|api)(\/|$)/i;

/** Addresses of pages of one origin, without fragments and queries, each once, in the order given. */
export function pagesOf(origin: string, addresses: readonly string[]): readonly string[] {
  const pages = addresses.flatMap((address) => {
    if (!URL.canParse(address, origin)) return [];
    const url = new URL(address, origin);
    const isPage = url.origin === origin && !NOT_A_PAGE.test(url.pathname) && !NOT_TO_READ.test(url.pathname);
    return isPage ? [`${url.origin}${url.pathname}`] : [];
  });
  return [...new Set(pages)];
}

/**
 * A number of pages as different from one another as their addresses tell: by turns one of each first part of the path, shorter
 * addresses first, so that the same site gives the same pages each time.
 */
export function spread(pages: readonly string[], count: number): readonly string[] {
  const groups = Map.groupBy([...pages].sort(byDepth), (page) => new URL(page).pathname.split('/')[1] ?? '');
  const queues = [...groups.entries()].sort(([one], [other]) => order(one, other)).map(([, queue]) => queue);
  const longest = Math.max(0, ...queues.map((queue) => queue.length));
  const turns = Array.from({ length: longest }, (_, turn) => queues.flatMap((queue) => queue.slice(turn, turn + 1)));
  return turns.flat().slice(0, count);
}

const byDepth = (one: string, other: string): number => depth(one) - depth(other) || order(one, other);
const depth = (page: string): number => new URL(page).pathname.split('/').filter(Boolean).length;
const order = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/** Addresses in a sitemap, or of the sitemaps in an index of them. */
export function locationsIn(sitemap: string, most: number): readonly string[] {
  const found = sitemap.matchAll(/<loc>\s*(?:<!\[CDATA\[)?\s*([^<\]\s]+)/gi);
  return [...found.take(most)].map(([, address = '']) => address.replaceAll('&amp;', '&'));
}
