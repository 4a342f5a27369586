import fc from 'fast-check';
import { expect, test } from 'vitest';
import { importSource } from '../../testing.ts';

/** Pieces that have a meaning somewhere in CSV, and letters of one to four bytes. */
const piece = fc.constantFrom(
  'a',
  'é',
  '€',
  '😀',
  ',',
  ';',
  '\t',
  '|',
  '"',
  '""',
  "'",
  '\n',
  '\r\n',
  '\r',
  '\\',
  ' ',
  '0',
);
const cell = fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join(''));
const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

test('whatever a quoted value holds comes out as it went in, at its line', async () => {
  const files = fc.record({
    rows: fc.array(fc.tuple(cell, cell), { minLength: 30, maxLength: 60 }),
    delimiter: fc.constantFrom(',', ';', '\t', '|'),
    newline: fc.constantFrom('\n', '\r\n'),
  });
  await fc.assert(
    fc.asyncProperty(files, async ({ rows, delimiter, newline }) => {
      const lines = rows.map((cells, n) => [`r${n}`, ...cells].map(quoted).join(delimiter));
      const text = [`"n"${delimiter}"x"${delimiter}"y"`, ...lines, `"last"`, ''].join(newline);
      const { manifest, records } = await importSource('x.csv', text, { types: { x: 'text', y: 'text' } });
      const blankIsNothing = (value: string): string | null => (/^[ \t]*$/.test(value) ? null : value);
      expect(records).toEqual(rows.map(([x, y], n) => ({ n: `r${n}`, x: blankIsNothing(x), y: blankIsNothing(y) })));
      const line = [...rows.flat().join('').matchAll(/\n/g)].length + rows.length + 2;
      expect(manifest.rejected).toEqual({
        count: 1,
        lines: [{ line, field: null, value: '"last"', reason: '1 value where the header names 3' }],
      });
    }),
    { numRuns: 15 },
  );
}, 120_000);

test('no text at all brings the reader down', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { minLength: 1, maxLength: 200 }), async (pieces) => {
      const text = `x,y\n1,2\n${pieces.join('')}`;
      const outcome = await importSource('x.csv', text).catch((error: unknown) => error);
      expect(outcome).not.toMatchObject({ code: 'import_failed' });
      expect(outcome).toSatisfy(
        (found: object) => 'manifest' in found || ('name' in found && found.name === 'Problem'),
      );
    }),
    { numRuns: 30 },
  );
}, 120_000);
