import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type MessagePort, parentPort } from 'node:worker_threads';
import type { OutputColumn } from '@lucarne/odsql';
import { Problem, type ProblemFacts } from '../../../core/problem.ts';
import { ownPiece } from '../../../storage/records/pieces.ts';
import { encoderOf, type FileKind } from './file-kind.ts';
import { rowBatches } from './rows.ts';

/** A file to be made: what it is, where its rows come from and its pieces go to, a folder to make for what waits on the disk. */
export interface FileOrder {
  readonly file: FileKind;
  readonly columns: readonly OutputColumn[];
  readonly folder: string;
  readonly port: MessagePort;
}

/** What the maker of a file says: it wants rows, it has a piece (and waits until that was taken), it is done or failed. */
export type MakerSays =
  | { readonly kind: 'rows' }
  | { readonly kind: 'piece'; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'done' }
  | { readonly kind: 'failed'; readonly problem: ProblemFacts | null; readonly reason: string };

/** What it is told: some rows, or null behind the last; that its piece was taken. */
export type MakerHears =
  | { readonly kind: 'rows'; readonly bytes: Uint8Array<ArrayBuffer> | null }
  | { readonly kind: 'taken' };

/** Bytes of one piece, about: each is a message. */
const PIECE = 128 * 1024;

parentPort?.on('message', (order: FileOrder) => void make(order));

async function make({ file, columns, folder, port }: FileOrder): Promise<void> {
  const talk = talkOver(port);
  try {
    const pieces = encoderOf(file)(rowBatches(rowsFrom(talk)), { columns, spool: () => fileIn(folder) });
    for await (const bytes of gathered(pieces)) {
      await talk.ask('taken', { kind: 'piece', bytes }, [bytes.buffer]);
    }
    talk.tell({ kind: 'done' });
  } catch (error) {
    talk.tell({ kind: 'failed', problem: error instanceof Problem ? factsOf(error) : null, reason: String(error) });
  }
}

/** Most files need no folder. */
function fileIn(folder: string): string {
  mkdirSync(folder, { recursive: true });
  return join(folder, randomUUID());
}

const factsOf = ({ code, status, message, details, hint }: Problem): ProblemFacts => ({
  code,
  status,
  message,
  details,
  hint,
});

interface Talk {
  tell(what: MakerSays): void;
  /** Says something and waits for what answers it; when the other end has gone, that is an error. */
  ask<Kind extends MakerHears['kind']>(
    kind: Kind,
    what: MakerSays,
    moved?: readonly ArrayBuffer[],
  ): Promise<Extract<MakerHears, { kind: Kind }>>;
}

function talkOver(port: MessagePort): Talk {
  const waiting = new Map<MakerHears['kind'], PromiseWithResolvers<never>>();
  let gone = false;
  const leave = () => {
    gone = true;
    for (const { reject } of waiting.values()) reject(new Error('Nobody waits for the file any more.'));
  };
  port.on('message', (heard: MakerHears) => waiting.get(heard.kind)?.resolve(heard as never));
  port.once('close', leave);
  return {
    tell: (what) => port.postMessage(what),
    ask(kind, what, moved = []) {
      const answer = Promise.withResolvers<never>();
      waiting.set(kind, answer);
      if (gone) leave();
      else port.postMessage(what, [...moved]);
      return answer.promise;
    },
  };
}

async function* rowsFrom({ ask }: Talk): AsyncGenerator<Uint8Array> {
  for (;;) {
    const { bytes } = await ask('rows', { kind: 'rows' });
    if (bytes === null) return;
    yield ownPiece(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  }
}

/** Small pieces joined, each in memory of its own, which can be handed over. */
async function* gathered(pieces: AsyncIterable<string | Uint8Array>): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  let some: Uint8Array[] = [];
  let length = 0;
  for await (const piece of pieces) {
    const bytes = typeof piece === 'string' ? Buffer.from(piece) : piece;
    some.push(bytes);
    length += bytes.length;
    if (length < PIECE) continue;
    yield joined(some, length);
    some = [];
    length = 0;
  }
  if (length > 0) yield joined(some, length);
}

function joined(pieces: readonly Uint8Array[], length: number): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
