import { problem } from '../../../core/problem.ts';
import { ingestProblems } from '../../problems.ts';
import { type Cursor, close, cursorOver, fail, peekCharacter, take, takeValue } from './cursor.ts';

/** Where the records of a JSON text lie. */
export type JsonShape = (
  | { readonly kind: 'array' }
  | { readonly kind: 'member'; readonly key: string }
  | { readonly kind: 'lines' }
  | { readonly kind: 'single' }
) & {
  /** The records are GeoJSON features. */
  readonly features: boolean;
};

/** A list found in the outer object, and whether its first item is an object or a feature. */
interface List {
  readonly key: string;
  readonly first: 'feature' | 'object' | 'other' | 'nothing';
}

const listNames = ['features', 'results', 'records', 'data', 'items', 'rows', 'value'];

/** Finds where the records are, reading no further than needed. */
export async function surveyJson(chunks: AsyncIterable<Buffer>, filename: string): Promise<JsonShape> {
  const cursor = cursorOver(chunks);
  try {
    if ((await peekCharacter(cursor)) === '[')
      return { kind: 'array', features: (await takeFirst(cursor)) === 'feature' };
    return await surveyObject(cursor, filename);
  } finally {
    await close(cursor);
  }
}

async function surveyObject(cursor: Cursor, filename: string): Promise<JsonShape> {
  const lists: List[] = [];
  let type: string | null = null;
  for await (const key of keysOf(cursor)) {
    const character = await peekCharacter(cursor);
    if (character === '[') {
      const list = { key, first: await takeFirst(cursor) };
      if (key === 'features' && list.first === 'feature') return { kind: 'member', key, features: true };
      lists.push(list);
      await takeRest(cursor, list.first === 'nothing');
    } else {
      const value = await takeValue(cursor);
      if (key === 'type') type = value.toString();
    }
  }
  refuseTopology(type, filename);
  const features = type === '"Feature"';
  const following = await peekCharacter(cursor);
  if (following === '{') return { kind: 'lines', features };
  if (following !== '') fail(cursor, 'text follows the end of the object');
  return features ? { kind: 'single', features } : chooseList(lists);
}

function refuseTopology(type: string | null, filename: string): void {
  if (type !== '"Topology"') return;
  const facts = { filename, looksLike: 'TopoJSON', advice: 'Save it as GeoJSON.' };
  throw problem(ingestProblems, 'format_unsupported', facts);
}

/** The keys of the object at the cursor; each value must be taken before the next key is asked for. */
export async function* keysOf(cursor: Cursor): AsyncGenerator<string> {
  await take(cursor, '{');
  if ((await peekCharacter(cursor)) !== '}') {
    for (;;) {
      yield await takeKey(cursor);
      if ((await peekCharacter(cursor)) !== ',') break;
      await take(cursor, ',');
    }
  }
  await take(cursor, '}');
}

async function takeKey(cursor: Cursor): Promise<string> {
  const key = parsed(await takeValue(cursor));
  if (typeof key !== 'string') fail(cursor, 'the name of a value must stand between quotes');
  await take(cursor, ':');
  return key;
}

/** Enters the list at the cursor and takes its first item. */
async function takeFirst(cursor: Cursor): Promise<List['first']> {
  await take(cursor, '[');
  if ((await peekCharacter(cursor)) === ']') return 'nothing';
  const item = parsed(await takeValue(cursor));
  if (typeof item !== 'object' || item === null || Array.isArray(item)) return 'other';
  return 'type' in item && item.type === 'Feature' ? 'feature' : 'object';
}

/** The value, or undefined when it is not JSON: the reader of records says so later, with its place. */
function parsed(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString());
  } catch {
    return undefined;
  }
}

async function takeRest(cursor: Cursor, empty: boolean): Promise<void> {
  while (!empty && (await peekCharacter(cursor)) === ',') {
    await take(cursor, ',');
    await takeValue(cursor);
  }
  await take(cursor, ']');
}

/** The one list of objects, or the one with a usual name; an object without any is itself the record. */
function chooseList(lists: readonly List[]): JsonShape {
  const full = lists.filter(({ first }) => first === 'object' || first === 'feature');
  const named = listNames.map((name) => lists.find(({ key }) => key === name)).find((list) => list !== undefined);
  const chosen =
    full.length === 1 ? full[0] : (full.find((list) => list === named) ?? (full.length === 0 ? named : undefined));
  if (chosen !== undefined) return { kind: 'member', key: chosen.key, features: chosen.first === 'feature' };
  if (full.length > 1) throw problem(ingestProblems, 'json_shape', { arrays: full.map(({ key }) => key) });
  return { kind: 'single', features: false };
}
