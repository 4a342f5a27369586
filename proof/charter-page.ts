import type { Page } from 'playwright-core';

/** A row of the charter's tables, as the words that a visitor reads. */
export interface CharterRow {
  readonly provider: string;
  readonly service: string;
  readonly name: string;
  readonly purpose: string;
  readonly kind: string;
  readonly lifetime: string;
  readonly consent: string;
}

export interface CharterPage {
  readonly rows: readonly CharterRow[];
  readonly headings: readonly string[];
  /** The first columns of the first table, in order. */
  readonly columns: readonly string[];
}

/** Reads what is visible; a hidden row is no row. */
export async function readCharter(page: Page): Promise<CharterPage> {
  return page.evaluate(() => {
    const seen = (element: Element) => element.checkVisibility() && element.getBoundingClientRect().height > 0;
    const words = (element: Element | null) => (element as HTMLElement | null)?.innerText.trim() ?? '';
    const tables = [...document.querySelectorAll('table.register')].filter(seen);
    const rows = tables.flatMap((table) =>
      [...table.querySelectorAll('tbody tr')].filter(seen).map((row) => {
        const cell = (column: string) => row.querySelector(`td[data-column="${column}"]`);
        const name = cell('name');
        return {
          provider: words(cell('provider')),
          service: words(cell('service')),
          name: words(name?.querySelector('code') ?? name ?? null),
          purpose: words(cell('purpose')),
          kind: words(cell('kind')),
          lifetime: words(cell('lifetime')),
          consent: words(cell('consent')),
        };
      }),
    );
    const columns = [...(tables[0]?.querySelectorAll('thead th') ?? [])].map((heading) =>
      String(heading.getAttribute('data-column')),
    );
    const headings = [...document.querySelectorAll('main h1, main h2, main h3')].filter(seen).map(words);
    return { rows, headings, columns };
  });
}

const DAY = 86_400;
const UNITS: readonly (readonly [RegExp, number])[] = [
  [/^(semaine|week|semana)/, 7 * DAY],
  [/^(jour|day|día)/, DAY],
  [/^(mois|month|mes)/, (365 * DAY) / 12],
  [/^(heure|hour|hora)/, 3600],
  [/^(minute|minuto)/, 60],
  [/^(second)/, 1],
];

/** Seconds in a lifetime as it is written («2 semaines», “12 months”); null when it is not a number of units. */
export function secondsIn(words: string): number | null {
  const [, count, unit = ''] = /^(\d+)\s+(\p{L}+)/u.exec(words) ?? [];
  const length = UNITS.find(([form]) => form.test(unit))?.[1];
  return count && length ? Math.round(Number(count) * length) : null;
}
