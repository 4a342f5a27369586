const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const FORBIDDEN = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;

/** Text inside an element or an attribute; characters that XML cannot hold are left out. */
export function xmlText(text: string): string {
  return text
    .replace(FORBIDDEN, '')
    .replace(/[&<>"]/g, (character) => ESCAPES[character] ?? '')
    .replaceAll('\r', '&#13;');
}

export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';

/** Names that can stand in an element, one for each name given, no two the same. */
export function elementNames(names: readonly string[]): ReadonlyMap<string, string> {
  const used = new Set<string>();
  const found = new Map<string, string>();
  for (const name of names) {
    const plain = name.replace(/[^A-Za-z0-9_]/g, '_');
    const start = /^[A-Za-z_]/.test(plain) ? plain : `_${plain}`;
    let element = start;
    for (let rank = 2; used.has(element); rank++) element = `${start}_${rank}`;
    used.add(element);
    found.set(name, element);
  }
  return found;
}
