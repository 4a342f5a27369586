import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startExplore, type TestExplore } from '../testing.ts';

let explore: TestExplore;
beforeAll(async () => {
  explore = await startExplore();
});
afterAll(() => explore.close());

type Query = Record<string, string> | string[][];
const address = (path: string, query: Query) => `${path}?${new URLSearchParams(query)}`;
const ask = async (path: string, query: Query = {}) => {
  const response = await explore.visit(address(path, query));
  return { status: response.statusCode, body: response.json(), headers: response.headers };
};

describe('records/1.0/analyze', () => {
  const analyze = (query: Record<string, string>) => ask('/api/records/1.0/analyze/', { dataset: 'cities', ...query });
  test.each<[string, Record<string, string>, unknown[]]>([
    [
      'a series for each value',
      { x: 'country', 'y.n.func': 'COUNT', 'y.mean.func': 'AVG', 'y.mean.expr': 'pop' },
      [
        { x: 'CH', n: 1, mean: 130 },
        { x: 'FR', n: 2, mean: 430 },
      ],
    ],
    [
      'a date in components, as fine as asked',
      { x: 'founded', precision: 'month', 'y.n.func': 'COUNT' },
      [
        { x: { year: 1950, month: 6 }, n: 1 },
        { x: { year: 1950, month: 7 }, n: 1 },
      ],
    ],
    [
      'what comes back each week; Monday is 0',
      { x: 'seen', periodic: 'weekday', 'y.n.func': 'COUNT' },
      [
        { x: { weekday: 0 }, n: 1 },
        { x: { weekday: 6 }, n: 1 },
      ],
    ],
    [
      'each adds to those before',
      { x: 'country', 'y.s.func': 'SUM', 'y.s.expr': 'pop / 10', 'y.s.cumulative': 'true' },
      [
        { x: 'CH', s: 13 },
        { x: 'FR', s: 99 },
      ],
    ],
    ['sorted by a series', { x: 'country', 'y.n.func': 'COUNT', sort: 'n', maxpoints: '1' }, [{ x: 'FR', n: 2 }]],
    [
      'spread and squares',
      {
        x: 'country',
        'y.d.func': 'STDDEV',
        'y.d.expr': 'pop',
        'y.q.func': 'SUMSQUARES',
        'y.q.expr': 'pop',
        'refine.country': 'FR',
      },
      [{ x: 'FR', d: 90, q: 386_000 }],
    ],
  ])('%s', async (_what, query, expected) => {
    const { status, body } = await analyze(query);
    expect([status, body]).toEqual([200, expected]);
  });

  test.each<[string, Record<string, string> | string[][], unknown[]]>([
    ['without x, everything', { 'y.serie1.func': 'COUNT' }, [{ serie1: 3 }]],
    ['nothing', { 'y.n.func': 'COUNT', 'y.m.func': 'MAX', 'y.m.expr': 'pop', q: 'nowhere' }, [{ n: 0, m: null }]],
    ['counting minds no expression', { 'y.serie1-1.func': 'COUNT', 'y.serie1-1.expr': 'name' }, [{ 'serie1-1': 3 }]],
    ['a constant', { 'y.c.func': 'AVG', 'y.c.expr': '0' }, [{ c: 0 }]],
    ['a place', { x: 'geo', 'y.n.func': 'COUNT', 'refine.country': 'CH' }, [{ x: [46.95, 7.45], n: 1 }]],
    [
      'components of a date by name, from the least',
      [
        ['x', 'founded.year'],
        ['x', 'founded.month'],
        ['sort', 'x.founded.year,x.founded.month'],
        ['maxpoints', ''],
        ['y.n.func', 'COUNT'],
      ],
      [
        { x: { year: 1950, month: 6 }, n: 1 },
        { x: { year: 1950, month: 7 }, n: 1 },
      ],
    ],
    [
      'several fields, each by its name',
      [
        ['x', 'country'],
        ['x', 'seen.weekday'],
        ['y.n.func', 'COUNT'],
        ['sort', '-x.seen.weekday'],
      ],
      [
        { x: { country: 'FR', seen: { weekday: 6 } }, n: 1 },
        { x: { country: 'FR', seen: { weekday: 0 } }, n: 1 },
      ],
    ],
    [
      'from a period down to a precision',
      { x: 'seen', periodic: 'month', precision: 'day', 'y.n.func': 'COUNT' },
      [
        { x: { month: 3, day: 31 }, n: 1 },
        { x: { month: 4, day: 1 }, n: 1 },
      ],
    ],
    [
      'a week',
      { x: 'founded', precision: 'week', 'y.n.func': 'COUNT', maxpoints: '1' },
      [{ x: { year: 1950, week: 22 }, n: 1 }],
    ],
    [
      'quantiles, each by its percent',
      {
        'y.q.func': 'QUANTILES',
        'y.q.expr': 'pop',
        'y.q.subsets': '50,100',
        'y.p.func': 'QUANTILES',
        'y.p.expr': 'pop',
      },
      [{ q: { '50.0': 340, '100.0': 520 }, p: { '50.0': 340 } }],
    ],
    [
      'the sort of a page of records is none of points',
      { x: 'country', sort: 'pop', 'y.n.func': 'COUNT', 'refine.country': 'CH' },
      [{ x: 'CH', n: 1 }],
    ],
  ])('%s', async (_what, query, expected) => {
    const pairs = Array.isArray(query) ? query : Object.entries(query);
    const { status, body } = await ask('/api/records/1.0/analyze/', [['dataset', 'cities'], ...pairs]);
    expect([status, body]).toEqual([200, expected]);
  });

  const log = Math.log;
  test.each<[string, number | null]>([
    ['sqrt(pop)*2', (Math.sqrt(520) + Math.sqrt(340) + Math.sqrt(130)) * 2],
    ['log(pop) + log10(pop)', log(520) + log(340) + log(130) + Math.log10(520 * 340 * 130)],
    ['pow(pop, 2) / hypot(3, 4)', (520 ** 2 + 340 ** 2 + 130 ** 2) / 5],
    ['max(pop, 300) - min(pop, 300)', 220 + 40 + 170],
    ['round(pop / 100) + rint(0.5) + ceil(0.1) + floor(-0.1)', 5 + 3 + 1 + 3 - 3],
    ['toDegrees(atan2(1, 1)) + toRadians(0)', 135],
    ['abs(-pop) * signum(-2)', -990],
    ['IEEEremainder(pop, 100)', 20 + 40 + 30],
    ['cbrt(27) + exp(0) + sin(0) + cos(0) + tan(0) + asin(0) + acos(1) + atan(0)', 15],
    ['sinh(0) + cosh(0) + tanh(0) + ulp(1) * 0', 3],
    ['time() * 0 + ceil(random())', 3],
    ['log(pop - 130)', log(390) + log(210)],
    ['sqrt(0 - pop)', null],
    ['exp(exp(pop))', null],
    ['pop / (pop - pop)', null],
  ])('a sum of %s', async (expression, expected) => {
    const [point] = (await analyze({ 'y.s.func': 'SUM', 'y.s.expr': expression })).body;
    if (expected === null) expect(point.s).toBeNull();
    else expect(point.s).toBeCloseTo(expected, 6);
  });

  test.each<[string, Record<string, string>, object]>([
    ['no series', { x: 'country' }, { error_code: 'MissingParameter' }],
    ['no such function', { 'y.s.func': 'AVG', 'y.s.expr': 'sqr(pop)' }, { position: 0, hint: 'Did you mean sqrt?' }],
    ['no such field', { 'y.s.func': 'AVG', 'y.s.expr': 'popp' }, { hint: 'Did you mean pop?' }],
    ['more than a calculation', { 'y.s.func': 'AVG', 'y.s.expr': 'pop), sum(pop' }, { position: 3 }],
    ['no number', { 'y.s.func': 'AVG', 'y.s.expr': 'name' }, {}],
    ['no expression', { 'y.s.func': 'AVG' }, { error_code: 'MissingParameter' }],
    ['no such field in x', { x: 'contry', 'y.n.func': 'COUNT' }, { hint: 'Did you mean country?' }],
    ['no such sort', { x: 'country', sort: 'm', 'y.n.func': 'COUNT' }, {}],
  ])('%s is refused', async (_what, query, expected) => {
    expect((await analyze(query)).body).toMatchObject({ errorcode: 400, error: expect.any(String), ...expected });
  });

  test('the ends of a series, for the colours of charts', async () => {
    const query = { x: 'country', 'y.s.func': 'SUM', 'y.s.expr': 'pop', 'agg.s.func': 'MIN,MAX', 'agg.s.expr': 's' };
    expect((await analyze(query)).body).toEqual({
      results: [
        { x: 'CH', s: 130 },
        { x: 'FR', s: 860 },
      ],
      aggregations: { s: { min: 130, max: 860 } },
    });
  });

  test('an end that there is not is null, whatever objects know by its name', async () => {
    const query = { x: 'country', 'y.s.func': 'COUNT', 'agg.s.func': 'constructor,MAX' };
    expect((await analyze(query)).body.aggregations).toEqual({ s: { constructor: null, max: 2 } });
    expect((await analyze({ ...query, 'agg.s.func': '__proto__' })).status).toBe(200);
  });

  test('chance is another for each record and each request', async () => {
    const thrown = async () => (await analyze({ x: 'name', 'y.r.func': 'SUM', 'y.r.expr': 'random()' })).body;
    const points: { r: number }[] = await thrown();
    expect(new Set(points.map(({ r }) => r)).size).toBe(3);
    expect(points.every(({ r }) => r >= 0 && r < 1)).toBe(true);
  });

  test('what is cut says so', async () => {
    const query = { x: 'country', 'y.n.func': 'COUNT' };
    expect((await analyze({ ...query, maxpoints: '1' })).headers['ods-analyze-truncated']).toBe('true');
    expect((await analyze(query)).headers['ods-analyze-truncated']).toBeUndefined();
  });

  test('csv', async () => {
    const query = { dataset: 'cities', x: 'country', 'y.n.func': 'COUNT', format: 'csv' };
    const { body } = await explore.visit(address('/api/records/1.0/analyze/', query));
    expect(body).toBe('x;n\r\nCH;1\r\nFR;2\r\n');
  });
});
