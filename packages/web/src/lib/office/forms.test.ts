import { describe, expect, it } from 'vitest';
import { countOf, fieldChanges, linesOf, metadataChange, separatorChanges, typeChanges, typedValues } from './forms.ts';
import { customLines } from './templates.ts';
import type { OfficeField, OfficeMetadata } from './types.ts';

function form(values: Record<string, string>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(values)) data.append(name, value);
  return data;
}

const before: OfficeMetadata = {
  title: { fr: 'Communes', de: 'Gemeinden' },
  description: {},
  theme: [],
  keyword: [],
  license: 'ODbL',
  license_url: null,
  publisher: null,
  attributions: [],
  references: null,
  language: null,
  territory: [],
  update_frequency: null,
  modified: null,
};

const field = (name: string, annotations: OfficeField['annotations'] = {}): OfficeField => ({
  name,
  label: name,
  type: 'text',
  multivalued: false,
  description: null,
  annotations,
});

describe('metadata', () => {
  it('reads texts by language, lists by line, and keeps the languages that the form does not show', () => {
    const change = metadataChange(
      form({
        'title.fr': ' Communes du Cher ',
        'title.en': 'Municipalities',
        'title.es': '',
        keyword: 'eau\r\n\n sol ',
        license: '',
      }),
      before,
      ['fr', 'en', 'es'],
    );
    expect(change).toMatchObject({
      title: { fr: 'Communes du Cher', en: 'Municipalities', de: 'Gemeinden' },
      keyword: ['eau', 'sol'],
      theme: [],
      license: null,
    });
  });

  it('reads the other templates: an emptied box is null, lines of one name are a list, a line that went is null', () => {
    const custom = 'data-owner = Direction = eau\nteam=a\nteam = b\nempty';
    const sent = form({ 'dcat.creator': ' Atlas ', 'dcat.issued': '', custom });
    expect(metadataChange(sent, { ...before, custom: { old: 'x' } }, ['fr'])).toMatchObject({
      dcat: { creator: 'Atlas', issued: null },
      custom: { old: null, 'data-owner': 'Direction = eau', team: ['a', 'b'], empty: null },
    });
    expect(metadataChange(form({}), before, ['fr'])).not.toHaveProperty('dcat');
    expect(customLines({ team: ['a', 'b'], owner: 'c' })).toBe('team = a\nteam = b\nowner = c');
  });

  it('takes a text away when its box was emptied', () => {
    expect(metadataChange(form({ 'title.fr': '' }), before, ['fr']).title).toEqual({ de: 'Gemeinden' });
  });
});

describe('fields', () => {
  const fields = [field('nom', { facet: true, sortable: true }), field('code')];

  it('sends only the rows that changed, and of their settings only those that did', () => {
    const sent = form({ 'label.nom': 'Nom', 'label.code': 'code', 'description.nom': '', 'disjunctive.nom': 'on' });
    expect(fieldChanges(sent, fields)).toEqual([
      {
        name: 'nom',
        label: 'Nom',
        description: null,
        annotations: { facet: false, disjunctive: true },
      },
    ]);
  });

  it('reads settings by their kind, and empties what was emptied', () => {
    const fields = [field('prix', { unit: '€', decimals: 2, facetsort: 'num' })];
    const sent = { 'unit.prix': '', 'decimals.prix': '3', 'facetsort.prix': 'num', 'timerangeFilter.prix': 'on' };
    expect(fieldChanges(form(sent), fields)[0]?.annotations).toEqual({
      unit: null,
      decimals: 3,
      timerangeFilter: true,
    });
  });

  it('sends nothing when nothing changed', () => {
    expect(fieldChanges(form({ 'label.nom': 'nom', 'label.code': 'code', 'facet.nom': 'on' }), fields)).toEqual([]);
  });

  it('finds the separators that changed', () => {
    const fields = [field('a', { multivalued: ',' }), field('b'), field('c', { multivalued: ';' })];
    const sent = form({ 'separator.a': '', 'separator.b': ' / ', 'separator.c': ';' });
    expect(separatorChanges(sent, fields)).toEqual({ a: null, b: ' / ' });
    expect(separatorChanges(form({}), fields)).toEqual({});
  });

  it('finds the types chosen anew and ignores what is not a type', () => {
    expect(typeChanges(form({ 'type.nom': 'text', 'type.code': 'int' }), fields)).toEqual({ code: 'int' });
    expect(typeChanges(form({ 'type.nom': 'nonsense' }), fields)).toEqual({});
  });
});

it('fills a form again without its secrets', () => {
  expect(typedValues(form({ email: 'a@b.fr', password: 'x', csrfmiddlewaretoken: 'y' }))).toEqual({ email: 'a@b.fr' });
});

it.each([
  ['', null],
  [' 12 ', 12],
  ['0', -1],
  ['-3', -1],
  ['1.5', -1],
  ['many', -1],
])('reads a count: %j', (typed, count) => {
  expect(countOf(form({ calls: typed }), 'calls')).toBe(count);
});

it('reads lines', () => {
  expect(linesOf(' a \n\n b\r\n')).toEqual(['a', 'b']);
});
