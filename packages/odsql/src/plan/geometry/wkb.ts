import { empty, type Geometry, merge, ofLine, ofPoint, ofPolygon, type Position } from './geometry.ts';

interface Reader {
  readonly view: DataView;
  at: number;
}

const deepest = 8;

/** The geometry that hexadecimal well-known binary writes, of either byte order, with or without a reference system. */
export const readWkb = (text: string): Geometry | undefined => {
  if (text.length < 18 || text.length % 2 !== 0 || !/^[\da-f]+$/i.test(text)) return undefined;
  const bytes = Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
  const reader: Reader = { view: new DataView(bytes.buffer), at: 0 };
  try {
    const geometry = readGeometry(reader, 0);
    return reader.at === bytes.length ? geometry : undefined;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
};

interface Head {
  readonly little: boolean;
  readonly type: number;
  readonly dimensions: number;
}

/** Types from 1 to 7; heights and measures are told by flags (PostGIS) or by thousands (ISO). */
const readHead = (reader: Reader): Head => {
  const little = reader.view.getUint8(reader.at) === 1;
  const code = reader.view.getUint32(reader.at + 1, little);
  reader.at += (code & 0x20000000) === 0 ? 5 : 9;
  const flags = (code & 0x80000000 ? 1 : 0) + (code & 0x40000000 ? 1 : 0);
  const thousands = Math.floor((code & 0xffff) / 1000);
  return {
    little,
    type: (code & 0xffff) % 1000,
    dimensions: 2 + flags + (thousands === 3 ? 2 : Math.min(thousands, 1)),
  };
};

const readGeometry = (reader: Reader, depth: number): Geometry | undefined => {
  const head = readHead(reader);
  if (head.type === 1) return one(readPosition(reader, head), ofPoint);
  if (head.type === 2) return ofLine(readList(reader, head, () => readPosition(reader, head)));
  if (head.type === 3) {
    return ofPolygon(readList(reader, head, () => readList(reader, head, () => readPosition(reader, head))));
  }
  if (head.type > 7 || head.type === 0 || depth >= deepest) return undefined;
  const parts = readList(reader, head, () => readGeometry(reader, depth + 1));
  return parts.every((part) => part !== undefined) ? merge(parts) : undefined;
};

const one = (position: Position, make: (position: Position) => Geometry): Geometry =>
  position.some(Number.isNaN) ? empty : make(position);

const readPosition = (reader: Reader, { little, dimensions }: Head): Position => {
  const { view, at } = reader;
  reader.at += 8 * dimensions;
  return [view.getFloat64(at, little), view.getFloat64(at + 8, little)];
};

/** A count that the bytes cannot hold ends as a reading past their end. */
const readList = <T>(reader: Reader, { little }: Head, read: () => T): readonly T[] => {
  const count = reader.view.getUint32(reader.at, little);
  reader.at += 4;
  if (count > reader.view.byteLength) throw new RangeError('more items than bytes');
  return Array.from({ length: count }, read);
};
