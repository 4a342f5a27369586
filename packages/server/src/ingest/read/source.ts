import type { FileSource } from '../files/source.ts';
import type { DetectedEncoding } from './encoding.ts';
import type { Rejects } from './rejects.ts';

/** A text file to stage, and where. */
export interface TextSource {
  readonly file: string;
  readonly filename: string;
  readonly encoding: DetectedEncoding;
  readonly stagingFile: string;
  readonly rejects: Rejects;
  readonly files: FileSource;
  readonly onBytes: (count: number) => void;
}

/** Passes chunks on and tells how many bytes have gone by. */
export async function* counted(
  chunks: AsyncIterable<Buffer>,
  onBytes: (count: number) => void,
): AsyncGenerator<Buffer> {
  let count = 0;
  for await (const chunk of chunks) {
    yield chunk;
    count += chunk.length;
    onBytes(count);
  }
}
