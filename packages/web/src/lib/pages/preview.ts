import { m } from '../../paraglide/messages.js';
import type { Block } from './blocks.ts';

/** Something that is not shown as it was written. */
export interface PageNote {
  readonly block: number;
  readonly language: string;
  readonly element: string;
  readonly host: string | null;
  readonly reason: string;
  readonly load: string | null;
}

/** What a page would show, and what is not shown as it was written. */
export interface Preview {
  readonly blocks: readonly Block[];
  readonly notes: readonly PageNote[];
}

const reasons: Readonly<Record<string, () => string>> = {
  asked: m.note_asked,
  undeclared: m.note_undeclared,
  script: m.note_script,
  style: m.note_style,
  element: m.note_element,
  address: m.note_address,
  own_frame: m.note_own_frame,
  too_large: m.note_too_large,
};

/** Why something is not shown as it was written. */
export const reasonWords = (reason: string): string => reasons[reason]?.() ?? reason;

/** The form of the register, begun for a host that pages may load this from. */
export const declarePath = (host: string, load: string): string =>
  `/backoffice/cookies/entry/?${new URLSearchParams({ store: 'host', name: host, load })}`;
