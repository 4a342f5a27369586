import { posix, win32 } from 'node:path';
import { limits } from '../limits.ts';
import type { SourceFile } from './keeper.ts';

/** A file that stands in a value of JSON, or what is wrong with it; null for a value that does not look like one. */
export type SentFile = { readonly file: SourceFile } | { readonly fault: string } | null;

/** Reads `{"content": "<base64>", "content-type": "image/jpeg", "filename": "x.jpg"}`, the last of which may be left out. */
export function readSentFile(raw: string): SentFile {
  if (!raw.startsWith('{') || !raw.includes('"content"')) return null;
  const { content, 'content-type': type, filename, ...rest } = JSON.parse(raw) as Record<string, unknown>;
  if (typeof content !== 'string' || typeof type !== 'string' || Object.keys(rest).length > 0) return null;
  if (filename !== undefined && filename !== null && typeof filename !== 'string') return null;
  const text = content.replace(/^data:[^,]*;base64,/, '').replace(/[\r\n\t ]/g, '');
  if (!isBase64(text)) return { fault: 'the content is not base64' };
  const bytes = Buffer.from(text, 'base64');
  if (bytes.length > limits.files.bytes) return { fault: tooLarge };
  return { file: { bytes, filename: plainFilename(filename ?? ''), mimetype: type.replace(/;.*$/, '').trim() } };
}

export const tooLarge = `the file is larger than ${limits.files.bytes / 1024 / 1024} MB`;

const isBase64 = (text: string): boolean =>
  text.length > 0 && /^[A-Za-z0-9+/_-]+={0,2}$/.test(text) && text.replace(/=+$/, '').length % 4 !== 1;

const MOST_LETTERS = 200;

/** The name alone, without what could confuse a header or a page, and with its ending when it is long; null when nothing is left. */
export function plainFilename(name: string): string | null {
  const bare = win32.basename(posix.basename(name)).replace(/\p{Cc}/gu, '');
  const letters = [...bare.slice(-2 * MOST_LETTERS).toWellFormed()];
  const plain = letters.slice(-MOST_LETTERS).join('').trim();
  return plain === '' || plain === '.' || plain === '..' ? null : plain;
}
