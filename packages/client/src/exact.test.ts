import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseExactly } from './exact.ts';

test.each<[string, unknown]>([
  ['9007199254740991', 9007199254740991],
  ['9007199254740993', 9007199254740993n],
  ['{"population":[-9223372036854775808,1]}', { population: [-9223372036854775808n, 1] }],
  ['"9007199254740993"', '9007199254740993'],
  ['1.7976931348623157e308', 1.7976931348623157e308],
  ['0.1234567890123456789', 0.12345678901234568],
  ['{"a":null,"b":[true,"x"]}', { a: null, b: [true, 'x'] }],
])('%s keeps its digits', (text, expected) => {
  expect(parseExactly(text)).toEqual(expected);
});

test('every 64-bit integer comes out as it went in', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }), (integer) => {
      expect(String(parseExactly(`[${integer}]`))).toBe(`${integer}`);
    }),
  );
});

test('what is not JSON is refused', () => {
  expect(() => parseExactly('{"a":12345678901234567890,}')).toThrow(SyntaxError);
});
