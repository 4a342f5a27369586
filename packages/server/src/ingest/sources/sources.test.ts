import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { ingest, makeDemoSources } from '../ingest.ts';
import { openWorkshop } from '../testing.ts';
import { type Gazetteer, readGazetteer } from './gazetteer.ts';
import { communesOf, communesOfFrance, departementsOf, epciOf } from './records.ts';

let gazetteer: Gazetteer;

beforeAll(async () => {
  gazetteer = await readGazetteer();
}, 60_000);

test('France has 34,969 municipalities, each with its département and region', () => {
  const communes = communesOfFrance(gazetteer);
  expect(communes).toHaveLength(34_969);
  expect(new Set(communes.map(({ code }) => code)).size).toBe(34_969);
  expect(communes.filter(({ departement_nom, region_nom }) => departement_nom === null || region_nom === null)).toEqual(
    [],
  );
});

test('Centre-Val de Loire has six départements', () => {
  expect(departementsOf(gazetteer, '24')).toEqual(['18', '28', '36', '37', '41', '45']);
  expect(communesOf(gazetteer, departementsOf(gazetteer, '24'))).toHaveLength(1754);
});

test('a municipality has the place that GeoNames gives it', () => {
  const toulouse = communesOf(gazetteer, ['31']).find(({ nom }) => nom === 'Toulouse');
  expect(toulouse).toMatchObject({
    code: '31555',
    departement: '31',
    departement_nom: 'Haute-Garonne',
    region: '76',
    region_nom: 'Occitanie',
    population: expect.any(Number),
    codes_postaux: expect.arrayContaining(['31000', '31500']),
    siren: '213105554',
  });
  expect(toulouse?.geo_point_2d?.lon).toBeCloseTo(1.44, 1);
  expect(toulouse?.geo_point_2d?.lat).toBeCloseTo(43.6, 1);
});

test('no place is made up: those found lie in their territory', () => {
  const located = communesOf(gazetteer, departementsOf(gazetteer, '24')).flatMap(
    ({ geo_point_2d }) => geo_point_2d ?? [],
  );
  expect(located.length).toBeGreaterThan(400);
  const outside = located.filter(({ lon, lat }) => lon < 0 || lon > 3.2 || lat < 46.3 || lat > 49);
  expect(outside).toEqual([]);
});

test('groups of municipalities are those of the territory', () => {
  const groups = epciOf(gazetteer, ['31']);
  expect(groups.every(({ departements }) => departements.includes('31'))).toBe(true);
  expect(groups.find(({ nom }) => nom.includes('Toulouse'))).toMatchObject({
    nature: 'Métropole',
    nombre_communes: 37,
    departements: ['31'],
    commune_la_plus_peuplee: 'Toulouse',
    geo_point_2d: { lat: expect.any(Number) },
  });
});

test('the files are made by a worker and imported as anything else', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'lucarne-demo-'));
  try {
    const sources = await makeDemoSources(folder);
    expect(sources.map(({ portal, dataset, rows }) => [portal, dataset, rows])).toEqual([
      ['centre-val-de-loire', 'communes', 1754],
      ['centre-val-de-loire', 'epci', expect.any(Number)],
      ['haute-garonne', 'communes', 586],
      ['haute-garonne', 'epci', expect.any(Number)],
      [null, 'communes-france', 34_969],
    ]);
    const file = sources[2]?.file ?? '';
    await using workshop = await openWorkshop();
    const request = await workshop.request('communes-haute-garonne.jsonl', await readFile(file), { key: ['code'] });
    const manifest = await ingest(request);
    expect(manifest.rejected.count).toBe(0);
    expect(manifest.fields.map(({ name, type, multivalued }) => `${name} ${type}${multivalued ? '[]' : ''}`)).toEqual([
      'code text',
      'nom text',
      'departement text',
      'departement_nom text',
      'region text',
      'region_nom text',
      'population int',
      'codes_postaux text[]',
      'siren text',
      'geo_point_2d geo_point_2d',
    ]);
  } finally {
    await rm(folder, { recursive: true });
  }
}, 60_000);
