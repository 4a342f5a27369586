import { Type } from 'typebox';
import type { LocalText } from '../../core/dataset.ts';
import { Nullable, Texts } from '../../http/shapes.ts';

/** A part of a page as it is kept: texts in each language, as they were written. */
export type StoredBlock =
  | { readonly kind: 'text'; readonly html: LocalText }
  /** HTML that may hold embeds of other sites; it is rewritten each time it is shown. */
  | { readonly kind: 'html'; readonly html: LocalText }
  | StoredEmbed;

export interface StoredEmbed {
  readonly kind: 'embed';
  readonly title: LocalText;
  /** The address of the frame. */
  readonly url: string;
  /** Where a reader finds the same without the frame. */
  readonly source: string;
  readonly host: string;
  readonly provider: string;
  /** The question of the register that stands before it. */
  readonly question: string;
}

const TextPartShape = Type.Object({ kind: Type.Literal('text'), html: Type.String() });

const EmbedPartShape = Type.Object(
  {
    kind: Type.Literal('embed'),
    as: Type.Union([Type.Literal('frame'), Type.Literal('image'), Type.Literal('video'), Type.Literal('audio')]),
    title: Type.String(),
    url: Nullable(Type.String({ description: 'What would be loaded; null when the register does not name the host.' })),
    source: Type.String({ description: 'Where a reader finds the same on the other site.' }),
    host: Type.String(),
    entry: Nullable(Type.String({ description: 'The line of the register that names the host.' })),
    provider: Nullable(Type.String()),
    provider_key: Nullable(
      Type.String({ description: 'What the visitor answers to: `p.{provider_key}` of the choice.' }),
    ),
    question: Nullable(Type.String({ description: 'The question that stands before it; null when it is exempt.' })),
  },
  { description: 'What another site serves, described and not loaded.' },
);

export const ShownBlocks = Type.Array(Type.Union([TextPartShape, EmbedPartShape]));

export const PageShape = Type.Object({ slug: Type.String(), title: Type.String(), blocks: ShownBlocks });

const SHOWN_TITLE = 300;
const LONGEST_HTML = 65_536;
const MOST_BLOCKS = 40;

const texts = (maxLength: number) =>
  Type.Record(Type.String({ pattern: '^[a-z]{2}$' }), Type.String({ maxLength }), {
    additionalProperties: false,
    description: 'A text by language: {"fr": "…"}.',
  });
const address = Type.String({ maxLength: 2000 });
const word = Type.String({ maxLength: 200 });
const exactly = { additionalProperties: false };

const SourceBlock = Type.Union([
  Type.Object({ kind: Type.Literal('text'), html: texts(LONGEST_HTML) }, exactly),
  Type.Object({ kind: Type.Literal('html'), html: texts(LONGEST_HTML) }, exactly),
  Type.Object(
    {
      kind: Type.Literal('embed'),
      title: texts(SHOWN_TITLE),
      url: address,
      source: address,
      host: word,
      provider: word,
      question: word,
    },
    exactly,
  ),
]);

/** What an editor sends. */
export const PageSource = Type.Object(
  { title: texts(SHOWN_TITLE), blocks: Type.Array(SourceBlock, { maxItems: MOST_BLOCKS }) },
  exactly,
);

const NoteShape = Type.Object(
  {
    block: Type.Integer({ description: 'Which block, from 0.' }),
    language: Type.String(),
    element: Type.String(),
    host: Nullable(Type.String()),
    reason: Type.String({
      description: 'asked, undeclared, script, style, element, address, own_frame or too_large.',
    }),
    load: Nullable(Type.String({ description: 'What an entry of the register must load for it.' })),
  },
  { description: 'Something that is not shown as it was written.' },
);

export const PageNotes = Type.Array(NoteShape);

/** A page as its editors see it. */
export const EditedPage = Type.Object({
  slug: Type.String(),
  title: Texts,
  blocks: Type.Array(Type.Unknown({ description: 'The blocks as they were sent.' })),
  notes: PageNotes,
});

/** What a page would show. */
export const PagePreview = Type.Object({ blocks: ShownBlocks, notes: PageNotes });
