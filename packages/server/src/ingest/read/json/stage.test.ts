import fc from 'fast-check';
import { expect, test } from 'vitest';
import { importSource } from '../../testing.ts';

test('no JSON at all brings the reader down', async () => {
  const record = fc.dictionary(
    fc.string({ maxLength: 5, unit: 'binary' }),
    fc.jsonValue({ maxDepth: 3, stringUnit: 'binary' }),
    { maxKeys: 5 },
  );
  const indents = fc.constantFrom(0, 1, 2);
  await fc.assert(
    fc.asyncProperty(fc.array(record, { minLength: 1, maxLength: 20 }), indents, async (records, indent) => {
      const outcome = await importSource('x.json', JSON.stringify(records, null, indent)).catch(
        (error: unknown) => error,
      );
      const empty = records.every((item) => Object.keys(item).length === 0);
      expect(outcome).toMatchObject(empty ? { code: 'file_empty' } : { manifest: { row_count: records.length } });
    }),
    { numRuns: 20 },
  );
}, 120_000);
