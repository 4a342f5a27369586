import { type FileHandle, open } from 'node:fs/promises';

/** A file that is written record by record and reaches the disk block by block. */
export interface Staging {
  copy(bytes: Buffer, from: number, to: number): void;
  text(text: string): void;
  /** Sends what was written so far to the file; to be awaited once per block that is read. */
  flush(): Promise<void>;
  close(): Promise<void>;
}

export async function openStaging(file: string): Promise<Staging> {
  const handle: FileHandle = await open(file, 'wx');
  let block = Buffer.allocUnsafe(1 << 20);
  let length = 0;
  const room = (more: number): void => {
    if (length + more <= block.length) return;
    const larger = Buffer.allocUnsafe(Math.max(block.length * 2, length + more));
    block.copy(larger, 0, 0, length);
    block = larger;
  };
  const flush = async (): Promise<void> => {
    for (let at = 0; at < length; ) at += (await handle.write(block, at, length - at)).bytesWritten;
    length = 0;
  };
  return {
    copy: (bytes, from, to) => {
      room(to - from);
      length += bytes.copy(block, length, from, to);
    },
    text: (text) => {
      room(text.length * 3);
      length += block.write(text, length);
    },
    flush,
    close: async () => {
      await flush();
      await handle.close();
    },
  };
}
