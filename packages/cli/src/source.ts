import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import type { UploadSource } from '@lucarne/client';
import { CliProblem } from './problem.ts';

/** What an import is read from, open and not read yet. */
export interface Source {
  readonly filename: string;
  readonly body: UploadSource['body'];
  /** In bytes, when it is known. */
  readonly size?: number;
}

/** Opens a file of this machine, or what an http address answers. */
export function openSource(from: string, signal: AbortSignal): Promise<Source> {
  return /^https?:\/\//i.test(from) ? openAddress(new URL(from), signal) : openFile(from);
}

async function openFile(path: string): Promise<Source> {
  const file = await open(path).catch((error: NodeJS.ErrnoException) => {
    const reason = error.code === 'ENOENT' ? 'there is no such file' : error.message;
    throw unreadable(path, reason, 'Is it the right name, seen from this folder?');
  });
  const facts = await file.stat();
  if (!facts.isFile()) {
    await file.close();
    throw unreadable(path, 'it is not a file', 'Give one file at a time.');
  }
  return { filename: basename(path), body: file.createReadStream({ highWaterMark: 1 << 20 }), size: facts.size };
}

async function openAddress(url: URL, signal: AbortSignal): Promise<Source> {
  const answer = await fetch(url, { signal }).catch((error: unknown) => {
    if (signal.aborted) throw signal.reason;
    throw unreadable(url.href, causeOf(error), 'Does it open in a browser on this machine?');
  });
  if (!answer.ok || answer.body === null) {
    throw unreadable(
      url.href,
      `it answers ${answer.status} ${answer.statusText}`,
      'Does it open in a browser without signing in?',
    );
  }
  const length = answer.headers.has('content-encoding') ? null : answer.headers.get('content-length');
  const source = { filename: nameAt(url, answer.headers.get('content-disposition')), body: answer.body };
  return length === null ? source : { ...source, size: Number(length) };
}

/** `fetch` says only that it failed; its cause says why. */
function causeOf(error: unknown): string {
  const cause = error instanceof Error ? (error.cause ?? error) : error;
  if (!(cause instanceof Error)) return String(cause);
  return 'code' in cause && typeof cause.code === 'string' ? cause.code : cause.message;
}

/** The name that the answer gives, else the last part of the address. */
function nameAt(url: URL, disposition: string | null): string {
  const given = /filename="?([^";]+)"?/i.exec(disposition ?? '')?.[1];
  const last = url.pathname.split('/').findLast(Boolean) ?? '';
  return basename(given ?? decoded(last)) || url.hostname;
}

/** A `%` that begins no character stays as it is. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

function unreadable(from: string, reason: string, hint: string | null): CliProblem {
  return new CliProblem({ code: 'source_unreadable', message: `«${from}» cannot be read: ${reason}.`, hint });
}
