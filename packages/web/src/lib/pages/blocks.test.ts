import type { PageConsent } from '@lucarne/client';
import { expect, it } from 'vitest';
import { type EmbedBlock, stateOf } from './blocks.ts';

const block: EmbedBlock = {
  kind: 'embed',
  as: 'frame',
  title: '',
  url: 'https://video.example/x',
  source: 'https://video.example/x',
  host: 'video.example',
  entry: 'video.example',
  provider: 'Films',
  provider_key: 'videos/video.example',
  question: 'videos',
};
const consent = (acceptedHosts: readonly string[], accepted: boolean): PageConsent => ({
  ...{
    asks: false,
    gpc: false,
    answers: {},
    objected: false,
    changes: [],
    earlier: null,
    account: null,
    leftovers: [],
  },
  acceptedHosts,
  questions: [
    {
      key: 'videos',
      title: 'Films',
      sentence: 'Films.',
      providers: [{ key: 'videos/video.example', name: 'Films', url: 'https://video.example/', accepted }],
    },
  ],
});

it.each<[string, Partial<EmbedBlock>, PageConsent]>([
  ['undeclared', { url: null, entry: null }, consent(['video.example'], true)],
  ['asked', {}, consent([], false)],
  ['once', {}, consent(['video.example'], false)],
  ['accepted', {}, consent(['video.example'], true)],
  ['exempt', { question: null, provider_key: null }, consent(['video.example'], false)],
])('is %s', (state, facts, given) => {
  expect(stateOf({ ...block, ...facts }, given)).toBe(state);
});
