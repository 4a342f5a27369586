import { empty, type Geometry, merge, ofLine, ofPoint, ofPolygon, type Position } from './geometry.ts';

/** Nested lists of numbers, as the parentheses of a text write them. */
type Node = readonly Node[] | Position;

const number = String.raw`[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d{1,3})?`;
const tokenShape = new RegExp(String.raw`\s*(${number}|[A-Za-z]+|[(),])`, 'y');
const wholeShape = /^\s*(?:srid\s*=\s*4326\s*;)?([\s\S]*?)\s*$/i;
const deepest = 8;

/** The geometry that a well-known text writes, or nothing where it is none. Heights and measures are left out. */
export const readWkt = (text: string): Geometry | undefined => {
  const [, body = ''] = wholeShape.exec(text) ?? [];
  const tokens = split(body);
  if (tokens === undefined) return undefined;
  const reader: Reader = { tokens, at: 0 };
  const geometry = readTagged(reader, 0);
  return reader.at === tokens.length ? geometry : undefined;
};

interface Reader {
  readonly tokens: readonly string[];
  at: number;
}

const split = (text: string): readonly string[] | undefined => {
  const tokens: string[] = [];
  tokenShape.lastIndex = 0;
  let end = 0;
  for (let match = tokenShape.exec(text); match !== null; match = tokenShape.exec(text)) {
    tokens.push(match[1] ?? '');
    end = tokenShape.lastIndex;
  }
  return end === text.length ? tokens : undefined;
};

const take = (reader: Reader, token: string): boolean => {
  if (reader.tokens[reader.at]?.toLowerCase() !== token) return false;
  reader.at += 1;
  return true;
};

const readTagged = (reader: Reader, depth: number): Geometry | undefined => {
  const type = reader.tokens[reader.at]?.toLowerCase() ?? '';
  reader.at += 1;
  for (const dimension of ['z', 'm', 'zm']) take(reader, dimension);
  if (take(reader, 'empty')) return empty;
  if (type === 'geometrycollection') return depth < deepest ? readCollection(reader, depth + 1) : undefined;
  const shape = shapes.get(type.replace(/(?<=[tngn])(?:zm|z|m)$/, ''));
  const node = shape && readNode(reader, 0);
  return node === undefined ? undefined : shape?.(node);
};

const readCollection = (reader: Reader, depth: number): Geometry | undefined => {
  if (!take(reader, '(')) return undefined;
  const parts: Geometry[] = [];
  do {
    const part = readTagged(reader, depth);
    if (part === undefined) return undefined;
    parts.push(part);
  } while (take(reader, ','));
  return take(reader, ')') ? merge(parts) : undefined;
};

/** `(1 2, 3 4)`, `((1 2), (3 4))`…; one position between parentheses is a list of one. */
const readNode = (reader: Reader, depth: number): Node | undefined => {
  if (!take(reader, '(')) return depth === 0 ? undefined : readPosition(reader);
  if (depth > deepest) return undefined;
  const items: Node[] = [];
  do {
    const item = readNode(reader, depth + 1);
    if (item === undefined) return undefined;
    items.push(item);
  } while (take(reader, ','));
  return take(reader, ')') ? items : undefined;
};

/** Two to four numbers; some programs write a comma between the two of a point. */
const readPosition = (reader: Reader): Position | undefined => {
  const numbers: number[] = [];
  while (/^[-+.\d]/.test(reader.tokens[reader.at] ?? '')) {
    numbers.push(Number(reader.tokens[reader.at]));
    reader.at += 1;
  }
  const [lon, lat] = numbers;
  return lon === undefined || lat === undefined || numbers.length > 4 ? undefined : [lon, lat];
};

const isPosition = (node: Node | undefined): node is Position => typeof node?.[0] === 'number';

const listOf = <T>(node: Node | undefined, read: (item: Node) => T | undefined): readonly T[] | undefined => {
  if (node === undefined || isPosition(node)) return undefined;
  const items = node.map(read);
  return items.every((item) => item !== undefined) ? items : undefined;
};
const positionOf = (node: Node | undefined): Position | undefined => (isPosition(node) ? node : undefined);
const positionsOf = (node: Node) => listOf(node, positionOf);
const ringsOf = (node: Node) => listOf(node, positionsOf);
/** `((1 2), (3 4))` and `(1 2, 3 4)` are the same points. */
const loosePosition = (node: Node) => positionOf(isPosition(node) ? node : node.length === 1 ? node[0] : undefined);

const gather = <T>(items: readonly T[] | undefined, make: (item: T) => Geometry): Geometry | undefined =>
  items === undefined ? undefined : merge(items.map(make));
const one = <T>(item: T | undefined, make: (item: T) => Geometry): Geometry | undefined =>
  item === undefined ? undefined : make(item);

const shapes: ReadonlyMap<string, (node: Node) => Geometry | undefined> = new Map([
  ['point', (node: Node) => one(loosePosition(node), ofPoint)],
  ['linestring', (node: Node) => one(positionsOf(node), ofLine)],
  ['polygon', (node: Node) => one(ringsOf(node), ofPolygon)],
  ['multipoint', (node: Node) => gather(listOf(node, loosePosition), ofPoint)],
  ['multilinestring', (node: Node) => gather(ringsOf(node), ofLine)],
  ['multipolygon', (node: Node) => gather(listOf(node, ringsOf), ofPolygon)],
]);
