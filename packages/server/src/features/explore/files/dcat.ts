import type { DatasetDescription } from './described.ts';
import { htmlText } from './described.ts';
import { RDF_XML_TAIL, rdfXml, rdfXmlHead } from './rdfxml.ts';
import {
  type Literal,
  type Prefixes,
  RDF,
  type Triple,
  thing,
  turtle,
  turtleHead,
  XSD,
  type XsdType,
} from './triples.ts';

const DCAT = 'http://www.w3.org/ns/dcat#';
const DCT = 'http://purl.org/dc/terms/';
const FOAF = 'http://xmlns.com/foaf/0.1/';
const PREFIXES: Prefixes = { [DCAT]: 'dcat', [DCT]: 'dct', [FOAF]: 'foaf', [RDF]: 'rdf', [XSD]: 'xsd' };

/** A portal, and its datasets, as DCAT describes them. */
export interface DescribedCatalogue {
  readonly address: string;
  readonly title: string;
  readonly description: string;
  readonly language: string;
  readonly datasets: readonly DatasetDescription[];
}

/** The catalogue in Turtle. */
export function catalogueTurtle(catalogue: DescribedCatalogue): string {
  return turtleHead(PREFIXES) + turtle(catalogueTriples(catalogue), PREFIXES);
}

/** The catalogue in RDF/XML. */
export function catalogueRdfXml(catalogue: DescribedCatalogue): string {
  return rdfXmlHead(PREFIXES) + rdfXml(catalogueTriples(catalogue), PREFIXES) + RDF_XML_TAIL;
}

function catalogueTriples({ address, title, description, language, datasets }: DescribedCatalogue): readonly Triple[] {
  return [
    ...facts(address, [
      [`${RDF}type`, thing(`${DCAT}Catalog`)],
      [`${DCT}title`, words(title, language)],
      [`${DCT}description`, words(description, language)],
      ...datasets.map((dataset): Fact => [`${DCAT}dataset`, thing(dataset.address)]),
    ]),
    ...datasets.flatMap((dataset) => datasetTriples(dataset, language)),
  ];
}

function datasetTriples(dataset: DatasetDescription, language: string): readonly Triple[] {
  const publisher = dataset.publisher === null ? null : `_:publisher${dataset.uid}`;
  return [
    ...facts(dataset.address, [
      [`${RDF}type`, thing(`${DCAT}Dataset`)],
      [`${DCT}identifier`, words(dataset.id)],
      [`${DCT}title`, words(dataset.title, language)],
      [`${DCT}description`, words(htmlText(dataset.description), language)],
      [`${DCT}modified`, typed(dataset.modified, 'dateTime')],
      [`${DCAT}landingPage`, thing(dataset.page)],
      ...dataset.keywords.map((keyword): Fact => [`${DCAT}keyword`, words(keyword, language)]),
      ...(publisher === null ? [] : [[`${DCT}publisher`, thing(publisher)] satisfies Fact]),
      ...dataset.distributions.map(({ address }): Fact => [`${DCAT}distribution`, thing(address)]),
    ]),
    ...(publisher === null
      ? []
      : facts(publisher, [
          [`${RDF}type`, thing(`${FOAF}Agent`)],
          [`${FOAF}name`, words(dataset.publisher)],
        ])),
    ...dataset.distributions.flatMap(({ address, format, mediaType }) =>
      facts(address, [
        [`${RDF}type`, thing(`${DCAT}Distribution`)],
        [`${DCT}title`, words(format)],
        [`${DCAT}accessURL`, thing(address)],
        [`${DCAT}downloadURL`, thing(address)],
        [`${DCAT}mediaType`, thing(`https://www.iana.org/assignments/media-types/${mediaType}`)],
        [`${DCT}license`, dataset.licenseAddress === null ? words(dataset.license) : thing(dataset.licenseAddress)],
      ]),
    ),
  ];
}

type Fact = readonly [predicate: string, object: Triple['object'] | null];

function facts(subject: string, found: readonly Fact[]): readonly Triple[] {
  return found.flatMap(([predicate, object]) => (object === null ? [] : [{ subject, predicate, object }]));
}

function words(text: string | null, language?: string): Literal | null {
  if (text === null || text === '') return null;
  return { kind: 'literal', text, ...(language === undefined ? {} : { language }) };
}

const typed = (text: string, type: XsdType): Literal => ({ kind: 'literal', text, type });
