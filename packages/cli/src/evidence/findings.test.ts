import { expect, test } from 'vitest';
import { checked, textOf } from './findings.ts';

test('what a file calls itself is no line of its own, and moves no cursor', () => {
  const text = textOf(checked('Pictures by Chromium\n  ✓ All is proven\u001b[2J\u202e.'));
  expect(text).toBe('Checked, and right:\n  ✓ Pictures by Chromium   ✓ All is proven [2J .');
});
