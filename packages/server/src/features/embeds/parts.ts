import type { Load } from '@lucarne/cookies';

/** How it is shown. */
export type EmbedAs = 'frame' | 'image' | 'video' | 'audio';

/** What the register must let pages load for it. */
export const LOADS: Readonly<Record<EmbedAs, Load>> = {
  frame: 'frame',
  image: 'image',
  video: 'media',
  audio: 'media',
};

/** Something that another site serves, described and not loaded: whoever shows it decides by the visitor's choice. */
export interface EmbedPart {
  readonly kind: 'embed';
  readonly as: EmbedAs;
  /** Its title, or the words that stand for the image; empty when the editor gave none. */
  readonly title: string;
  /** What would be loaded; null when the register does not name the host: then nothing can be. */
  readonly url: string | null;
  /** Where a reader finds the same on the other site. */
  readonly source: string;
  readonly host: string;
  /** The line of the register that names the host, as `acceptedHosts` gives it; null when there is none. */
  readonly entry: string | null;
  readonly provider: string | null;
  readonly provider_key: string | null;
  /** The question that stands before it; null when it is exempt or not declared. */
  readonly question: string | null;
}

/** HTML that contacts nobody. */
export interface TextPart {
  readonly kind: 'text';
  readonly html: string;
}

export type Part = TextPart | EmbedPart;

/** Why something that an editor wrote is not shown as it was written. */
export type NoteReason =
  | 'asked'
  | 'undeclared'
  | 'script'
  | 'style'
  | 'element'
  | 'address'
  | 'own_frame'
  | 'too_large';

/** One thing that is not shown as it was written, for its editor. */
export interface Note {
  readonly element: string;
  readonly host: string | null;
  readonly reason: NoteReason;
  /** What it would load; null when nothing. */
  readonly load: Load | null;
}

/** What becomes of an editor's HTML. */
export interface ShownHtml {
  readonly parts: readonly Part[];
  readonly notes: readonly Note[];
}
