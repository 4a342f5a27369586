import { lastRow } from './query.ts';

/** The pages to link to around the current one, counted from 1; null stands for pages left out. */
export function pageLinks(current: number, last: number): (number | null)[] {
  const near = [1, current - 1, current, current + 1, last].filter((page) => page >= 1 && page <= last);
  const links: (number | null)[] = [];
  for (const page of [...new Set(near)].sort((a, b) => a - b)) {
    const before = links.at(-1) ?? 0;
    if (page === before + 2) links.push(page - 1);
    if (page > before + 2) links.push(null);
    links.push(page);
  }
  return links;
}

/** How many pages the API can answer. */
export function pageCount(total: number, rows: number): number {
  return Math.min(Math.ceil(total / rows), Math.floor(lastRow / rows));
}
