/** Of a style sheet, the rules whose selector speaks of a class, with the media rules around them. */
export function rulesFor(sheet: string, word: string): string {
  return blocksOf(sheet.replaceAll(/\/\*.*?\*\//gs, ''))
    .map(({ prelude, body }) => {
      if (/^@(media|supports|layer|container)/.test(prelude)) return wrapped(prelude, rulesFor(body, word));
      return prelude.includes(word) && !prelude.startsWith('@') ? `${prelude}{${body}}` : '';
    })
    .join('');
}

const wrapped = (prelude: string, rules: string): string => (rules === '' ? '' : `${prelude}{${rules}}`);

interface Block {
  readonly prelude: string;
  readonly body: string;
}

/** The blocks of one level: what stands before each opening brace, and what it encloses. */
function blocksOf(sheet: string): readonly Block[] {
  const blocks: Block[] = [];
  let depth = 0;
  let [start, open] = [0, 0];
  for (let at = 0; at < sheet.length; at += 1) {
    const character = sheet[at];
    if (character === ';' && depth === 0) start = at + 1;
    if (character === '{' && depth++ === 0) open = at;
    if (character !== '}' || --depth > 0) continue;
    blocks.push({ prelude: sheet.slice(start, open).trim(), body: sheet.slice(open + 1, at) });
    start = at + 1;
  }
  return blocks;
}
