import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { communes } from '../clients/uploads.testing.ts';
import { startWorld, type Upload } from '../clients/world.testing.ts';
import type { TestExplore } from '../testing.ts';

const counts: Upload = {
  id: 'counts',
  filename: 'counts.csv',
  content: 'insee;year;visits;area\n18001;2023;10;1\n18001;2024;20;1\n36003;2024;5;2\n99999;2024;7;9\n;2024;1;\n',
  types: { insee: 'text', visits: 'int', year: 'int', area: 'int' },
};
const areas: Upload = {
  id: 'areas',
  filename: 'areas.csv',
  content: 'area;label\n1;north\n2;south\n',
  types: { area: 'int' },
};

const LISTS = 500;
/** Each value of the list is one of every record, so that joined to themselves they would be `LISTS` times 40 records. */
const lists: Upload = {
  id: 'lists',
  filename: 'lists.csv',
  content: `n;tags\n${Array.from({ length: LISTS }, (_, n) => `${n};${Array.from({ length: 40 }, (_, tag) => `t${tag}`).join(',')}\n`).join('')}`,
  separators: { tags: ',' },
};
const large: Upload = {
  id: 'large',
  filename: 'large.csv',
  content: `n;tags;text\n1;${Array.from({ length: 40 }, (_, tag) => `t${tag}`).join(',')};${'x'.repeat(1024 * 1024)}\n`,
  separators: { tags: ',' },
};

let explore: TestExplore;
beforeAll(async () => {
  explore = await startWorld([communes, counts, areas, lists, large]);
});
afterAll(() => explore.close());

const join = { remotedataset: 'communes-millesime', localkey: 'insee', remotekey: 'code', fields: 'nom' };
const analyze = async (of: Partial<typeof join>, query: Record<string, string> = {}) => {
  const joined = Object.entries({ ...join, ...of }).map(([name, value]) => [`join.geo.${name}`, value]);
  const all = { dataset: 'counts', 'y.n.func': 'SUM', 'y.n.expr': 'visits', ...query };
  const parameters = new URLSearchParams([...joined, ...Object.entries(all)] as [string, string][]);
  return (await explore.visit(`/api/records/1.0/analyze/?${parameters}`)).json();
};

const ofLists = async (dataset: string, query: Record<string, string>) => {
  const parameters = new URLSearchParams({
    dataset: 'lists',
    'y.n.func': 'COUNT',
    'join.own.remotedataset': dataset,
    'join.own.localkey': 'tags',
    ...query,
  });
  const answer = await explore.visit(`/api/records/1.0/analyze/?${parameters}`);
  const points: { x: unknown[] }[] = answer.json();
  return { lengths: points.map(({ x }) => x.length), truncated: answer.headers['ods-analyze-truncated'] };
};

describe('a join of analyze', () => {
  test('records of the other dataset stand for x, and keys without any are left out', async () => {
    const points = await analyze({});
    expect(points).toEqual([
      {
        x: [
          {
            datasetid: 'communes-millesime',
            recordid: expect.stringMatching(/^[0-9a-f]{40}$/),
            fields: { nom: 'Achères' },
            geometry: { type: 'Point', coordinates: [expect.any(Number), expect.any(Number)] },
            record_timestamp: expect.any(String),
          },
        ],
        n: 30,
      },
      { x: [expect.objectContaining({ fields: { nom: 'Aigurande' } })], n: 5 },
    ]);
  });

  test.each<[string, Partial<typeof join>, Record<string, string>, unknown[]]>([
    [
      'every field unless some are named',
      { fields: '' },
      { q: 'insee:36003' },
      [[{ nom: 'Aigurande', code: '36003' }, 5]],
    ],
    ['the key where it is named', { fields: 'code' }, { q: 'insee:36003' }, [[{ code: '36003' }, 5]]],
    ['the order of a series', {}, { sort: '-n', maxpoints: '2' }, [[{ nom: 'Aigurande' }, 5]]],
    [
      'filters of this dataset',
      {},
      { q: 'year:2024' },
      [
        [{ nom: 'Achères' }, 20],
        [{ nom: 'Aigurande' }, 5],
      ],
    ],
    [
      'places of the other, as this one has none',
      {},
      { 'geofilter.bbox': '46,2.1,49,2.9' },
      [[{ nom: 'Achères' }, 30]],
    ],
    [
      'another dataset behind a portal',
      { remotedataset: 'communes-millesime@public' },
      { q: 'insee:36003' },
      [[{ nom: 'Aigurande' }, 5]],
    ],
    [
      'keys that are numbers',
      { remotedataset: 'areas', localkey: 'area', remotekey: 'area', fields: 'label' },
      {},
      [
        [{ label: 'north' }, 30],
        [{ label: 'south' }, 5],
      ],
    ],
    [
      'one name for both keys',
      { remotedataset: 'areas', localkey: 'area', remotekey: '', fields: 'label' },
      { q: 'area:2' },
      [[{ label: 'south' }, 5]],
    ],
    ['texts beside numbers', { remotedataset: 'areas', remotekey: 'area', fields: 'label' }, {}, []],
  ])('%s', async (_what, of, query, expected) => {
    const points: { x: { fields: object }[]; n: number }[] = await analyze(of, query);
    expect(points.map(({ x, n }) => [x[0]?.fields, n])).toEqual(
      expected.map((one) => [expect.objectContaining((one as [object])[0]), (one as [object, number])[1]]),
    );
  });

  test('keys that are lists repeat records until the answer is full, which is told', async () => {
    const whole = await ofLists('lists', { maxpoints: '19' });
    expect(whole.lengths).toEqual(Array.from({ length: 19 }, () => LISTS));
    const { lengths, truncated } = await ofLists('lists', {});
    expect(lengths).toEqual(Array.from({ length: 20 }, () => LISTS));
    expect(truncated).toBe('true');
  });

  test('a long record is not repeated without end', async () => {
    const { lengths, truncated } = await ofLists('large', {});
    expect(lengths.length).toBeGreaterThan(10);
    expect(lengths.length).toBeLessThan(20);
    expect(truncated).toBe('true');
  });

  test('shapes among the fields, and the ends of a series', async () => {
    const answer = await analyze(
      { fields: 'geo_shape,nom' },
      { 'agg.n.func': 'MIN,MAX', 'agg.n.expr': 'n', clusterprecision: '5' },
    );
    expect(answer.aggregations).toEqual({ n: { min: 5, max: 30 } });
    expect(answer.results[0].x[0].fields).toMatchObject({ nom: 'Achères', geo_shape: { type: 'Polygon' } });
  });

  test.each<[string, Partial<typeof join>, object]>([
    ['no such dataset', { remotedataset: 'nope' }, { errorcode: 404 }],
    ['no key', { localkey: '' }, { errorcode: 400, error: 'The parameter join.geo.localkey is missing.' }],
    ['no such key', { localkey: 'inse' }, { errorcode: 400, hint: 'Did you mean insee?' }],
    ['no such key there', { remotekey: 'cod' }, { errorcode: 400, hint: 'Did you mean code?' }],
  ])('%s', async (_what, of, expected) => {
    expect(await analyze(of)).toMatchObject(expected);
  });
});
