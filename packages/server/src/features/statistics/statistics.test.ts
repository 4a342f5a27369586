import { exemptRegister } from '@lucarne/cookies';
import { expect, test } from 'vitest';
import { daysAfter, daysBetween, isDay, KEPT_MONTHS, oldestKept, openDays } from './days.ts';
import { addShown, NOTHING, SMALLEST_SHOWN, shown } from './masking.ts';
import { makeReport } from './report.ts';
import { isRobot } from './robots.ts';
import { markOf } from './visitors.ts';

const HOUR = 3_600_000;

test('a day is the day of the zone, also when it has 23 or 25 hours, or begins at one', () => {
  const dayIn = openDays();
  const at = (timezone: string, moment: string) => dayIn(timezone, Date.parse(moment));
  expect(at('Europe/Paris', '2026-11-22T22:59:59Z')).toBe('2026-11-22');
  expect(at('Europe/Paris', '2026-11-22T23:00:00Z')).toBe('2026-11-23');
  expect(at('Pacific/Kiritimati', '2026-11-22T10:00:00Z')).toBe('2026-11-23');
  expect(at('Asia/Kathmandu', '2026-11-22T18:14:59Z')).toBe('2026-11-22');
  expect(at('Asia/Kathmandu', '2026-11-22T18:15:00Z')).toBe('2026-11-23');
  const hours = (timezone: string, day: string) => {
    const start = Date.parse(`${day}T00:00:00Z`) - 24 * HOUR;
    const quarters = Array.from({ length: 72 * 4 }, (_, index) => dayIn(timezone, start + (index * HOUR) / 4));
    return quarters.filter((one) => one === day).length / 4;
  };
  expect(hours('Europe/Paris', '2026-03-29')).toBe(23);
  expect(hours('Europe/Paris', '2026-10-25')).toBe(25);
  expect(hours('America/Santiago', '2026-09-06')).toBe(23);
});

test('counts are kept for 25 months, to the last day that the month has', () => {
  expect(oldestKept('2026-11-22')).toBe('2024-10-22');
  expect(oldestKept('2026-03-31')).toBe('2024-02-29');
  expect(oldestKept('2025-01-01')).toBe('2022-12-01');
});

test('days are read and counted', () => {
  expect(['2026-02-28', '2026-02-29', '26-01-01', '2026-13-01', ''].map(isDay)).toEqual([
    true,
    false,
    false,
    false,
    false,
  ]);
  expect(daysAfter('2026-02-28', 1)).toBe('2026-03-01');
  expect(daysBetween('2026-03-28', '2026-03-30')).toEqual(['2026-03-28', '2026-03-29', '2026-03-30']);
});

test('small counts are not told, and no sum tells more than its parts', () => {
  expect([0, 1, SMALLEST_SHOWN - 1, SMALLEST_SHOWN].map(shown)).toEqual([0, null, null, SMALLEST_SHOWN]);
  expect([7, null, 0, null].reduce(addShown, NOTHING)).toEqual({ least: 9, most: 15 });
  const none = { search: 0, download: 0, api_call: 0, visitor: 0, robot: 0, attachment: 0 };
  const told = (hidden: number) =>
    makeReport(
      [
        { day: '2026-01-01', dataset: '', counts: { ...none, view: 20, visitor: 9 } },
        { day: '2026-01-01', dataset: 'a', counts: { ...none, view: hidden, visitor: hidden } },
        { day: '2026-01-02', dataset: 'a', counts: { ...none, view: 30, visitor: 6 } },
      ],
      '2026-01-01',
      '2026-01-02',
    );
  for (const hidden of [1, 2, 3]) expect(told(hidden)).toEqual(told(4));
  expect(told(1)).toMatchObject({
    totals: { views: { least: 51, most: 54 }, visitors: { least: 9, most: 9 } },
    datasets: [{ dataset_id: 'a', sums: { views: { least: 31, most: 34 } } }, { dataset_id: null }],
  });
});

test('robots are told from people', () => {
  const robots = [
    '',
    'Googlebot/2.1',
    'Mozilla/5.0 (compatible; bingbot/2.0)',
    'facebookexternalhit/1.1',
    'my-crawler',
  ];
  const people = [
    'Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0',
    'curl/8.5.0',
    'Mozilla/5.0 (Linux; CUBOT X70) Chrome/150',
  ];
  expect(robots.filter((agent) => !isRobot(agent))).toEqual([]);
  expect(people.filter(isRobot)).toEqual([]);
});

test('a mark is the same for one visitor of one place, and another for all else', () => {
  const place = { portal: 'p', dataset: 'd', day: '2026-01-01' };
  const visitor = { address: '192.0.2.1', agent: 'A' };
  const marks = [
    markOf('salt', place, visitor),
    markOf('other', place, visitor),
    markOf('salt', { ...place, portal: 'q' }, visitor),
    markOf('salt', { ...place, dataset: '' }, visitor),
    markOf('salt', place, { ...visitor, address: '192.0.2.2' }),
    markOf('salt', place, { ...visitor, agent: 'B' }),
  ];
  expect(new Set(marks).size).toBe(marks.length);
  expect(markOf('salt', place, { ...visitor })).toBe(marks[0]);
  expect(marks.join()).not.toContain('192.0.2');
});

test('the register says what is done: how long counts are kept, and which are not shown', () => {
  const settings = { portal: 'one', date: '2026-01-01', provider: { name: 'Lucarne', url: '/' } };
  const entry = exemptRegister(settings).entries.find(({ name }) => name === 'anonymous_statistics');
  for (const words of Object.values(entry?.explanation ?? {})) {
    expect(words).toMatch(new RegExp(`\\b${KEPT_MONTHS} m`));
    expect(words).toMatch(new RegExp(`\\b1 (?:à|to|a) ${SMALLEST_SHOWN - 1}\\b`));
  }
  expect(Object.keys(entry?.explanation ?? {})).toEqual(['fr', 'en', 'es']);
});
