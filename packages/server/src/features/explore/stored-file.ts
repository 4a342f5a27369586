import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { rangeOf } from '../attachments/rules.ts';

/** A file of the store, and how it leaves. */
export interface StoredFile {
  readonly path: string;
  readonly size: number;
  readonly mimetype: string;
  /** What its bytes are called: it changes when they do. */
  readonly tag: string;
  readonly disposition: string;
}

/** Sends a file, or the part of it that is asked for; caches that others share keep only what strangers get. Whatever it is, no browser runs anything of it here. */
export function sendStored(request: FastifyRequest, reply: FastifyReply, file: StoredFile): FastifyReply {
  const tag = `"${file.tag}"`;
  reply.headers({
    'content-security-policy': "default-src 'none'; sandbox",
    'content-disposition': file.disposition,
    'cache-control': request.viewer ? 'private, no-cache' : 'no-cache',
    'accept-ranges': 'bytes',
    etag: tag,
  });
  if (request.headers['if-none-match'] === tag) return reply.status(304).send();
  const isSame = (request.headers['if-range'] ?? tag) === tag;
  const range = rangeOf(isSame ? request.headers.range : undefined, file.size);
  if (range === 'none') return reply.status(416).header('content-range', `bytes */${file.size}`).send();
  const { from, to } = range === 'all' ? { from: 0, to: file.size - 1 } : range;
  if (range !== 'all') reply.status(206).header('content-range', `bytes ${from}-${to}/${file.size}`);
  reply.headers({ 'content-type': file.mimetype, 'content-length': to - from + 1 });
  const isEmpty = request.method === 'HEAD' || file.size === 0;
  return reply.send(isEmpty ? Readable.from([]) : createReadStream(file.path, { start: from, end: to }));
}
