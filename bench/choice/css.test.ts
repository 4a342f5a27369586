import { expect, test } from 'vitest';
import { rulesFor } from './css.ts';

test('the rules of a class, media rules around them kept, the rest left out', () => {
  const sheet =
    '@import "a.css";.a{x:y}/* .consent{} */.consent,.b{c:d}@media print{.consent{e:f}.g{h:i}}@media all{.j{k:l}}';
  expect(rulesFor(sheet, '.consent')).toBe('.consent,.b{c:d}@media print{.consent{e:f}}');
});
