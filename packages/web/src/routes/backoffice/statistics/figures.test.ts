import { expect, it } from 'vitest';
import { overwriteGetLocale } from '../../../paraglide/runtime.js';
import { barsOf, CHART, rangeWords } from './figures.ts';

overwriteGetLocale(() => 'fr');

it('tells a count, a small one and a sum with small parts', () => {
  const told = (least: number, most: number) => rangeWords({ least, most }, 5);
  expect([told(0, 0), told(1200, 1200), told(1, 4), told(2, 8), told(31, 34)]).toEqual([
    '0',
    '1200',
    '<\u00a05',
    '2–8',
    '31–34',
  ]);
});

it('draws bars within the box, also when nothing happened or the days are many', () => {
  expect(barsOf([])).toEqual([]);
  expect(barsOf([{ least: 0, most: 0 }])).toMatchObject([{ least: 0, most: 0 }]);
  const bars = barsOf(Array.from({ length: 760 }, (_, index) => ({ least: index, most: index + 1 })));
  for (const { x, width, least, most } of bars) {
    expect(x + width).toBeLessThanOrEqual(CHART.width + 0.01);
    expect(least).toBeLessThanOrEqual(most);
    expect(most).toBeLessThanOrEqual(CHART.height);
  }
});
