import type { Page } from 'playwright-core';
import type { CharterLine, CharterRead } from '../model.ts';
import { shown } from '../site.ts';
import { linesOf, type RawTable } from './charter-tables.ts';

/** Reads the tables of a page as a visitor sees them: what is hidden is not there. */
export async function readCharterPage(page: Page): Promise<CharterRead> {
  const tables = await page.evaluate((): readonly RawTable[] => {
    const seen = (element: Element) => element.checkVisibility() && element.getBoundingClientRect().height > 0;
    const words = (element: Element) => (element as HTMLElement).innerText.trim();
    const cellOf = (cell: Element) => ({
      text: words(cell).slice(0, 2000),
      main: words(cell.querySelector('code') ?? cell).slice(0, 300),
      column: cell.getAttribute('data-column'),
    });
    return [...document.querySelectorAll('table')]
      .filter(seen)
      .slice(0, 50)
      .map((table) => ({
        headings: [...table.querySelectorAll('thead th, thead td, tr:first-child th')].map(cellOf),
        rows: [...table.querySelectorAll('tr')]
          .filter((row) => seen(row) && row.querySelector('td') !== null && row.closest('table') === table)
          .slice(0, 500)
          .map((row) => [...row.querySelectorAll(':scope > td, :scope > th')].map(cellOf)),
      }));
  });
  const lines: readonly CharterLine[] = tables.flatMap(linesOf);
  return { url: shown(page.url()), lines };
}
