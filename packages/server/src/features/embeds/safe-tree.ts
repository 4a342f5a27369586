import type { EmbedPart } from './parts.ts';

/** What may be shown: elements that are allowed, texts, and what other sites serve. */
export type SafeNode =
  | { readonly kind: 'text'; readonly text: string }
  | SafeElement
  | { readonly kind: 'embed'; readonly embed: EmbedPart };

export interface SafeElement {
  readonly kind: 'element';
  readonly name: string;
  readonly attributes: readonly (readonly [name: string, value: string])[];
  readonly children: readonly SafeNode[];
}

export const element = (
  name: string,
  attributes: SafeElement['attributes'] = [],
  children: readonly SafeNode[] = [],
): SafeElement => ({ kind: 'element', name, attributes, children });
