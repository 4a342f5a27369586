import type { OutputColumn, RowTemplate, TemplateField } from '@lucarne/odsql';
import type { Frame } from '../exports.ts';
import { RDF_XML_TAIL, rdfXmlHead } from './rdfxml.ts';
import { iriText, type Prefixes, turtleHead, XSD, type XsdType } from './triples.ts';
import { elementNames, xmlText } from './xml.ts';

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

/** A file of statements: what stands around the records, and how the engine writes each. */
export interface RdfFile {
  readonly frame: (columns: readonly OutputColumn[]) => Frame;
  readonly row: (columns: readonly OutputColumn[]) => RowTemplate;
}

/** Records as statements: a record is the subject, a field the predicate, a value a typed literal; no value, no statement. */
export function rdfFile(format: RdfFormat, mapping: DirectMapping): RdfFile {
  const { frame, row } = formats[format];
  return {
    frame: (columns) => frame(predicatesOf(columns), mapping),
    row(columns) {
      const key = columns.some(({ name }) => name === RECORD_KEY) ? RECORD_KEY : null;
      return { ...row(predicatesOf(columns), { ...mapping, named: key !== null }), key };
    },
  };
}

/** A field as a predicate: the last part of its address, and the type of its values. */
interface Predicate {
  readonly name: string;
  readonly local: string;
  readonly type: XsdType;
}

function predicatesOf(columns: readonly OutputColumn[]): readonly Predicate[] {
  const fields = columns.filter(({ name }) => name !== RECORD_KEY);
  const locals = elementNames(fields.map(({ name }) => name));
  return fields.map((field) => ({ name: field.name, local: locals.get(field.name) ?? '', type: typeOf(field) }));
}

function typeOf({ type, multivalued }: OutputColumn): XsdType {
  const types: Partial<Record<OutputColumn['type'], XsdType>> = {
    int: 'integer',
    double: 'double',
    boolean: 'boolean',
    date: 'date',
    datetime: 'dateTime',
  };
  return multivalued ? 'string' : (types[type] ?? 'string');
}

/** A row of a group is no record: it has no address, but a number. */
type Subjects = DirectMapping & { readonly named: boolean };

interface Format {
  readonly frame: (predicates: readonly Predicate[], mapping: DirectMapping) => Frame;
  readonly row: (predicates: readonly Predicate[], subjects: Subjects) => Omit<RowTemplate, 'key'>;
}

const node = ({ resources, named }: Subjects): readonly [string, string] =>
  named ? [`<${iriText(resources)}`, '>'] : ['_:row', ''];

const prefixes = ({ ontology }: DirectMapping): Prefixes => ({ [ontology]: 'field', [XSD]: 'xsd' });

const fieldsOf = (predicates: readonly Predicate[], of: (predicate: Predicate) => Omit<TemplateField, 'name'>) =>
  predicates.map((predicate): TemplateField => ({ name: predicate.name, ...of(predicate) }));

const formats: Readonly<Record<RdfFormat, Format>> = {
  turtle: {
    frame: (_, mapping) => ({ head: turtleHead(prefixes(mapping)), tail: '', cut: 0 }),
    row(predicates, subjects) {
      const [before, after] = node(subjects);
      const fields = fieldsOf(predicates, ({ local, type }) => ({
        before: [`field:${local} "`],
        after: `"^^xsd:${type}`,
      }));
      const around = { head: [before, `${after} `], tail: ' .', between: ' ;\n  ' };
      return { ...around, fields, escape: 'turtle', items: 'each', always: false };
    },
  },
  n3: {
    frame: () => ({ head: '', tail: '', cut: 0 }),
    row(predicates, subjects) {
      const [before, after] = node(subjects);
      const fields = fieldsOf(predicates, ({ local, type }) => ({
        before: [before, `${after} <${iriText(subjects.ontology)}${local}> "`],
        after: `"^^<${XSD}${type}> .`,
      }));
      return { head: [''], tail: '', between: '\n', fields, escape: 'turtle', items: 'each', always: false };
    },
  },
  rdfxml: {
    frame: (_, mapping) => ({ head: rdfXmlHead(prefixes(mapping)), tail: RDF_XML_TAIL, cut: 0 }),
    row(predicates, { resources, named }) {
      const about = named ? `rdf:about="${xmlText(iriText(resources))}` : 'rdf:nodeID="row';
      const fields = fieldsOf(predicates, ({ local, type }) => ({
        before: [`<field:${local} rdf:datatype="${XSD}${type}">`],
        after: `</field:${local}>`,
      }));
      const around = { head: [`<rdf:Description ${about}`, '">'], tail: '</rdf:Description>', between: '' };
      return { ...around, fields, escape: 'xml', items: 'each', always: true };
    },
  },
  /** Values are texts typed by the context, so that each digit stands and each reader makes the same statements. */
  jsonld: {
    frame(predicates, { ontology }) {
      const terms = predicates.map(({ local, type }) => [local, { '@id': ontology + local, '@type': XSD + type }]);
      const context = JSON.stringify(Object.fromEntries(terms));
      return { head: `{"@context": ${context}, "@graph": [\n`, tail: '\n]}\n', cut: 2 };
    },
    row(predicates, { resources, named }) {
      const id = named ? JSON.stringify(resources).slice(0, -1) : '"_:row';
      const fields = fieldsOf(predicates, ({ local }) => ({ before: [`,${JSON.stringify(local)}:`], after: '' }));
      const around = { head: [`{"@id":${id}`, '"'], tail: '}', between: '' };
      return { ...around, fields, escape: 'json', items: 'array', always: true };
    },
  },
};
