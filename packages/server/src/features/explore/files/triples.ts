/** A statement about a thing: an address, or `_:` and a name for what has none. */
export interface Triple {
  readonly subject: string;
  readonly predicate: string;
  readonly object: Thing | Literal;
}

export interface Thing {
  readonly kind: 'thing';
  readonly id: string;
}

export interface Literal {
  readonly kind: 'literal';
  readonly text: string;
  /** The last part of its type's name in XML Schema; a plain text when absent. */
  readonly type?: XsdType;
  readonly language?: string;
}

export type XsdType = 'integer' | 'double' | 'boolean' | 'date' | 'gYear' | 'gYearMonth' | 'dateTime' | 'string';

export const XSD = 'http://www.w3.org/2001/XMLSchema#';
export const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';

export const thing = (id: string): Thing => ({ kind: 'thing', id });

/** Prefixes, by the address that each stands for. */
export type Prefixes = Readonly<Record<string, string>>;

/** Turtle, with what each thing has under its name; the prefixes stand in `turtleHead`. */
export function turtle(triples: readonly Triple[], prefixes: Prefixes): string {
  const subjects = Map.groupBy(triples, ({ subject }) => subject);
  return [...subjects]
    .map(([subject, about]) => {
      const facts = about.map(({ predicate, object }) => `${iri(predicate, prefixes)} ${objectText(object, prefixes)}`);
      return `${node(subject)} ${facts.join(' ;\n  ')} .\n`;
    })
    .join('');
}

export function turtleHead(prefixes: Prefixes): string {
  return `${Object.entries(prefixes)
    .map(([address, prefix]) => `@prefix ${prefix}: <${iriText(address)}> .\n`)
    .join('')}\n`;
}

function objectText(object: Thing | Literal, prefixes: Prefixes): string {
  if (object.kind === 'thing') return node(object.id);
  const text = `"${object.text.replace(/["\\\n\r]/g, (character) => ESCAPES[character] ?? '')}"`;
  if (object.language) return `${text}@${object.language}`;
  return object.type ? `${text}^^${iri(XSD + object.type, prefixes)}` : text;
}

const ESCAPES: Readonly<Record<string, string>> = { '"': '\\"', '\\': '\\\\', '\n': '\\n', '\r': '\\r' };

const node = (id: string): string => (id.startsWith('_:') ? id : `<${iriText(id)}>`);

function iri(address: string, prefixes: Prefixes): string {
  const end = Math.max(address.lastIndexOf('/'), address.lastIndexOf('#')) + 1;
  const prefix = prefixes[address.slice(0, end)];
  const local = address.slice(end);
  return prefix !== undefined && /^[A-Za-z_][A-Za-z0-9_]*$/.test(local)
    ? `${prefix}:${local}`
    : `<${iriText(address)}>`;
}

/** An address as RDF writes it: what it cannot hold is percent-encoded. */
export function iriText(address: string): string {
  return address.replace(/[^!-\u{10ffff}]|[<>"{}|^`\\]/gu, (character) => encodeURIComponent(character));
}
