import {
  type DefaultTreeAdapterMap,
  type DefaultTreeAdapterTypes,
  defaultTreeAdapter,
  html,
  parseFragment,
} from 'parse5';

export type SourceNode = DefaultTreeAdapterTypes.ChildNode;
export type SourceElement = DefaultTreeAdapterTypes.Element;

/** More elements than any page of a person has: beyond, reading would take long for nothing. */
export const MOST_ELEMENTS = 5000;

class TooManyElements extends Error {}

/** Reads HTML as a browser with scripts does, errors and all; null when it has too many elements. */
export function parseHtml(text: string): readonly SourceNode[] | null {
  let left = MOST_ELEMENTS;
  const treeAdapter: typeof defaultTreeAdapter = {
    ...defaultTreeAdapter,
    createElement(name, namespace, attributes) {
      left -= 1;
      if (left < 0) throw new TooManyElements();
      return defaultTreeAdapter.createElement(name, namespace, attributes);
    },
  };
  try {
    return parseFragment<DefaultTreeAdapterMap>(text, { treeAdapter, scriptingEnabled: true }).childNodes;
  } catch (error) {
    if (error instanceof TooManyElements) return null;
    throw error;
  }
}

export const isElement = (node: SourceNode): node is SourceElement => defaultTreeAdapter.isElementNode(node);
export const isText = (node: SourceNode): node is DefaultTreeAdapterTypes.TextNode =>
  defaultTreeAdapter.isTextNode(node);
/** Not of SVG or MathML, which have rules of their own. */
export const isHtml = (element: SourceElement): boolean => element.namespaceURI === html.NS.HTML;

export const attributeOf = (element: SourceElement, name: string): string | null =>
  element.attrs.find((attribute) => attribute.name === name)?.value ?? null;
