/** Calls back with each member of an object: its key, and its value as it is written. The text must be valid JSON. */
export function eachMember(text: string, member: (key: string, raw: string) => void): void {
  let at = pastBlanks(text, text.indexOf('{') + 1);
  while (text[at] === '"') {
    const keyEnd = stringEnd(text, at);
    const key = text.slice(at, keyEnd);
    const from = pastBlanks(text, text.indexOf(':', keyEnd) + 1);
    const to = valueEnd(text, from);
    member(key.includes('\\') ? JSON.parse(key) : key.slice(1, -1), text.slice(from, to));
    at = pastBlanks(text, to);
    if (text[at] === ',') at = pastBlanks(text, at + 1);
  }
}

function pastBlanks(text: string, from: number): number {
  let at = from;
  for (let code = text.charCodeAt(at); code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09; ) {
    code = text.charCodeAt(++at);
  }
  return at;
}

/** Past the closing quote of the string that starts at `from`. */
function stringEnd(text: string, from: number): number {
  for (let at = text.indexOf('"', from + 1); ; at = text.indexOf('"', at + 1)) {
    let backslashes = 0;
    while (text[at - 1 - backslashes] === '\\') backslashes++;
    if (backslashes % 2 === 0) return at + 1;
  }
}

function valueEnd(text: string, from: number): number {
  const first = text[from];
  if (first === '"') return stringEnd(text, from);
  if (first === '{' || first === '[') return containerEnd(text, from);
  let at = from;
  while (at < text.length && !',}] \n\r\t'.includes(text[at] ?? '')) at++;
  return at;
}

function containerEnd(text: string, from: number): number {
  let depth = 0;
  for (let at = from; ; at++) {
    const character = text[at];
    if (character === '"') at = stringEnd(text, at) - 1;
    else if (character === '{' || character === '[') depth++;
    else if (character === '}' || character === ']') depth--;
    if (depth === 0) return at + 1;
  }
}
