import { createHash } from 'node:crypto';
import { pipeline, Readable, Transform } from 'node:stream';
import { promisify } from 'node:util';
import zlib from 'node:zlib';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { letGo } from '../../storage/records/pieces.ts';

/** A way to send the same bytes as fewer: of an answer that is there, and of one that is being made. */
interface Coding {
  readonly whole: (bytes: Buffer) => Promise<Buffer>;
  readonly stream: () => Transform;
}

const QUICK_BROTLI = { params: { [zlib.constants.BROTLI_PARAM_QUALITY]: 4 } };
const QUICK_ZSTD = { params: { [zlib.constants.ZSTD_c_compressionLevel]: 1 } };
const gzip = promisify(zlib.gzip);
const brotli = promisify(zlib.brotliCompress);
const zstd = promisify(zlib.zstdCompress);

/** The first is taken where a client likes several as much: it is what clients of the API have always been given. */
const codings = {
  gzip: { whole: (bytes) => gzip(bytes), stream: () => zlib.createGzip({ level: 1 }) },
  zstd: { whole: (bytes) => zstd(bytes, QUICK_ZSTD), stream: () => zlib.createZstdCompress(QUICK_ZSTD) },
  br: { whole: (bytes) => brotli(bytes, QUICK_BROTLI), stream: () => zlib.createBrotliCompress(QUICK_BROTLI) },
} satisfies Readonly<Record<string, Coding>>;

type CodingName = keyof typeof codings;
const names = Object.keys(codings) as CodingName[];

/** Shorter answers gain nothing. */
const LEAST_BYTES = 1024;
/** A program that a person paused goes on after so long, or reads no more. */
const IDLE_MS = 2 * 60_000;
/** What is made of letters; files that are packed already stay as they are. */
const LETTERS = /^(?:text\/|application\/(?:[\w.-]+\+)?(?:json|jsonl|xml|javascript|n-triples)\b)/;

/**
 * Sends answers as short as their client can read them, and a file that is being made with its digest behind it. Who takes
 * nothing of a file for `idleMs` is given up: what makes it holds records in service and files on the disk.
 */
export function encodeAnswers(app: FastifyInstance, idleMs = IDLE_MS): void {
  app.addHook('onSend', async (request, reply, payload: unknown) => {
    if (payload instanceof Readable) breakIdle(reply, idleMs);
    if (request.method === 'HEAD' && (payload === undefined || payload instanceof Readable)) {
      payload?.once('error', () => undefined).destroy();
      return nothingYet(reply, request.headers);
    }
    if (payload instanceof Readable) return streamed(reply, payload, chosen(reply, request.headers));
    if (typeof payload !== 'string' && !Buffer.isBuffer(payload)) return payload;
    if (payload.length < LEAST_BYTES) return payload;
    const name = chosen(reply, request.headers);
    return name ? encoded(reply, name, Buffer.from(payload)) : payload;
  });
}

/** The connection counts as idle while nothing passes, also because nothing is made: only with bytes to take is it the reader's. */
function breakIdle({ raw, request }: FastifyReply, idleMs: number): void {
  raw.setTimeout(idleMs, () => {
    if (raw.writableLength === 0) return;
    if (request.raw.httpVersion === '1.0') raw.socket?.resetAndDestroy();
    else raw.destroy();
  });
}

async function encoded(reply: FastifyReply, name: CodingName, bytes: Buffer): Promise<Buffer> {
  const short = await codings[name].whole(bytes);
  reply.header('content-encoding', name).removeHeader('content-length');
  return short;
}

/** The headers of a file that nobody made for a HEAD: of its length it says nothing, where Fastify would say 0. */
function nothingYet(reply: FastifyReply, headers: Headers): Readable {
  const name = chosen(reply, headers);
  if (name) reply.header('content-encoding', name);
  return Readable.from([]);
}

function streamed(reply: FastifyReply, file: Readable, name: CodingName | null): Readable {
  if (name === null && reply.hasHeader('content-length')) return file;
  if (name === null) return withDigest(reply, file);
  reply.header('content-encoding', name).removeHeader('content-length');
  return withDigest(
    reply,
    pipeline(file, codings[name].stream(), () => undefined),
  );
}

/** Who has read to the end finds there what the bytes must add up to; who has not finds a broken connection. */
function withDigest(reply: FastifyReply, body: Readable): Readable {
  if (reply.request.raw.httpVersion === '1.0') return orReset(reply, body);
  const hash = createHash('sha256');
  const counted = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      done(null, chunk);
    },
  });
  reply.trailer('content-digest', async () => `sha-256=:${hash.digest('base64')}:`);
  return lettingGo(pipeline(body, counted, () => undefined));
}

/** A stream that gives its pieces back as soon as the connection has taken them. */
function lettingGo(body: Readable): Readable {
  const pipe: Readable['pipe'] = (to) => {
    body.on('data', (piece: Buffer) => {
      body.pause();
      to.write(piece, () => {
        letGo(piece);
        body.resume();
      });
    });
    return to;
  };
  return Object.assign(body, { pipe });
}

/** HTTP/1.0 has no trailer, and takes the end of the connection for that of the file: a failure must not look like it. */
function orReset(reply: FastifyReply, body: Readable): Readable {
  return body.once('error', () => reply.raw.socket?.resetAndDestroy());
}

type Headers = Readonly<Record<string, string | string[] | undefined>>;

/** The coding for an answer of this type, or none; a file that may be had in ranges keeps the bytes that they count. */
function chosen(reply: FastifyReply, headers: Headers): CodingName | null {
  const type = String(reply.getHeader('content-type') ?? '');
  if (!LETTERS.test(type) || reply.hasHeader('content-encoding') || reply.hasHeader('accept-ranges')) return null;
  return chooseCoding(String(headers['accept-encoding'] ?? ''));
}

/** What an `Accept-Encoding` likes best of what there is; null is the answer as it is. */
export function chooseCoding(accepted: string): CodingName | null {
  const weights = readWeights(accepted.toLowerCase().slice(0, LONGEST));
  const weightOf = (name: string): number => weights.get(name) ?? weights.get('*') ?? 0;
  const [best] = names.toSorted((one, other) => weightOf(other) - weightOf(one));
  if (best === undefined || weightOf(best) === 0) return null;
  return weightOf(best) < (weights.get('identity') ?? 0) ? null : best;
}

const LONGEST = 500;

function readWeights(accepted: string): ReadonlyMap<string, number> {
  return new Map(
    accepted.split(',').flatMap((part): [string, number][] => {
      const [, name = '', q = '1'] = /^\s*([\w*-]+)\s*(?:;\s*q\s*=\s*([\d.]+)\s*)?$/.exec(part) ?? [];
      const weight = Number(q);
      return name === '' || Number.isNaN(weight) ? [] : [[name.replace(/^x-/, ''), weight]];
    }),
  );
}
