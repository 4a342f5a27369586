import { isMediaType, mediaTypeOfName } from '../../core/media-types.ts';
import { problem } from '../../core/problem.ts';
import { attachmentProblems } from './problems.ts';

/** What a dataset may have at most; a list that is longer is no list that people read. */
export const MOST_ATTACHMENTS = 100;

/** `cities1000.zip` → `cities1000_zip`; the first such name that is free. */
export function attachmentId(filename: string, taken: ReadonlySet<string>): string {
  const plain = filename
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '')
    .slice(0, 80);
  const name = plain === '' ? 'file' : plain;
  const free = (rank: number): string => (taken.has(`${name}_${rank}`) ? free(rank + 1) : `${name}_${rank}`);
  return taken.has(name) ? free(2) : name;
}

/** The media type that a publisher says, else that of the name; nothing is ever shown as a page, whatever it says. */
export function mediaTypeOf(filename: string, said: string | undefined): string {
  if (said === undefined || said === '') return mediaTypeOfName(filename);
  if (isMediaType(said)) return said.toLowerCase();
  throw problem(attachmentProblems, 'mimetype_invalid', { mimetype: said.slice(0, 100) });
}

/** The part of a file that a `Range` asks for: all of it, a part, or none that there is. Several parts at once are given as all. */
export function rangeOf(header: string | undefined, size: number): { from: number; to: number } | 'all' | 'none' {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header ?? '');
  const [, first = '', last = ''] = match ?? [];
  if (!match || (first === '' && last === '')) return 'all';
  if (first === '')
    return Number(last) > 0 && size > 0 ? { from: Math.max(0, size - Number(last)), to: size - 1 } : 'none';
  const from = Number(first);
  if (last !== '' && Number(last) < from) return 'all';
  return from < size ? { from, to: last === '' ? size - 1 : Math.min(Number(last), size - 1) } : 'none';
}

/** Says that a file is to be saved, under a name that any browser reads. */
export const savedAs = (filename: string): string => `attachment; ${named(filename)}`;

/** Says that a file may be shown, and how it is called when it is saved. */
export const shownAs = (filename: string): string => `inline; ${named(filename)}`;

function named(filename: string): string {
  const plain = filename.replace(/[^\x20-\x7e]|["\\%]/g, '_');
  const exact = encodeURIComponent(filename.toWellFormed()).replace(
    /['()*]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return plain === filename ? `filename="${plain}"` : `filename="${plain}"; filename*=UTF-8''${exact}`;
}
