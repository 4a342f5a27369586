import type { OutputColumn } from '@lucarne/odsql';
import { RDF_XML_TAIL, rdfXml, rdfXmlHead } from './rdfxml.ts';
import { cellText, type Encode, jsonText, type RowValues, type Value } from './rows.ts';
import {
  type Literal,
  nTriples,
  type Prefixes,
  type Triple,
  turtle,
  turtleHead,
  XSD,
  type XsdType,
} from './triples.ts';
import { elementNames } from './xml.ts';

/** The output column that names a record; it is asked for beside what the reader asked for. */
export const RECORD_KEY = '_lucarne_record';

/** The direct mapping of a dataset: where its fields and its records have their addresses. */
export interface DirectMapping {
  /** `…/ld/ontologies/{dataset}/`. */
  readonly ontology: string;
  /** `…/ld/resources/{dataset}/records/`. */
  readonly resources: string;
}

export type RdfFormat = 'turtle' | 'n3' | 'rdfxml' | 'jsonld';

/** Records as statements: a record is the subject, a field the predicate, a value a typed literal; no value, no statement. */
export const encodeRdf = (format: RdfFormat, mapping: DirectMapping): Encode =>
  async function* encode(rows, { columns }) {
    const fields = columns.filter(({ name }) => name !== RECORD_KEY);
    const names = elementNames(fields.map(({ name }) => name));
    const prefixes: Prefixes = { [mapping.ontology]: 'field', [XSD]: 'xsd' };
    const writer = writers[format](prefixes, fields, names);
    yield writer.head;
    let rank = 0;
    let between = '';
    for await (const batch of rows) {
      if (batch.length === 0) continue;
      const numbered = batch.map((row) => ({ subject: subjectOf(row, mapping, rank++), row }));
      yield between;
      yield writer.rows(
        numbered.map(({ subject, row }) => ({
          subject,
          row,
          triples: () => triplesOf(subject, row, { fields, names, mapping }),
        })),
      );
      between = writer.between;
    }
    yield writer.tail;
  };

/** A row of a group is no record and has no address. */
function subjectOf(row: RowValues, { resources }: DirectMapping, rank: number): string {
  const key = row[RECORD_KEY];
  return typeof key === 'string' ? `${resources}${key}` : `_:row${rank}`;
}

interface Subject {
  readonly subject: string;
  readonly row: RowValues;
  readonly triples: () => readonly Triple[];
}

interface Writer {
  readonly head: string;
  readonly rows: (subjects: readonly Subject[]) => string;
  readonly between: string;
  readonly tail: string;
}

type MakeWriter = (prefixes: Prefixes, fields: readonly OutputColumn[], names: ReadonlyMap<string, string>) => Writer;

const triplesIn = (subjects: readonly Subject[]) => subjects.flatMap(({ triples }) => triples());

const writers: Readonly<Record<RdfFormat, MakeWriter>> = {
  turtle: (prefixes) => ({
    head: turtleHead(prefixes),
    rows: (subjects) => turtle(triplesIn(subjects), prefixes),
    between: '',
    tail: '',
  }),
  n3: () => ({ head: '', rows: (subjects) => nTriples(triplesIn(subjects)), between: '', tail: '' }),
  rdfxml: (prefixes) => ({
    head: rdfXmlHead(prefixes),
    rows: (subjects) => rdfXml(triplesIn(subjects), prefixes),
    between: '',
    tail: RDF_XML_TAIL,
  }),
  jsonld: (prefixes, fields, names) => {
    const terms = fields.map((field): [string, unknown] => [names.get(field.name) ?? '', term(field, names, prefixes)]);
    return {
      head: `{"@context": ${JSON.stringify(Object.fromEntries(terms))}, "@graph": [\n`,
      rows: (subjects) => subjects.map((subject) => jsonObject(subject, fields, names)).join(',\n'),
      between: ',\n',
      tail: '\n]}\n',
    };
  },
};

function term({ name, type, multivalued }: OutputColumn, names: ReadonlyMap<string, string>, prefixes: Prefixes) {
  const [ontology = ''] = Object.keys(prefixes);
  const xsd = multivalued ? 'string' : literalType(type, '');
  return { '@id': `${ontology}${names.get(name)}`, '@type': `${XSD}${xsd}` };
}

/** Values are texts typed by the context, so that each digit stands and each reader makes the same statements. */
function jsonObject(
  { subject, row }: Subject,
  fields: readonly OutputColumn[],
  names: ReadonlyMap<string, string>,
): string {
  const facts = fields.flatMap((field): [string, unknown][] => {
    const found = literalsOf(row[field.name], field).map(({ text, type }) =>
      type === literalType(field.type, '') || field.multivalued ? text : { '@value': text, '@type': `${XSD}${type}` },
    );
    return found.length === 0 ? [] : [[names.get(field.name) ?? '', found.length === 1 ? found[0] : found]];
  });
  return jsonText(Object.fromEntries([['@id', subject], ...facts]));
}

interface Described {
  readonly fields: readonly OutputColumn[];
  readonly names: ReadonlyMap<string, string>;
  readonly mapping: DirectMapping;
}

function triplesOf(subject: string, row: RowValues, { fields, names, mapping }: Described): readonly Triple[] {
  return fields.flatMap((field) => {
    const predicate = `${mapping.ontology}${names.get(field.name)}`;
    return literalsOf(row[field.name], field).map((object) => ({ subject, predicate, object }));
  });
}

function literalsOf(value: Value | undefined, { type, multivalued }: OutputColumn): readonly Literal[] {
  if (multivalued && Array.isArray(value)) return value.flatMap((item: Value) => literal(item, 'text'));
  return literal(value, type);
}

function literal(value: Value | undefined, type: OutputColumn['type']): readonly Literal[] {
  const text = typeof value === 'boolean' ? String(value) : cellText(value, type);
  return text === null ? [] : [{ kind: 'literal', text, type: literalType(type, text) }];
}

function literalType(type: OutputColumn['type'], text: string): XsdType {
  if (type === 'date') return text.length === 4 ? 'gYear' : text.length === 7 ? 'gYearMonth' : 'date';
  const types: Partial<Record<OutputColumn['type'], XsdType>> = {
    int: 'integer',
    double: 'double',
    boolean: 'boolean',
    datetime: 'dateTime',
  };
  return types[type] ?? 'string';
}
