import type { Attributes, Ground, Party, Place, Store } from '../register/register.ts';
import type { Consent, Kind } from '../register/rule.ts';
import type { Language } from '../words.ts';

/** What a row of the platform's tables says, for `data-` attributes; the same facts as in `/.well-known/cookies.json`. */
export interface RowData {
  /** Exactly one of `name` and `pattern` is not null. */
  readonly name: string | null;
  readonly pattern: string | null;
  readonly store: Store;
  readonly provider: string;
  readonly provider_url: string;
  readonly service: string;
  readonly where: readonly Place[];
  readonly party: Party;
  readonly anonymous: boolean;
  readonly kind: Kind;
  readonly lifetime_s: number | null;
  readonly attributes: Attributes | null;
  readonly consent: Consent;
  readonly ground: Ground | null;
}

/** A cell: its text, and a smaller line under it. */
export interface Cell {
  readonly text: string;
  readonly note: string | null;
  /** How to draw the text: `code` for names, `link` goes to `href`. */
  readonly style: 'text' | 'code' | 'link';
  readonly href: string | null;
}

/** The charters' four columns, in their order, then ours. */
export const platformColumns = ['provider', 'service', 'name', 'purpose', 'kind', 'lifetime', 'consent'] as const;
export type PlatformColumn = (typeof platformColumns)[number];

export interface PlatformRow {
  readonly data: RowData;
  /** In the order of the table's columns. */
  readonly cells: readonly Cell[];
}

export interface KindsRow {
  readonly of: Kind;
  readonly cells: readonly [kind: string, meaning: string, consent: string];
}

/** A piece of the charter, to be drawn in order. An `id` is the same in each language and can be an anchor. */
export type CharterBlock =
  | { readonly kind: 'heading'; readonly id: string; readonly level: 2 | 3; readonly text: string }
  | { readonly kind: 'paragraph'; readonly id: string; readonly text: string }
  | { readonly kind: 'list'; readonly id: string; readonly items: readonly string[] }
  | {
      readonly kind: 'kinds';
      readonly id: string;
      readonly caption: string;
      readonly columns: readonly [kind: string, meaning: string, consent: string];
      readonly rows: readonly KindsRow[];
    }
  | {
      readonly kind: 'platform';
      readonly id: string;
      readonly caption: string;
      readonly columns: readonly { readonly of: PlatformColumn; readonly text: string }[];
      readonly rows: readonly PlatformRow[];
    };

/** A charter as data: one title, then blocks in reading order. */
export interface Charter {
  readonly language: Language;
  readonly title: string;
  readonly blocks: readonly CharterBlock[];
  readonly version: number;
  readonly date: string;
  readonly hash: string;
}
