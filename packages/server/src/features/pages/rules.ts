import { inLanguage, type LocalText } from '../../core/dataset.ts';
import { problem } from '../../core/problem.ts';
import { cleanHtml } from '../datasets/html.ts';
import { readAddress } from '../embeds/address.ts';
import { showHtml } from '../embeds/embeds.ts';
import { embedOf } from '../embeds/others.ts';
import { MOST_ELEMENTS, parseHtml } from '../embeds/parse.ts';
import type { Note, Part } from '../embeds/parts.ts';
import type { EmbedContext } from '../embeds/read.ts';
import { pageProblems } from './problems.ts';
import type { StoredBlock, StoredEmbed } from './shapes.ts';

export interface ReaderContext extends EmbedContext {
  readonly language: string;
  /** The portal's own language. */
  readonly fallback: string;
}

/** What a reader is shown of a page: texts that contact nobody, and between them what other sites serve. */
export function shownBlocks(blocks: readonly StoredBlock[], context: ReaderContext): readonly Part[] {
  const say = (text: LocalText) => inLanguage(text, context.language, context.fallback);
  return blocks.flatMap((block): readonly Part[] => {
    if (block.kind === 'text') return [{ kind: 'text', html: cleanHtml(say(block.html)) }];
    if (block.kind === 'html') return showHtml(say(block.html), context).parts;
    return [shownEmbed(block, say(block.title), context)];
  });
}

function shownEmbed(block: StoredEmbed, title: string, { register, origin }: EmbedContext): Part {
  const url = withPort(block.url, origin);
  const embed = embedOf(register, { as: 'frame', title, url: url.href, host: url.host });
  return { ...embed, source: withPort(block.source, origin).href, provider: block.provider };
}

/** The demonstration's other site is served by this server: on the port that the reader came by. */
function withPort(address: string, origin: string): URL {
  const [url, { port }] = [new URL(address), new URL(origin)];
  if (url.port === '' && url.hostname.endsWith('.localhost')) url.port = port;
  return url;
}

export interface BlockNote extends Note {
  /** From 0. */
  readonly block: number;
  readonly language: string;
}

/** What is not shown as it was written, for editors: in every language, block by block. */
export function notesOf(blocks: readonly StoredBlock[], context: EmbedContext): readonly BlockNote[] {
  return blocks.flatMap((block, index) =>
    block.kind === 'html'
      ? Object.entries(block.html).flatMap(([language, html]) =>
          showHtml(html, context).notes.map((note) => ({ ...note, block: index, language })),
        )
      : [],
  );
}

/** The addresses of the charter lie where pages do. */
const RESERVED = new Set(['charte-cookies']);

/** Refuses what could not be shown. */
export function checkPage(slug: string, title: LocalText, blocks: readonly StoredBlock[]): void {
  if (RESERVED.has(slug)) throw problem(pageProblems, 'page_slug_reserved', { slug });
  if (Object.values(title).every((text) => text.trim() === '')) throw problem(pageProblems, 'page_without_title', {});
  for (const [index, block] of blocks.entries()) checkBlock(block, index + 1);
}

function checkBlock(block: StoredBlock, number: number): void {
  if (block.kind === 'embed') checkAddresses(block, number);
  else checkTexts(block.html, number);
}

function checkTexts(texts: LocalText, number: number): void {
  for (const [language, html] of Object.entries(texts)) {
    if (parseHtml(html) !== null) continue;
    throw problem(pageProblems, 'page_too_large', { block: number, language, most: MOST_ELEMENTS });
  }
}

function checkAddresses(block: StoredEmbed, number: number): void {
  for (const name of ['url', 'source'] as const) {
    const whole =
      /^https?:\/\//i.test(block[name]) && readAddress(block[name], 'https://portal.invalid').kind === 'other';
    if (!whole) throw problem(pageProblems, 'page_address_invalid', { block: number, name });
  }
}
