import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { openBundle } from './unpack.ts';

const manifest = { schema: 'lucarne-bundle/1', portal: 'one', files: [] };
const small = zipSync({ 'manifest.json': strToU8(JSON.stringify(manifest)), 'register.json': strToU8('{}') });

/** The same zip, saying of its first file that it unpacks to so many bytes. */
function claiming(zip: Uint8Array, bytes: number): Uint8Array {
  const changed = Buffer.from(zip);
  changed.writeUInt32LE(bytes, changed.indexOf(Buffer.from('PK\x01\x02')) + 24);
  return changed;
}

const many = Object.fromEntries(Array.from({ length: 1001 }, (_, at) => [`a${at}.json`, strToU8('1')]));

describe('what is no bundle is told so, whatever it is', () => {
  test.each<[string, Uint8Array, string]>([
    ['nothing', new Uint8Array(), ''],
    ['a text', strToU8('hello'), ''],
    ['a zip cut short', small.subarray(0, 40), ''],
    ['a zip that unpacks to more than we hold', claiming(small, 2_000_000_000), 'It holds too much.'],
    ['more files than a bundle has', zipSync(many), 'It holds too much.'],
    ['a name that climbs', zipSync({ '../a.json': strToU8('1') }), "«../a.json» is no name of a bundle's file."],
    ['an absolute name', zipSync({ '/etc/a.json': strToU8('1') }), '«/etc/a.json» is no name'],
    ['a script', zipSync({ 'a.html': strToU8('1') }), '«a.html» is no name'],
    ['no manifest', zipSync({ 'register.json': strToU8('{}') }), 'manifest.json is missing'],
    ['a manifest that is none', small, 'manifest.json is missing, or is no manifest'],
    ['JSON without an end', zipSync({ 'manifest.json': strToU8('[') }), 'JSON'],
    ['JSON that nests without end', zipSync({ 'manifest.json': strToU8('['.repeat(1e5)) }), ''],
    ['more bytes than a bundle has', new Uint8Array(64 * 2 ** 20 + 1), 'It has more than'],
  ])('%s', (_what, zip, says) => {
    const { manifest: read, problems } = openBundle(zip);
    expect(read).toBeNull();
    expect(problems.join(' ')).toContain(says);
    expect(problems).not.toEqual([]);
  });

  test('any bytes, and any change of a zip', () => {
    const changed = fc
      .tuple(fc.nat({ max: small.length - 1 }), fc.nat({ max: 255 }))
      .map(([at, byte]) => small.with(at, byte));
    fc.assert(
      fc.property(fc.oneof(fc.uint8Array({ maxLength: 200 }), changed), (zip) => {
        expect(openBundle(zip).problems).not.toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});
