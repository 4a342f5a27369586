import { expect, test } from 'vitest';
import { longestStage, readServerTiming } from './stages.ts';

test('a header is read by stage', () => {
  expect(readServerTiming('parse;dur=0.12, rows;dur=3.40')).toEqual({ parse: 0.12, rows: 3.4 });
  expect(readServerTiming('')).toEqual({});
});

test('the longest stage is named, and so is the time outside all stages', () => {
  expect(longestStage({ parse: 1, rows: 6 }, 10)).toEqual({ name: 'rows', ms: 6 });
  expect(longestStage({ parse: 1, rows: 2 }, 10)).toEqual({ name: 'rest', ms: 7 });
  expect(longestStage({}, 10)).toEqual({ name: 'rest', ms: 10 });
});
