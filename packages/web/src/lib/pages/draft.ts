import { textOf } from '../office/forms.ts';
import type { LocalText } from '../office/types.ts';

/** A block of a page as its editor sees it. What this form does not edit is carried along as it is. */
export type DraftBlock =
  | { readonly kind: 'text' | 'html'; readonly html: LocalText }
  | { readonly kind: 'embed'; readonly host: string; readonly kept: string };

/** A page that is being written. */
export interface Draft {
  readonly slug: string;
  readonly title: LocalText;
  readonly blocks: readonly DraftBlock[];
}

export const emptyDraft: Draft = { slug: '', title: {}, blocks: [{ kind: 'text', html: {} }] };

const MOST_BLOCKS = 40;

/** What the form holds: `title.fr`, and of each block `kind.0`, with `html.0.fr` or `kept.0`. */
export function readDraft(form: FormData): Draft {
  const count = [...form.keys()].filter((name) => /^kind\.\d+$/.test(name)).length;
  const blocks = Array.from({ length: Math.min(count, MOST_BLOCKS) }, (_, index) => readBlock(form, index));
  return { slug: textOf(form, 'slug'), title: textsOf(form, 'title'), blocks };
}

function readBlock(form: FormData, index: number): DraftBlock {
  const kind = textOf(form, `kind.${index}`);
  if (kind === 'embed') return embedDraft(parsed(textOf(form, `kept.${index}`)));
  return { kind: kind === 'html' ? 'html' : 'text', html: textsOf(form, `html.${index}`) };
}

/** The texts of all languages that the form shows; an empty one is none. */
function textsOf(form: FormData, name: string): LocalText {
  const found = [...form.keys()].flatMap((key) => {
    const language = key.startsWith(`${name}.`) ? key.slice(name.length + 1) : '';
    const text = textOf(form, key);
    return /^[a-z]{2}$/.test(language) && text !== '' ? [[language, text] as const] : [];
  });
  return Object.fromEntries(found);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function embedDraft(block: unknown): DraftBlock {
  const host = typeof block === 'object' && block !== null && 'host' in block ? String(block.host) : '';
  return { kind: 'embed', host, kept: JSON.stringify(block) };
}

/** A stored page, to be edited. */
export function draftOf(page: {
  readonly slug: string;
  readonly title: LocalText;
  readonly blocks: readonly unknown[];
}): Draft {
  return { slug: page.slug, title: page.title, blocks: page.blocks.map(draftBlock) };
}

function draftBlock(block: unknown): DraftBlock {
  const { kind, html } = block as { readonly kind: string; readonly html: LocalText };
  return kind === 'text' || kind === 'html' ? { kind, html } : embedDraft(block);
}

/** What the management API takes. */
export function pageOf({ title, blocks }: Draft) {
  return {
    title,
    blocks: blocks.map((block) => (block.kind === 'embed' ? (JSON.parse(block.kept) as StoredEmbed) : block)),
  };
}

interface StoredEmbed {
  readonly kind: 'embed';
  readonly title: LocalText;
  readonly url: string;
  readonly source: string;
  readonly host: string;
  readonly provider: string;
  readonly question: string;
}

/** The draft after a button that only changes the form: `add.text`, `add.html`, `remove.2`, `raise.2`; else as it was. */
export function changeDraft(draft: Draft, command: string): Draft {
  const [verb, what = ''] = command.split('.');
  const { blocks } = draft;
  const index = Number(what);
  if (verb === 'add' && (what === 'text' || what === 'html') && blocks.length < MOST_BLOCKS) {
    return { ...draft, blocks: [...blocks, { kind: what, html: {} }] };
  }
  const block = blocks[index];
  if (!block) return draft;
  if (verb === 'remove') return { ...draft, blocks: blocks.toSpliced(index, 1) };
  if (verb === 'raise' && index > 0)
    return { ...draft, blocks: blocks.toSpliced(index, 1).toSpliced(index - 1, 0, block) };
  return draft;
}
