import { expect, test } from 'vitest';
import { fieldChanges, metadataChange } from './settings.ts';

test('settings are gathered by field and read by their kind', () => {
  const given = ['a.label=Le «a» = b', 'a.facet=', 'a.disjunctive=true', 'b.decimals=2', 'b.unit=', 'a.hierarchical=/'];
  expect(fieldChanges(given)).toEqual([
    { name: 'a', label: 'Le «a» = b', annotations: { facet: false, disjunctive: true, hierarchical: '/' } },
    { name: 'b', annotations: { decimals: 2, unit: null } },
  ]);
});

test.each(['facet=true', 'a.colour=red', 'a.constructor=x', 'a.facet'])(
  '%s is no setting, and the help says which are',
  (text) => {
    expect(() => fieldChanges([text])).toThrow(expect.objectContaining({ hint: expect.stringContaining('precision') }));
  },
);

test('metadata are gathered by template; what is given twice, or is a list, becomes one', () => {
  expect(
    metadataChange(['publisher=Atlas', 'theme=Eau', 'keyword=', 'dcat.creator=', 'custom.team=a', 'custom.team=b=c']),
  ).toEqual({
    publisher: 'Atlas',
    theme: ['Eau'],
    keyword: [],
    dcat: { creator: null },
    custom: { team: ['a', 'b=c'] },
  });
  expect(() => metadataChange(['publisher'])).toThrow('is not NAME=VALUE');
});
