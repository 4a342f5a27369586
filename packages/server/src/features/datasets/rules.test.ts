import { describe, expect, test } from 'vitest';
import { changeNotes, describeFields, type FieldChange } from './fields.ts';
import { cleanHtml } from './html.ts';
import { changeMetadata, emptyMetadata } from './metadata.ts';
import { checkDatasetId, stateOf, suggestId } from './rules.ts';

describe('identifiers of datasets', () => {
  test.each(['communes', 'a', '2024-budget', 'a_b-c'])('%s is one', (id) => {
    expect(checkDatasetId(id)).toBe(id);
  });

  test.each(['', 'Été', '-a', 'a b', '../a', 'a'.repeat(101)])('%j is none', (id) => {
    expect(() => checkDatasetId(id)).toThrow('cannot be an identifier');
  });

  test('a title leads to one', () => {
    expect(suggestId('Budget de l’Été 2024 (provisoire)')).toBe('budget-de-l-ete-2024-provisoire');
  });
});

describe('metadata', () => {
  const before = emptyMetadata({ fr: 'Titre' });

  test('a change touches what it names', () => {
    const after = changeMetadata(before, {
      keyword: [' eau ', 'eau', ''],
      publisher: 'Région',
      title: { fr: 'T', en: 'U' },
    });
    expect(after).toEqual({ ...before, keyword: ['eau'], publisher: 'Région', title: { fr: 'T', en: 'U' } });
  });

  test.each([
    [{ titel: 'x' }, '«titel»'],
    [{ constructor: 'x' }, '«constructor»'],
    [{ title: 3 }, '«title»'],
    [{ keyword: 'eau' }, '«keyword»'],
    [{ license_url: 'javascript:alert(1)' }, '«license_url»'],
    [{ modified: 'yesterday' }, '«modified»'],
    [{ publisher: 'x'.repeat(301) }, '«publisher»'],
    [{ timezone: '+02:00' }, '«timezone»'],
    [{ modified_updates_on_metadata_change: 'yes' }, '«modified_updates_on_metadata_change»'],
    [{ dcat: 'x' }, '«dcat»'],
    [{ dcat: { creatr: 'x' } }, '«dcat.creatr»'],
    [{ dcat: { issued: 'soon' } }, '«dcat.issued»'],
    [
      { inspire: { extend_bounding_box_westbound_longitude: 'west' } },
      '«inspire.extend_bounding_box_westbound_longitude»',
    ],
    [{ custom: { 'Data owner': 'x' } }, '«custom.Data owner»'],
    [{ custom: { owner: { name: 'x' } } }, '«custom.owner»'],
    [{ custom: Object.fromEntries(Array.from({ length: 101 }, (_, index) => [`c${index}`, 'x'])) }, '«custom»'],
  ])('%j is refused, naming it', (change, named) => {
    expect(() => changeMetadata(before, change)).toThrow(named);
  });

  test('other templates: what is not named stays, null empties, dates become instants', () => {
    const first = changeMetadata(before, {
      dcat: { creator: 'Région', issued: '2025-05-01', created: '2024-01-01T10:00:00+02:00' },
      inspire: { extend_bounding_box_westbound_longitude: '-1,5' },
      custom: { 'data-owner': 'Direction', teams: ['a', ' a', ''] },
      geographic_reference: ['world_fr'],
    });
    expect(first).toMatchObject({
      dcat: { creator: 'Région', issued: '2025-05-01T00:00:00.000Z', created: '2024-01-01T08:00:00.000Z' },
      inspire: { extend_bounding_box_westbound_longitude: -1.5 },
      custom: { 'data-owner': 'Direction', teams: ['a'] },
    });
    const second = changeMetadata(first, { dcat: { creator: null, spatial: 'France' }, custom: { teams: [] } });
    expect([Object.keys(second.dcat ?? {}), second.custom]).toEqual([
      ['issued', 'created', 'spatial'],
      { 'data-owner': 'Direction' },
    ]);
  });

  test.each([
    [{ dcat: { creatr: 'x' } }, 'Did you mean «dcat.creator»?'],
    [{ creator: 'x' }, 'Did you mean «dcat.creator»?'],
  ])('%j is answered with the right name', (change, hint) => {
    expect(() => changeMetadata(before, change)).toThrow(expect.objectContaining({ hint }));
  });

  test('a misspelt name is answered with the nearest', () => {
    expect(() => changeMetadata(before, { keywords: [] })).toThrow(
      expect.objectContaining({ hint: 'Did you mean «keyword»?' }),
    );
  });

  test('what an editor writes is cleaned', () => {
    const html = cleanHtml(
      '<p onclick="x()">a<script>alert(1)</script><img src=x onerror=y><a href="javascript:z">b</a></p>',
    );
    expect(html).toBe('<p>a<a rel="noopener">b</a></p>');
  });
});

describe('fields', () => {
  const found = [
    { name: 'nom', label: 'Nom', type: 'text', multivalued: false },
    { name: 'geo', label: 'Geo', type: 'geo_point_2d', multivalued: false },
    { name: 'le', label: 'Le', type: 'date', multivalued: false },
  ] as const;

  test('the publisher words what the snapshot found', () => {
    const notes = changeNotes({}, found, [{ name: 'nom', label: 'Name', annotations: { facet: true } }]);
    expect(describeFields({ fields: found, key: [] }, notes)[0]).toMatchObject({
      label: 'Name',
      annotations: { facet: true, sortable: true },
    });
    const more = changeNotes(notes, found, [{ name: 'nom', annotations: { disjunctive: true } }]);
    expect(more.nom?.annotations).toEqual({ facet: true, disjunctive: true });
  });

  test('settings are laid over, and taken away by null; the key is told', () => {
    const change = { name: 'nom', annotations: { hierarchical: '/', facetsort: 'alphanum' } } as const;
    const notes = changeNotes({}, found, [change, { name: 'le', annotations: { precision: 'year' } }]);
    const after = changeNotes(notes, found, [{ name: 'nom', annotations: { hierarchical: null } }]);
    expect(describeFields({ fields: found, key: ['le'] }, after).map(({ annotations }) => annotations)).toEqual([
      { sortable: true, facetsort: 'alphanum' },
      {},
      { id: true, precision: 'year' },
    ]);
  });

  test.each<[name: string, annotations: FieldChange['annotations'], words: string]>([
    ['le', { hierarchical: '/' }, 'hierarchical is for fields of type text'],
    ['nom', { decimals: 2 }, 'decimals is for fields of type int, double'],
    ['nom', { timerangeFilter: true }, 'timerangeFilter is for fields of type date, datetime'],
    ['le', { precision: 'hour' }, 'the precision of a date is'],
  ])('%s with %j is refused', (name, annotations, words) => {
    expect(() => changeNotes({}, found, [{ name, annotations }])).toThrow(words);
  });

  test('a field that is not there, or cannot be a facet, is refused', () => {
    expect(() => changeNotes({}, found, [{ name: 'nam' }])).toThrow(expect.objectContaining({ code: 'field_unknown' }));
    expect(() => changeNotes({}, found, [{ name: 'geo', annotations: { facet: true } }])).toThrow('cannot be a facet');
  });
});

test.each([
  [{ published_version: null, was_published: false }, 'draft'],
  [{ published_version: 2, was_published: true }, 'published'],
  [{ published_version: null, was_published: true }, 'unpublished'],
])('%j is %s', (row, state) => {
  expect(stateOf(row)).toBe(state);
});
