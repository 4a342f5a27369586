import type { Register } from '@lucarne/cookies';
import { firstCandidate, readAddress } from './address.ts';
import { DROPPED, isPlainAttribute, KEPT, RENAMED } from './allowed.ts';
import { type Notes, openNotes } from './notes.ts';
import { embedOf, type OtherSite } from './others.ts';
import { attributeOf, isElement, isHtml, isText, parseHtml, type SourceElement, type SourceNode } from './parse.ts';
import { type EmbedAs, LOADS, type Note, type NoteReason } from './parts.ts';
import { element, type SafeNode } from './safe-tree.ts';

/** Whose page it is: its register, and its own `scheme://host[:port]`. */
export interface EmbedContext {
  readonly register: Register;
  readonly origin: string;
}

/** An editor's HTML as a tree that is safe to show, and what is not shown as it was written. */
export interface SafeHtml {
  readonly nodes: readonly SafeNode[];
  readonly notes: readonly Note[];
}

const DEEPEST = 60;
/** Of other sites in one text: each of them becomes a figure with its forms. */
const MOST_EMBEDS = 100;

/** Reads an editor's HTML into what may be shown. Nothing is taken over that is not named in `allowed.ts`. */
export function readHtml(text: string, context: EmbedContext): SafeHtml {
  const notes = openNotes();
  const parsed = parseHtml(text);
  if (parsed === null) notes.add({ element: '', host: null, reason: 'too_large', load: null });
  return {
    nodes: readAll(parsed ?? [], { ...context, notes, depth: 0, room: { embeds: MOST_EMBEDS } }),
    notes: notes.list,
  };
}

interface Reading extends EmbedContext {
  readonly notes: Notes;
  readonly depth: number;
  readonly room: { embeds: number };
}

type ReadElement = (from: SourceElement, reading: Reading) => readonly SafeNode[];

const readAll = (nodes: readonly SourceNode[], reading: Reading): readonly SafeNode[] =>
  nodes.flatMap((node) => {
    if (isText(node)) return [{ kind: 'text', text: node.value } as const];
    return isElement(node) ? readElement(node, reading) : [];
  });

function readElement(from: SourceElement, reading: Reading): readonly SafeNode[] {
  const { tagName } = from;
  noteAttributes(from, reading);
  if (reading.depth > DEEPEST) return drop(from, reading, 'too_large');
  if (!isHtml(from)) return drop(from, reading, 'element');
  const special = Object.hasOwn(byName, tagName) ? byName[tagName] : undefined;
  if (special) return special(from, reading);
  if (DROPPED.has(tagName)) return drop(from, reading, tagName === 'script' ? 'script' : 'element');
  const children = inside(from, reading);
  const name = (Object.hasOwn(RENAMED, tagName) && RENAMED[tagName]) || tagName;
  return KEPT.has(name) ? [element(name, plainAttributes(from, name), children)] : children;
}

const inside = (from: SourceElement, reading: Reading): readonly SafeNode[] =>
  readAll(from.childNodes, { ...reading, depth: reading.depth + 1 });

const plainAttributes = ({ attrs }: SourceElement, name: string) =>
  attrs
    .filter((attribute) => isPlainAttribute(name, attribute.name, attribute.value))
    .map((attribute) => [attribute.name, attribute.value] as const);

function drop(from: SourceElement, { notes, origin }: Reading, reason: NoteReason): readonly SafeNode[] {
  const written = attributeOf(from, 'src') ?? attributeOf(from, 'href') ?? attributeOf(from, 'content');
  const address = written === null ? null : readAddress(written, origin);
  notes.add({ element: from.tagName, host: address?.kind === 'other' ? address.host : null, reason, load: null });
  return [];
}

/** Handlers never run and styles that load are left out: the editor is told. */
function noteAttributes({ tagName, attrs }: SourceElement, { notes }: Reading): void {
  const add = (reason: NoteReason) => notes.add({ element: tagName, host: null, reason, load: null });
  if (attrs.some(({ name }) => name.startsWith('on'))) add('script');
  if (attrs.some(({ name, value }) => name === 'style' && /url|image|@|\\/i.test(value))) add('style');
  if (attrs.some(({ name }) => name === 'srcdoc')) add('address');
}

function readLink(from: SourceElement, reading: Reading): readonly SafeNode[] {
  const children = inside(from, reading);
  const written = attributeOf(from, 'href');
  if (written === null) return children;
  const address = readAddress(written, reading.origin);
  if (address.kind === 'refused') {
    reading.notes.add({ element: 'a', host: null, reason: 'address', load: null });
    return children;
  }
  const href = address.kind === 'own' ? address.path : address.url;
  return [element('a', [...plainAttributes(from, 'a'), ['href', href], ['rel', 'noopener noreferrer']], children)];
}

/** What plays or embeds: shown in its place when it is another site's; a page or film of ours becomes a link. */
const readFrame =
  (as: EmbedAs, written: (from: SourceElement) => string | null): ReadElement =>
  (from, reading) => {
    const found = written(from);
    if (found === null || found.trim() === '') return drop(from, reading, 'address');
    const address = readAddress(found, reading.origin);
    const title = titled(attributeOf(from, 'title'));
    if (address.kind === 'other') return other(from, reading, { as, title, ...address });
    if (address.kind !== 'own') return drop(from, reading, 'address');
    reading.notes.add({ element: from.tagName, host: null, reason: 'own_frame', load: null });
    const words: SafeNode = { kind: 'text', text: title || address.path };
    return [element('p', [], [element('a', [['href', address.path]], [words])])];
  };

function readImage(from: SourceElement, reading: Reading): readonly SafeNode[] {
  const written = attributeOf(from, 'src') ?? firstCandidate(attributeOf(from, 'srcset') ?? '');
  const alt = titled(attributeOf(from, 'alt'));
  const address = readAddress(written, reading.origin);
  if (address.kind === 'other') {
    if (isPixel(from)) return drop(from, reading, 'element');
    return other(from, reading, { as: 'image', title: alt, ...address });
  }
  if (address.kind !== 'own' || written.trim() === '') return drop(from, reading, 'address');
  const attributes = { src: address.path, alt, loading: 'lazy' };
  return [element('img', Object.entries(attributes))];
}

/** A picture that nobody could see is there to tell another site who reads. */
const isPixel = (from: SourceElement): boolean =>
  ['width', 'height'].some((name) => /^[0-2](px)?$/.test(attributeOf(from, name)?.trim() ?? ''));

const titled = (text: string | null): string => (text ?? '').trim().slice(0, 300);

function other(from: SourceElement, reading: Reading, site: OtherSite): readonly SafeNode[] {
  const { register, notes, room } = reading;
  if (room.embeds === 0) return drop(from, reading, 'too_large');
  room.embeds -= 1;
  const embed = embedOf(register, site);
  const note = { element: from.tagName, host: site.host, load: LOADS[site.as] };
  if (embed.entry === null) notes.add({ ...note, reason: 'undeclared' });
  else if (embed.question !== null) notes.add({ ...note, reason: 'asked' });
  return [{ kind: 'embed', embed }];
}

/** A film or a sound: its own address, or that of the first source that it offers. */
function mediaAddress(from: SourceElement): string | null {
  const offered = from.childNodes.filter(isElement).find(({ tagName }) => tagName === 'source');
  return attributeOf(from, 'src') ?? (offered ? attributeOf(offered, 'src') : null);
}

function readObject(from: SourceElement, reading: Reading): readonly SafeNode[] {
  return attributeOf(from, 'data') === null
    ? inside(from, reading)
    : readFrame('frame', (object) => attributeOf(object, 'data'))(from, reading);
}

const source = (from: SourceElement): string | null => attributeOf(from, 'src');

/** The elements that need a look of their own. */
const byName: Readonly<Record<string, ReadElement>> = {
  a: readLink,
  img: readImage,
  iframe: readFrame('frame', source),
  embed: readFrame('frame', source),
  object: readObject,
  video: readFrame('video', mediaAddress),
  audio: readFrame('audio', mediaAddress),
};
