import { expect, it } from 'vitest';
import type { Dataset, DatasetField } from '../explore/types.ts';
import { examplesOf } from './examples.ts';

const field = (name: string, facet: boolean): DatasetField => ({
  name,
  type: 'text',
  label: name,
  description: null,
  annotations: facet ? { facet } : {},
});
const dataset = (fields: readonly DatasetField[]): Dataset => ({
  dataset_id: 'a b',
  dataset_uid: 'da_000000',
  has_records: true,
  data_visible: true,
  features: [],
  attachments: [],
  alternative_exports: [],
  fields,
  metas: { default: { title: null } as Dataset['metas']['default'] },
});

it('groups by the first facet, between back quotes', () => {
  const examples = examplesOf(dataset([field('x', false), field('la`ville', true)]));
  const groups = examples.find(({ id }) => id === 'groups')?.path ?? '';
  expect(new URLSearchParams(groups.split('?')[1]).get('group_by')).toBe('`la\\`ville`');
  expect(examples.every(({ path }) => path.startsWith('/api/explore/v2.1/catalog/datasets'))).toBe(true);
});

it('leaves out what needs a facet where there is none', () => {
  const ids = examplesOf(dataset([field('x', false)])).map(({ id }) => id);
  expect(ids).toEqual(['catalogue', 'dataset', 'records', 'count', 'export', 'error']);
});
