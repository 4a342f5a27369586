import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startServer, type TestServer } from './harness.ts';
import {
  done,
  everyAddress,
  grantOf,
  ID,
  type Keys,
  type Level,
  look,
  publishSecrets,
  ROWS,
  setVisibility,
  TOLD,
  VIEWERS,
  type Viewer,
} from './rights-parts.ts';

let server: TestServer;
let keys: Keys;
let addresses: readonly string[];
beforeAll(async () => {
  server = await startServer();
  keys = await publishSecrets(server);
  addresses = await everyAddress(server);
  await done(server, 'PUT', grantOf('granted'), {});
  await done(server, 'PUT', grantOf('conditioned'), { condition: 'level = "staff"' });
});
afterAll(() => server.end());

const DATASET = `/api/explore/v2.1/catalog/datasets/${ID}`;
const ALL: readonly Level[] = ['open', 'staff', 'hidden'];

/** Which records each viewer may read; null: not even that there are any. */
type May = Readonly<Record<Viewer, readonly Level[] | null>>;
const same = (levels: readonly Level[] | null): May =>
  Object.fromEntries(VIEWERS.map((viewer) => [viewer, levels])) as May;

interface Scene {
  readonly name: string;
  readonly change: object;
  readonly may: May;
}

const SCENES: readonly Scene[] = [
  { name: 'of the domain', change: { visibility: 'domain', public_condition: null }, may: same(ALL) },
  {
    name: 'restricted',
    change: { visibility: 'restricted', public_condition: null },
    may: { ...same(null), granted: ALL, conditioned: ['staff'], publisher: ALL },
  },
  {
    name: 'of the domain, in part',
    change: { visibility: 'domain', public_condition: 'level = "open"' },
    may: { ...same(['open']), granted: ALL, conditioned: ['open', 'staff'], publisher: ALL },
  },
];

describe.each(SCENES)('a dataset $name', ({ change, may }) => {
  beforeAll(() => setVisibility(server, change));

  test.each(VIEWERS)('tells %s no more than they may read, at no address and in no file', async (viewer) => {
    const levels = may[viewer];
    const told = await walk(viewer, addresses);
    const secrets = [
      ...(levels === null ? [TOLD] : []),
      ...ALL.filter((one) => !levels?.includes(one)).map((one) => ROWS[one]),
    ];
    const leaks = told.filter(
      ({ path, text }) => !isAttachment(path, levels) && secrets.some((secret) => text.includes(secret)),
    );
    expect(leaks.map(({ path, status }) => `${status} ${path}`)).toEqual([]);
    const management = told.filter(({ path }) => path.includes('/automation/') && !isOpen(path));
    expect(
      new Set(management.map(({ status }) => (status === 401 || status === 403 ? 'refused' : 'answered'))),
    ).toEqual(new Set([viewer === 'publisher' ? 'answered' : 'refused']));
    expect(told.filter(({ status }) => status >= 500).map(({ path }) => path)).toEqual([]);
    const refused = viewer === 'stranger' ? 401 : 403;
    for (const { path, status, text } of told.filter((one) => isFile(one.path))) {
      expect([path, status]).toEqual([path, levels === null ? refused : 200]);
      expect([path, ALL.filter((level) => text.includes(ROWS[level]))]).toEqual([path, levels ?? []]);
    }
  });

  test.each(VIEWERS)('is counted for %s as far as they may read it', async (viewer) => {
    const levels = may[viewer];
    const catalogue = await json(
      viewer,
      '/api/explore/v2.1/catalog/datasets?select=dataset_id,records_count,visibility',
    );
    const listed = [{ dataset_id: ID, records_count: levels?.length, visibility: visibilityIn(change) }];
    const neighbour = { dataset_id: 'voisin', records_count: 1, visibility: 'domain' };
    expect(catalogue).toMatchObject({
      total_count: levels === null ? 1 : 2,
      results: [...(levels === null ? [] : listed), neighbour].toSorted((a, b) =>
        a.dataset_id < b.dataset_id ? -1 : 1,
      ),
    });
    if (levels === null) return;
    expect(await json(viewer, `${DATASET}/records?limit=0`)).toEqual({ total_count: levels.length, results: [] });
    expect(await json(viewer, `${DATASET}/records?group_by=level&order_by=level&select=count(*) as n`)).toMatchObject({
      results: levels.toSorted().map((level) => ({ level, n: 1 })),
    });
    expect(await json(viewer, DATASET)).toMatchObject({
      visibility: visibilityIn(change),
      metas: { default: { records_count: levels.length, bbox: { geometry: { coordinates: [boxOf(levels)] } } } },
    });
    expect(await json(viewer, `/api/datasets/1.0/${ID}/`)).toMatchObject({ metas: { records_count: levels.length } });
  });
});

const isFile = (path: string): boolean => path.startsWith(`${DATASET}/exports/`) && !path.includes('select');
/** The files that were joined to a dataset are for whoever sees it; the data itself in a file is not. */
const isAttachment = (path: string, levels: readonly Level[] | null): boolean =>
  levels !== null && /\/attachments\/./.test(path);
/** What anybody may ask of the management API: nothing of a dataset stands there. */
const isOpen = (path: string): boolean => !path.includes('/datasets/');
const visibilityIn = (change: object): unknown => ('visibility' in change ? change.visibility : undefined);

const PLACES = { open: [1.5, 47.5], staff: [2.5, 48.5], hidden: [3.5, 49.5] } as const;

function boxOf(levels: readonly Level[]): unknown {
  const places = levels.map((level) => PLACES[level]);
  const [west, south] = [Math.min(...places.map(([lon]) => lon)), Math.min(...places.map(([, lat]) => lat))];
  const [east, north] = [Math.max(...places.map(([lon]) => lon)), Math.max(...places.map(([, lat]) => lat))];
  return expect.arrayContaining([
    [west, south],
    [east, north],
  ]);
}

async function walk(viewer: Viewer, paths: readonly string[]) {
  const found: { path: string; status: number; text: string }[] = [];
  for (let at = 0; at < paths.length; at += 8) {
    const some = paths.slice(at, at + 8);
    const seen = await Promise.all(some.map((path) => look(server, path, keys[viewer])));
    found.push(...seen.map((one, index) => ({ path: some[index] ?? '', ...one })));
  }
  return found;
}

async function json(viewer: Viewer, path: string): Promise<unknown> {
  const { text } = await look(server, path.replaceAll(' ', '%20'), keys[viewer]);
  return JSON.parse(text.slice(text.indexOf('\n') + 1));
}
