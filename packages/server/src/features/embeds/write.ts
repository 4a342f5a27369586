import { VOID, WHOLE } from './allowed.ts';
import type { EmbedPart, Part } from './parts.ts';
import type { SafeElement, SafeNode } from './safe-tree.ts';

/** Writes a safe tree as parts in reading order: HTML that contacts nobody, and between it what other sites serve. */
export function writeParts(nodes: readonly SafeNode[]): readonly Part[] {
  const writing: Writing = { parts: [], html: '', open: [], whole: 0, waiting: [], again: 0 };
  for (const node of nodes) write(node, writing);
  cut(writing);
  return writing.parts;
}

interface Writing {
  readonly parts: Part[];
  html: string;
  /** The elements around the place that is being written. */
  readonly open: SafeElement[];
  /** How many of them must not be cut in two. */
  whole: number;
  /** What comes after the outermost of those. */
  waiting: EmbedPart[];
  /** How many characters were written again to open elements after a cut. */
  again: number;
}

/** Beyond so many, embeds wait for the end of the outermost element: a short page must not become a long answer. */
const MOST_AGAIN = 100_000;

const mustWait = ({ whole, open, again }: Writing): boolean => whole > 0 || (open.length > 0 && again > MOST_AGAIN);

function write(node: SafeNode, writing: Writing): void {
  if (node.kind === 'text') writing.html += escapeText(node.text);
  else if (node.kind === 'element') writeElement(node, writing);
  else if (mustWait(writing)) writing.waiting.push(node.embed);
  else place([node.embed], writing);
}

function writeElement(node: SafeElement, writing: Writing): void {
  const isWhole = WHOLE.has(node.name);
  writing.html += opening(node);
  if (VOID.has(node.name)) return;
  writing.open.push(node);
  if (isWhole) writing.whole += 1;
  for (const child of node.children) write(child, writing);
  if (isWhole) writing.whole -= 1;
  writing.open.pop();
  writing.html += `</${node.name}>`;
  if (mustWait(writing) || writing.waiting.length === 0) return;
  place(writing.waiting, writing);
  writing.waiting = [];
}

/** Ends the HTML before, and begins it again after, with the elements that are open here. */
function place(embeds: readonly EmbedPart[], writing: Writing): void {
  writing.html += writing.open
    .toReversed()
    .map(({ name }) => `</${name}>`)
    .join('');
  cut(writing);
  writing.parts.push(...embeds);
  writing.html = writing.open.map(opening).join('');
  writing.again += writing.html.length;
}

function cut(writing: Writing): void {
  if (saysSomething(writing.html)) writing.parts.push({ kind: 'text', html: writing.html });
  writing.html = '';
}

const saysSomething = (html: string): boolean =>
  /<(?:img|hr) |<hr>/.test(html) || html.replace(/<[^>]*>/g, '').trim() !== '';

const opening = ({ name, attributes }: SafeElement): string =>
  `<${name}${attributes.map(([key, value]) => ` ${key}="${escapeValue(value)}"`).join('')}>`;

const escapeText = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const escapeValue = (text: string): string => escapeText(text).replaceAll('"', '&quot;');
