import { Type } from 'typebox';
import type { LocalText } from '../../core/dataset.ts';

/** A part of a page as it is kept: texts in each language. */
export type StoredBlock =
  | { readonly kind: 'text'; readonly html: LocalText }
  | {
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
    };

const BlockShape = Type.Union([
  Type.Object({ kind: Type.Literal('text'), html: Type.String() }),
  Type.Object({
    kind: Type.Literal('embed'),
    title: Type.String(),
    url: Type.String(),
    source: Type.String(),
    host: Type.String(),
    provider: Type.String(),
    question: Type.String(),
  }),
]);

export const PageShape = Type.Object({ slug: Type.String(), title: Type.String(), blocks: Type.Array(BlockShape) });
