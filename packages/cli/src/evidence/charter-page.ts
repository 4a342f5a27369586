import { isObject } from './hash.ts';

/**
 * The words of a page of HTML, as one line: what is between its tags. What is opened and never closed goes to the end, so that no
 * page takes longer than its length.
 */
export function wordsOf(html: string): string {
  const bare = html.replace(/<(script|style)\b[\s\S]*?(?:<\/\1>|$)/gi, ' ').replace(/<!--[\s\S]*?(?:-->|$)/g, '');
  return plain(bare.replace(/<[^>]*(?:>|$)/g, ' ').replace(/&(#x?[0-9a-f]+|[a-z]+);/gi, decoded));
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

function decoded(whole: string, name: string): string {
  if (!name.startsWith('#')) return NAMED[name.toLowerCase()] ?? whole;
  const hex = /^#x/i.test(name);
  const code = Number.parseInt(name.slice(hex ? 2 : 1), hex ? 16 : 10);
  return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
}

const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Every text of a charter's tree, but the one line that names the address by which each visitor knows the portal. */
export function textsIn(charter: unknown): readonly string[] {
  if (!isObject(charter) || !Array.isArray(charter['blocks'])) return [];
  const blocks = charter['blocks'].filter((block: unknown) => isObject(block) && block['id'] !== 'platform');
  return [String(charter['title']), ...blocks.flatMap(shownIn)].map(plain).filter(Boolean);
}

/** What is drawn of a block; ids, kinds and the rows' own data are not. */
function shownIn(block: unknown): readonly string[] {
  if (Array.isArray(block)) return block.flatMap((one) => (typeof one === 'string' ? [one] : shownIn(one)));
  if (!isObject(block)) return [];
  const { text, note, caption, items, columns, rows, cells } = block;
  const own = [text, note, caption].filter((one) => typeof one === 'string');
  return [...own, ...[items, columns, rows, cells].flatMap(shownIn)];
}
