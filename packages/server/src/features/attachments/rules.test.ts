import { expect, test } from 'vitest';
import { savedAs } from './rules.ts';

test('a name of which half a letter was lost is a header still', () => {
  expect(savedAs('\udc00a.png')).toBe(`attachment; filename="_a.png"; filename*=UTF-8''%EF%BF%BDa.png`);
});
