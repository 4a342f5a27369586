import fc from 'fast-check';
import { expect, it } from 'vitest';
import { indentJson } from './json.ts';

it('writes as JSON.stringify does', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(indentJson(JSON.stringify(value))).toBe(JSON.stringify(value, null, 2));
    }),
  );
});

it('keeps every digit', () => {
  expect(indentJson('{"a": 9007199254740993, "b": 1.50}')).toBe('{\n  "a": 9007199254740993,\n  "b": 1.50\n}');
});

it('comes to an end with what is no JSON', () => {
  expect(indentJson('<html> "')).toBe('<html>');
});
