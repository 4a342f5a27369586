/** Pieces of a file that are held by nobody but who reads it. */
const own = new WeakSet<Uint8Array>();

/** Marks a piece that fills its memory, so that this may be given back. */
export function ownPiece(piece: Buffer): Buffer {
  if (piece.byteLength === piece.buffer.byteLength) own.add(piece);
  return piece;
}

/**
 * Gives the memory of a piece back, once what stood in it was taken. Left to the collector, the pieces of a large file make
 * it go through all that the server holds, again and again.
 */
export function letGo(piece: Uint8Array): void {
  if (own.delete(piece) && piece.buffer instanceof ArrayBuffer) piece.buffer.transfer(0);
}
