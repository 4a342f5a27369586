/** JSON on several lines, two spaces a level. Every value stays as it was written: no digit is lost. */
export function indentJson(text: string): string {
  let depth = 0;
  let out = '';
  for (const [token] of text.matchAll(tokens)) {
    if (token === '}' || token === ']') {
      depth -= 1;
      out += `${line(depth)}${token}`;
    } else if (token === '{' || token === '[') {
      depth += 1;
      out += `${token}${line(depth)}`;
    } else if (token === ',') out += `,${line(depth)}`;
    else out += token === ':' ? ': ' : token;
  }
  return out;
}

const line = (depth: number): string => `\n${'  '.repeat(depth)}`;

/** A text, an empty list or object, a mark, or a run of anything else; space between them is dropped. */
const tokens = /"(?:[^"\\]|\\.)*"|\[\s*\]|\{\s*\}|[{}[\],:]|[^\s{}[\],:"]+/gs;
