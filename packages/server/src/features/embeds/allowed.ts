/** Elements that say something and load nothing. */
export const KEPT: ReadonlySet<string> = new Set([
  ...['p', 'br', 'hr', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'li', 'dl', 'dt', 'dd', 'blockquote', 'pre', 'code'],
  ...['strong', 'b', 'em', 'i', 'u', 's', 'sub', 'sup', 'small', 'mark', 'del', 'ins', 'q', 'cite', 'kbd', 'abbr', 'a'],
  ...['table', 'caption', 'thead', 'tbody', 'tfoot', 'tr', 'th', 'td', 'details', 'summary', 'wbr'],
]);

export const VOID: ReadonlySet<string> = new Set(['br', 'hr', 'wbr', 'img']);

/** Elements that go with all they hold. Any other that is not kept gives way to its children. */
export const DROPPED: ReadonlySet<string> = new Set([
  ...['script', 'style', 'template', 'noscript', 'link', 'meta', 'base', 'title', 'applet', 'frame', 'frameset'],
  ...['noframes', 'noembed', 'xmp', 'plaintext', 'textarea', 'select', 'input', 'button', 'source', 'track', 'param'],
  ...['canvas', 'map', 'area', 'dialog', 'portal', 'fencedframe', 'bgsound', 'keygen'],
]);

/** Elements that another takes the place of. */
export const RENAMED: Readonly<Record<string, string>> = { h1: 'h2', figcaption: 'p', strike: 's' };

/** Lists and tables stay whole: what another site serves comes after them. */
export const WHOLE: ReadonlySet<string> = new Set(['ul', 'ol', 'dl', 'table', 'details', 'pre']);

const language = /^[a-z]{2,3}(-[a-z0-9]{1,8}){0,3}$/i;
const small = /^[1-9]\d{0,2}$/;

type Check = (value: string) => boolean;
const inAll: Readonly<Record<string, Check>> = {
  lang: (value) => language.test(value),
  dir: (value) => ['ltr', 'rtl', 'auto'].includes(value),
};
const cell: Readonly<Record<string, Check>> = {
  colspan: (value) => small.test(value),
  rowspan: (value) => small.test(value),
};
const byElement: Readonly<Record<string, Readonly<Record<string, Check>>>> = {
  abbr: { title: (value) => value.length <= 300 },
  th: { ...cell, scope: (value) => ['row', 'col', 'rowgroup', 'colgroup'].includes(value) },
  td: cell,
  ol: { start: (value) => small.test(value), reversed: () => true },
};

/** Whether a plain attribute, which is no address, may stand on an element. */
export function isPlainAttribute(element: string, name: string, value: string): boolean {
  const checks = { ...inAll, ...(Object.hasOwn(byElement, element) ? byElement[element] : {}) };
  return Object.hasOwn(checks, name) && checks[name]?.(value) === true;
}
