import { expect, it } from 'vitest';
import { datasetStates } from './state.ts';
import type { Job } from './types.ts';

const job = (state: Job['state']): Job => ({
  id: 'j',
  dataset_id: 'd',
  version: 1,
  state,
  stage: 'reading',
  progress: 0,
  problem: null,
  report: null,
  created: '',
  updated: '',
});

it('says what is in service beside what its import does', () => {
  expect(datasetStates({ state: 'draft', visibility: 'domain', job: null })).toEqual(['draft']);
  expect(datasetStates({ state: 'published', visibility: 'domain', job: job('queued') })).toEqual([
    'published',
    'importing',
  ]);
  expect(datasetStates({ state: 'published', visibility: 'domain', job: job('running') })).toEqual([
    'published',
    'importing',
  ]);
  expect(datasetStates({ state: 'published', visibility: 'domain', job: job('failed') })).toEqual([
    'published',
    'failed',
  ]);
  expect(datasetStates({ state: 'unpublished', visibility: 'domain', job: job('done') })).toEqual(['unpublished']);
  expect(datasetStates({ state: 'published', visibility: 'restricted', job: job('failed') })).toEqual([
    'published',
    'restricted',
    'failed',
  ]);
});
