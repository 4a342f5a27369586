import { type DefaultTreeAdapterTypes, defaultTreeAdapter, html, parse } from 'parse5';

type Node = DefaultTreeAdapterTypes.ChildNode;

const elements = new Set(
  'html head body p br hr h2 h3 h4 h5 h6 ul ol li dl dt dd blockquote pre code strong b em i u s sub sup small mark del ins q cite kbd abbr a table caption thead tbody tfoot tr th td details summary wbr img'.split(
    ' ',
  ),
);
const attributes = new Set('lang dir title colspan rowspan scope start reversed href rel src alt loading'.split(' '));

/** What is wrong with HTML that should contact nobody: found by reading it again, with no list of the code under test. */
export function contactsOf(text: string, origin: string): readonly string[] {
  return parse(`<!doctype html><body>${text}`).childNodes.flatMap((node) => faultsOf(node, origin));
}

function faultsOf(node: Node, origin: string): readonly string[] {
  if (!defaultTreeAdapter.isElementNode(node)) return [];
  const { tagName, namespaceURI, attrs, childNodes } = node;
  const strange = namespaceURI !== html.NS.HTML || !elements.has(tagName) ? [`<${tagName}>`] : [];
  const unsafe = attrs.filter(({ name, value }) => !isSafe(tagName, name, value, origin));
  return [
    ...strange,
    ...unsafe.map(({ name, value }) => `${tagName} ${name}=${value}`),
    ...childNodes.flatMap((child) => faultsOf(child, origin)),
  ];
}

function isSafe(element: string, name: string, value: string, origin: string): boolean {
  if (!attributes.has(name)) return false;
  if (name === 'src') return element === 'img' && new URL(value, origin).origin === origin;
  if (name === 'href') return element === 'a' && /^(https?|mailto|tel):$/.test(new URL(value, origin).protocol);
  return true;
}
