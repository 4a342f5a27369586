import { Readable } from 'node:stream';
import { Parser, type Quad } from 'n3';
import { RdfXmlParser } from 'rdfxml-streaming-parser';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { toyDataset } from '../../storage/records/toy.ts';
import { startExplore, type TestExplore } from './testing.ts';

/** What publishers fill in for exchange, in the formats that describe a catalogue. */
let explore: TestExplore;
const DCT = 'http://purl.org/dc/terms/';
const DCAT = 'http://www.w3.org/ns/dcat#';
const DATASET = 'http://one.localhost/api/explore/v2.1/catalog/datasets/told';

const dcat = {
  created: '2020-01-02T00:00:00Z',
  issued: '2021-03-04T05:06:07Z',
  creator: 'Direction des "cartes"',
  contributor: 'IGN',
  contact_name: 'Guichet',
  contact_email: 'sig@example.org',
  accrualperiodicity: 'http://publications.europa.eu/resource/authority/frequency/ANNUAL',
  spatial: 'Loiret',
  temporal_coverage_start: '2019-01-01T00:00:00Z',
  temporal_coverage_end: '2019-12-31T00:00:00Z',
  conforms_to: 'https://schema.data.gouv.fr/x',
  accessRights: 'ouvert',
  publisher_type: '',
};

beforeAll(async () => {
  explore = await startExplore();
  const plain = toyDataset({});
  const told = toyDataset({ id: 'told', uid: 'da_told01', metadata: { ...plain.metadata, dcat } });
  explore.published.set('one', [plain, told]);
});
afterAll(() => explore.close());

const quadsOf = async (format: 'ttl' | 'rdf', query = ''): Promise<readonly Quad[]> => {
  const { body } = await explore.get(`/catalog/exports/${format}?${query}`);
  if (format === 'ttl') return new Parser().parse(body);
  return Readable.from(Readable.from([body]).pipe(new RdfXmlParser() as unknown as NodeJS.ReadWriteStream)).toArray();
};

/** The values of a path of properties, from the dataset on. */
function follow(quads: readonly Quad[], ...path: readonly string[]): readonly string[] {
  return path.reduce<readonly string[]>(
    (from, name) =>
      quads
        .filter(({ subject, predicate }) => from.includes(subject.value) && predicate.value === name)
        .map(({ object }) => object.value),
    [DATASET],
  );
}

describe.each(['ttl', 'rdf'] as const)('%s', (format) => {
  test.each<[path: readonly string[], value: string]>([
    [[`${DCT}creator`, 'http://xmlns.com/foaf/0.1/name'], dcat.creator],
    [[`${DCT}contributor`, 'http://xmlns.com/foaf/0.1/name'], 'IGN'],
    [[`${DCAT}contactPoint`, 'http://www.w3.org/2006/vcard/ns#fn'], 'Guichet'],
    [[`${DCAT}contactPoint`, 'http://www.w3.org/2006/vcard/ns#hasEmail'], 'mailto:sig@example.org'],
    [[`${DCT}issued`], '2021-03-04T05:06:07+00:00'],
    [[`${DCT}accrualPeriodicity`], dcat.accrualperiodicity],
    [[`${DCT}spatial`, 'http://www.w3.org/2000/01/rdf-schema#label'], 'Loiret'],
    [[`${DCT}temporal`, `${DCAT}startDate`], '2019-01-01T00:00:00+00:00'],
    [[`${DCT}temporal`, `${DCAT}endDate`], '2019-12-31T00:00:00+00:00'],
    [[`${DCT}conformsTo`], dcat.conforms_to],
    [[`${DCT}accessRights`], 'ouvert'],
  ])('%j is %s', async (path, value) => {
    expect(follow(await quadsOf(format), ...path)).toEqual([value]);
  });

  test('what was left empty is not said', async () => {
    const quads = await quadsOf(format);
    expect(follow(quads, `${DCT}publisher`, `${DCT}type`)).toEqual([]);
    expect(follow(quads, `${DCT}relation`)).toEqual([]);
  });

  test('names the formats that are asked for, with labels unless they are not wanted', async () => {
    const files = async (query: string) => follow(await quadsOf(format, query), `${DCAT}distribution`);
    const csv = `${DATASET}/exports/csv`;
    expect(await files('include_exports=csv, json,nope')).toEqual([
      `${csv}?use_labels=true`,
      `${DATASET}/exports/json`,
    ]);
    expect(await files('include_exports=csv&use_labels_in_exports=false')).toEqual([csv]);
    expect((await files('')).length).toBeGreaterThan(8);
  });
});

test('data.json and rss say what they have words for', async () => {
  const { dataset } = (await explore.get('/catalog/exports/data.json?where=dataset_id="told"')).json();
  expect(dataset[0]).toMatchObject({
    contactPoint: { '@type': 'vcard:Contact', fn: 'Guichet', hasEmail: 'mailto:sig@example.org' },
    issued: '2021-03-04',
    accrualPeriodicity: dcat.accrualperiodicity,
    temporal: '2019-01-01/2019-12-31',
    conformsTo: dcat.conforms_to,
  });
  const { body } = await explore.get('/catalog/exports/rss?where=dataset_id="told"');
  expect(body).toContain('<dc:creator>Direction des &quot;cartes&quot;</dc:creator>');
});
