import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { DuckDBInstance } from '@duckdb/node-api';
import { importFile, makePortal, type TestServer } from './harness.ts';

/** A word that stands in everything that is said of the dataset, its identifier among it. */
export const TOLD = 'zorglub';
export const ID = 'zorglub-fonds';
/** A word of each record, by its level. */
export const ROWS = { open: 'ouvertissime', staff: 'equipissime', hidden: 'secretissime' } as const;
export type Level = keyof typeof ROWS;

export const AUTOMATION = '/api/automation/v1.0/portals';
const DATASET = `${AUTOMATION}/one/datasets/${ID}/`;

/** Who asks; what they were granted is in `grantAll`. */
export const VIEWERS = ['stranger', 'reader', 'granted', 'conditioned', 'elsewhere', 'publisher'] as const;
export type Viewer = (typeof VIEWERS)[number];
export type Keys = Readonly<Record<Viewer, string | null>>;

const FILE = [
  'name;level;day;tags;n;geo',
  `${ROWS.open} un;open;2024-01-01;${ROWS.open};1;47.5, 1.5`,
  `${ROWS.staff} deux;staff;2025-02-02;${ROWS.staff};20;48.5, 2.5`,
  `${ROWS.hidden} trois;hidden;2026-03-03;${ROWS.hidden};300;49.5, 3.5`,
  '',
].join('\n');

const metadata = {
  title: { fr: `Le ${TOLD}` },
  description: { fr: `<p>Tout sur ${TOLD}</p>` },
  keyword: [TOLD],
  theme: [TOLD],
  publisher: TOLD,
  custom: { [`nom-${TOLD}`]: TOLD },
};

/** Portal `one` with the dataset and an open one, portal `two` with a publisher of its own, and a key for each viewer. */
export async function publishSecrets(server: TestServer): Promise<Keys> {
  await makePortal(server, 'one');
  await makePortal(server, 'two');
  await importFile(server, 'one', 'voisin', 'name;n\nvoisin;1\n');
  const types = { geo: 'geo_point_2d', day: 'date', n: 'int' };
  const job = await importFile(server, 'one', ID, FILE, {
    types,
    facets: ['name', 'level', 'tags', 'day'],
    separators: { tags: ',' },
  });
  if (job.state !== 'done') throw new Error(`${ID}: ${job.problem?.message}`);
  const fields = [
    { name: 'level', description: TOLD, annotations: { facet: true, disjunctive: true } },
    { name: 'name', label: TOLD },
  ];
  await done(server, 'PATCH', DATASET, { metadata, fields });
  for (const kind of ['attachment', 'alternative_export']) {
    const query = new URLSearchParams({ filename: `${TOLD}.txt`, kind, title: TOLD });
    const answer = await server.call('POST', `${DATASET}attachments/?${query}`, {
      key: true,
      body: `${TOLD} et ${Object.values(ROWS).join(' ')}`,
      headers: { 'content-type': 'application/octet-stream' },
    });
    if (answer.status !== 201) throw new Error(answer.text);
  }
  return {
    stranger: null,
    reader: await makeAccount(server, 'one', 'reader', 'reader'),
    granted: await makeAccount(server, 'one', 'granted', 'reader'),
    conditioned: await makeAccount(server, 'one', 'conditioned', 'reader'),
    elsewhere: await makeAccount(server, 'two', 'elsewhere', 'publisher'),
    publisher: await makeAccount(server, 'one', 'publisher', 'publisher'),
  };
}

/** Makes an account, and gives a key of it. */
export async function makeAccount(server: TestServer, slug: string, name: string, role: string): Promise<string> {
  const email = `${name}@example.org`;
  const password = 'des mots à la suite';
  await done(server, 'POST', `${AUTOMATION}/${slug}/accounts/`, { email, name, role, password });
  const { key } = (await done(server, 'POST', `${AUTOMATION}/${slug}/apikeys/`, { email })) as { key: string };
  return key;
}

/** A call of the management API that must succeed. */
export async function done(server: TestServer, method: string, path: string, data?: unknown): Promise<unknown> {
  const host = 'one.localhost';
  const answer = await server.call(method, path, { host, key: true, ...(data === undefined ? {} : { data }) });
  if (answer.status >= 300) throw new Error(`${method} ${path}: ${answer.text}`);
  return answer.json;
}

export const grantOf = (viewer: string): string => `${DATASET}grants/${viewer}@example.org/`;
export const setVisibility = (server: TestServer, change: object) => done(server, 'PATCH', DATASET, change);

export interface Seen {
  readonly status: number;
  /** Its headers, and its body with whatever was packed in it. */
  readonly text: string;
}

/** An answer as somebody gets it, unpacked: sheets, archives and Parquet files too. */
export async function look(server: TestServer, path: string, key: string | null, method = 'GET'): Promise<Seen> {
  const { status, headers, body } = await fetchBytes(server, path, { key, method });
  return { status, text: `${JSON.stringify(headers)}\n${await readable(body)}` };
}

interface Asking {
  readonly key: string | null;
  readonly method: string;
}

function fetchBytes({ port }: TestServer, path: string, { key, method }: Asking) {
  const [address = '', form = ''] = path.split('?');
  const isForm = method === 'POST';
  return new Promise<{ status: number; headers: object; body: Buffer }>((resolve, reject) => {
    const request = http.request(
      {
        host: '127.0.0.1',
        port,
        method,
        path: isForm ? address : path,
        agent: false,
        headers: {
          host: `one.localhost:${port}`,
          ...(key === null ? {} : { authorization: `Apikey ${key}` }),
          ...(isForm ? { 'content-type': 'application/x-www-form-urlencoded' } : {}),
        },
      },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', reject);
        response.on('end', () => {
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) });
        });
      },
    );
    request.on('error', reject);
    request.end(isForm ? form : undefined);
  });
}

async function readable(body: Buffer): Promise<string> {
  if (body.subarray(0, 4).toString('latin1') === 'PAR1') return readParquet(body);
  if (body.subarray(0, 4).toString('latin1') === 'PK\u0003\u0004') return entriesOf(body).join('\n');
  return body.toString('utf8');
}

async function readParquet(body: Buffer): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'lucarne-parquet-'));
  const file = join(folder, 'some.parquet');
  writeFileSync(file, body);
  const duck = await DuckDBInstance.create(':memory:');
  const reader = await duck.connect();
  const rows = (await reader.runAndReadAll(`from read_parquet('${file}')`)).getRowObjectsJson();
  reader.closeSync();
  duck.closeSync();
  rmSync(folder, { recursive: true });
  return JSON.stringify(rows);
}

/** The entries of an archive, each as text, from the heads that stand before them. */
function entriesOf(archive: Buffer): string[] {
  const found: string[] = [];
  for (let at = archive.indexOf('PK\u0003\u0004'); at >= 0; at = archive.indexOf('PK\u0003\u0004', at + 4)) {
    const start = at + 30 + archive.readUInt16LE(at + 26) + archive.readUInt16LE(at + 28);
    const isPacked = archive.readUInt16LE(at + 8) === 8;
    const entry = isPacked ? inflateRawSync(archive.subarray(start)) : archive.subarray(start);
    found.push(entry.toString('latin1'));
  }
  return found;
}

/** Every address that is described, below which something of the dataset could stand, and some that are not. */
export async function everyAddress(server: TestServer): Promise<readonly string[]> {
  const { paths } = (await done(server, 'GET', '/api/openapi.json')) as { paths: Record<string, object> };
  const facts = await factsOf(server);
  const described = Object.entries(paths).flatMap(([path, methods]) => ('get' in methods ? [path] : []));
  const filled = described
    .map((path) => path.replace('exports/{attachment_id}', 'exports/{alternative}'))
    .map((path) => path.replaceAll(/\{([a-z_]+)\}/g, (_all, name: string) => facts[name] ?? 'x'));
  return [...filled.map((path) => (/\/1\.0\//.test(path) ? `${path}?${OLDER}` : path)), ...BESIDE];
}

const OLDER = `dataset=${ID}&x=level&clusterprecision=4&clusterdistance=50&y.s.func=COUNT`;
const ROAD = '/api/explore/v2.1/catalog';

const BESIDE = [
  ...['json', 'csv', 'rss'].map((format) => `/api/datasets/1.0/search/?format=${format}&facet=theme&extrametas=true`),
  ...['json', 'csv', 'rss', 'atom', 'geojson'].map(
    (format) => `/api/records/1.0/search/?dataset=${ID}&format=${format}`,
  ),
  ...['csv', 'json', 'geojson', 'xls', 'shp', 'kml', 'gpx', 'fgb', 'jsonl', 'parquet'].flatMap((format) => [
    `/api/records/1.0/download/?dataset=${ID}&format=${format}`,
    `/explore/dataset/${ID}/download/?format=${format}`,
  ]),
  ...['shared', 'monitoring'].flatMap((source) =>
    ['', `/${ID}`, `/${ID}/records`].map((rest) => `/api/explore/v2.1/${source}/datasets${rest}`),
  ),
  `${ROAD}/datasets/${ID}@one/records`,
  `/api/v2/catalog/datasets/${ID}/aggregates?select=count(*)&group_by=name`,
  `${ROAD}/datasets/zorlub-fonds`,
  `${ROAD}/datasets?where=keyword like "zorg"&include_app_metas=true`,
  `${ROAD}/datasets?select=dataset_id,fields,attachments,bbox&limit=100`,
  `${ROAD}/datasets?group_by=theme`,
  `${ROAD}/metadata_templates/extra/custom`,
  `${ROAD}/datasets/${ID}/records?where=level="open" or level="hidden" or n > 0`,
  `${ROAD}/datasets/${ID}/records?where=n<0) or (n>0`,
  `${ROAD}/datasets/${ID}/records?where=suggest(name, "secre") or suggest(name, "equi")`,
  `${ROAD}/datasets/${ID}/records?where=search(name, "secretissimo")&qv1=level:hidden OR level:staff`,
  `${ROAD}/datasets/${ID}/records?refine=level:hidden&refine=level:open&refine=level:staff`,
  `${ROAD}/datasets/${ID}/records?group_by=name,tags`,
  `${ROAD}/datasets/${ID}/records?select=max(name),min(name)`,
  `${ROAD}/datasets/${ID}/records?exclude=level:open`,
  `${ROAD}/datasets/${ID}/facets?facet=name&facet=facet(name="level",disjunctive=true)&refine=level:hidden`,
  `${ROAD}/datasets/${ID}/facets?facet=name&exclude=level:open`,
  `${ROAD}/datasets/${ID}/exports/parquet?parquet_compression=zstd&select=name`,
  '/sitemap.xml',
  '/robots.txt',
].map((path) => path.replaceAll(' ', '%20').replaceAll('"', '%22'));

/** What stands in the braces of addresses: the record is the one that the fewest may read. */
async function factsOf(server: TestServer): Promise<Readonly<Record<string, string>>> {
  const base = `${ROAD}/datasets/${ID}`;
  const read = async (path: string) => (await server.call('GET', path, { host: 'one.localhost', key: true })).json;
  const where = 'select=recordid&where=level=%22hidden%22';
  const { results } = (await read(`${base}/records?${where}`)) as { results: { recordid: string }[] };
  const { attachments, alternative_exports: whole } = (await read(base)) as Record<string, { id: string }[]>;
  const [record, attachment] = [results[0]?.recordid, attachments?.[0]?.id];
  const alternative = whole?.[0]?.id;
  if (!record || !attachment || !alternative) throw new Error('There is no record or no file to ask for');
  const shared = { slug: 'one', id: ID, dataset_id: ID, email: 'granted@example.org', name: 'custom', type: 'extra' };
  return { ...shared, record_id: record, attachment_id: attachment, attachment, alternative };
}
