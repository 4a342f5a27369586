import { pipeline, Readable } from 'node:stream';
import { crc32, createDeflateRaw } from 'node:zlib';
import { Zip, type ZipInputFile } from 'fflate';
import { problem } from '../../../core/problem.ts';
import { exploreProblems } from '../problems.ts';

/** A file inside an archive. */
export interface ZipEntry {
  readonly name: string;
  readonly bytes: AsyncIterable<string | Uint8Array>;
}

/** Beyond it an entry, or where it stands, needs a form of archive that few programs read. */
const MOST_BYTES = 0xffff_fffe;
/** A tenth more bytes than usual, in three quarters of the time. */
const PACKING = { level: 3 };

/** A zip archive, entry after entry, as it is made; what is packed is packed outside the event loop. */
export async function* zip(entries: AsyncIterable<ZipEntry>, most = MOST_BYTES): AsyncGenerator<Uint8Array> {
  const made: Uint8Array[] = [];
  let size = 0;
  const archive = new Zip((error, chunk) => {
    if (error) throw error;
    size += chunk.length;
    if (size > most) throw tooLarge();
    made.push(chunk);
  });
  for await (const entry of entries) {
    const file: ZipInputFile = { filename: entry.name, size: 0, crc: 0, compression: 8 };
    archive.add(file);
    const packed = pipeline(
      Readable.from(measured(entry.bytes, file, most)),
      createDeflateRaw(PACKING),
      () => undefined,
    );
    for await (const chunk of packed) {
      file.ondata?.(null, chunk as Buffer<ArrayBuffer>, false);
      yield* made.splice(0);
    }
    file.ondata?.(null, Buffer.alloc(0), true);
    yield* made.splice(0);
  }
  archive.end();
  yield* made.splice(0);
}

const tooLarge = () => problem(exploreProblems, 'FileTooLarge', { format: 'zip', limit: '4 GB' });

async function* measured(bytes: ZipEntry['bytes'], file: ZipInputFile, most: number): AsyncGenerator<Uint8Array> {
  for await (const chunk of bytes) {
    const data = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
    file.size += data.length;
    file.crc = crc32(data, file.crc);
    if (file.size > most) throw tooLarge();
    yield data;
  }
}
