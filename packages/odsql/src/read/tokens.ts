import { limits } from '../limits.ts';
import { badParameter, type ClauseName } from '../problems.ts';

export type TokenKind = 'name' | 'quoted name' | 'text' | 'number' | 'date' | 'geometry' | 'symbol' | 'unknown' | 'end';

export interface Token {
  readonly kind: TokenKind;
  /** What it means: a text without its quotes, a name without its back quotes. */
  readonly value: string;
  readonly at: number;
  /** The place after its last character. */
  readonly to: number;
  /** Why it is unknown, where that can be said. */
  readonly hint?: string;
}

const word = '[\\p{L}_][\\p{L}\\p{M}\\p{N}_]*';
/** Behind a template, names may hold hyphens (`custom.data-owner`); what is called, or qualified itself, is no part of a name. */
const qualified = `(?:\\.${word})+(?:-${word}(?![\\p{L}\\p{M}\\p{N}_.(]))*`;

const patterns = {
  space: /\s+/uy,
  /** `default.` before a star is the beginning of names. */
  name: new RegExp(`${word}(?:${qualified})?(?:\\.(?=\\*))?`, 'uy'),
  number: /\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/y,
  symbol: /\.\.|!=|>=|<=|[()[\],*+\-/=<>:]/y,
};

/**
 * Cuts the text of a clause into tokens; the last is always `end`. What is of no language is `unknown` and ends the cutting:
 * the reader stops there, or before, at the first token that it does not expect.
 */
export const readTokens = (clause: ClauseName, text: string): readonly Token[] => {
  if (text.length > limits.clauseLength)
    throw badParameter(clause, `a text of ${text.length} characters`, `a text of at most ${limits.clauseLength}`);
  const tokens: Token[] = [];
  let at = skipSpace(text, 0);
  while (at < text.length) {
    const token = readToken(text, at);
    tokens.push(token);
    at = token.kind === 'unknown' ? text.length : skipSpace(text, token.to);
  }
  tokens.push({ kind: 'end', value: '', at: text.length, to: text.length });
  return tokens;
};

const skipSpace = (text: string, at: number): number => at + (match(patterns.space, text, at)?.length ?? 0);

const match = (pattern: RegExp, text: string, at: number): string | undefined => {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
};

const readToken = (text: string, at: number): Token => {
  const first = text[at];
  if (first === '"' || first === "'") return readQuoted(text, at, 'text');
  if (first === '`') return readQuotedName(text, at);
  const name = match(patterns.name, text, at);
  if (name !== undefined) return readLiteral(text, at, name) ?? token('name', name, at);
  const number = match(patterns.number, text, at);
  if (number !== undefined) return token('number', number, at);
  const symbol = match(patterns.symbol, text, at);
  if (symbol !== undefined) return token('symbol', symbol, at);
  return { kind: 'unknown', value: '', at, to: at };
};

const token = (kind: TokenKind, value: string, at: number): Token => ({ kind, value, at, to: at + value.length });

/** `date'…'` and `geom'…'`, where a space may stand before the quote; without a quote they are names like others. */
const readLiteral = (text: string, at: number, name: string): Token | undefined => {
  const kind = literalKinds.get(name.toLowerCase());
  if (kind === undefined) return undefined;
  const opens = skipSpace(text, at + name.length);
  if (text[opens] !== "'" && text[opens] !== '"') return undefined;
  return { ...readQuoted(text, opens, kind), at };
};

const literalKinds: ReadonlyMap<string, 'date' | 'geometry'> = new Map([
  ['date', 'date'],
  ['geom', 'geometry'],
]);

const readQuotedName = (text: string, at: number): Token => {
  const quoted = readQuoted(text, at, 'quoted name');
  if (quoted.kind === 'unknown' || (quoted.value.trim() !== '' && !quoted.value.includes('\0'))) return quoted;
  return { ...quoted, kind: 'unknown', hint: 'A name between back quotes holds at least one letter or digit.' };
};

/** Between double quotes, the escapes of JSON, which clients produce; elsewhere a backslash keeps the next character. */
const readQuoted = (text: string, at: number, kind: TokenKind): Token => {
  const quote = text[at];
  let value = '';
  for (let next = at + 1; next < text.length; next++) {
    const character = text[next];
    if (character === quote) return { kind, value, at, to: next + 1 };
    if (character !== '\\') {
      value += character;
      continue;
    }
    const escaped = readEscape(text, next + 1, quote === '"');
    value += escaped.value;
    next += escaped.length;
  }
  return { kind: 'unknown', value: '', at, to: text.length, hint: `The quote ${quote} that opens here is not closed.` };
};

const readEscape = (text: string, at: number, json: boolean): { value: string; length: number } => {
  const character = text[at] ?? '';
  if (!json) return { value: character, length: 1 };
  const code = character === 'u' ? match(/[\da-f]{4}/iy, text, at + 1) : undefined;
  if (code !== undefined) return { value: String.fromCharCode(Number.parseInt(code, 16)), length: 5 };
  return { value: jsonEscapes.get(character) ?? character, length: 1 };
};

const jsonEscapes: ReadonlyMap<string, string> = new Map([
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
  ['b', '\b'],
  ['f', '\f'],
]);
