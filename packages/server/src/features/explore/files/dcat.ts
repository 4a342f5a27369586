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
const RDFS = 'http://www.w3.org/2000/01/rdf-schema#';
const VCARD = 'http://www.w3.org/2006/vcard/ns#';
const PREFIXES: Prefixes = {
  [DCAT]: 'dcat',
  [DCT]: 'dct',
  [FOAF]: 'foaf',
  [RDF]: 'rdf',
  [RDFS]: 'rdfs',
  [VCARD]: 'vcard',
  [XSD]: 'xsd',
};

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
      ...(dataset.language === null ? [] : [[`${DCT}language`, words(dataset.language)] satisfies Fact]),
      ...exchangedFacts(dataset),
      ...dataset.distributions.map(({ address }): Fact => [`${DCAT}distribution`, thing(address)]),
    ]),
    ...(publisher === null
      ? []
      : facts(publisher, [
          [`${RDF}type`, thing(`${FOAF}Agent`)],
          [`${FOAF}name`, words(dataset.publisher)],
          [`${DCT}type`, thingOrWords(dataset.dcat['publisher_type'])],
        ])),
    ...exchangedThings(dataset),
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

const AGENTS = ['creator', 'contributor'] as const;

/** What the template for exchange says of a dataset, where DCAT has a term for it. */
function exchangedFacts({ uid, dcat, bbox }: DatasetDescription): readonly Fact[] {
  const about = (name: string, there: boolean) => (there ? thing(`_:${name}${uid}`) : null);
  return [
    ...AGENTS.map((role): Fact => [`${DCT}${role}`, about(role, dcat[role] !== undefined)]),
    [`${DCAT}contactPoint`, about('contact', hasContact(dcat))],
    [`${DCT}created`, moment(dcat['created'])],
    [`${DCT}issued`, moment(dcat['issued'])],
    [`${DCT}accrualPeriodicity`, thingOrWords(dcat['accrualperiodicity'])],
    [`${DCT}spatial`, about('place', dcat['spatial'] !== undefined || bbox !== null)],
    [`${DCT}temporal`, about('period', hasPeriod(dcat))],
    [`${DCT}conformsTo`, thingOrWords(dcat['conforms_to'])],
    [`${DCT}accessRights`, thingOrWords(dcat['accessRights'])],
    [`${DCT}relation`, thingOrWords(dcat['relation'])],
  ];
}

/** The people, the place and the time that a dataset speaks of; they have no address of their own. */
function exchangedThings({ uid, dcat, bbox }: DatasetDescription): readonly Triple[] {
  const email = dcat['contact_email'];
  const agents = AGENTS.flatMap((role) =>
    dcat[role] === undefined
      ? []
      : facts(`_:${role}${uid}`, [
          [`${RDF}type`, thing(`${FOAF}Agent`)],
          [`${FOAF}name`, words(dcat[role])],
        ]),
  );
  const contact: readonly Fact[] = [
    [`${RDF}type`, thing(`${VCARD}Kind`)],
    [`${VCARD}fn`, words(dcat['contact_name'] ?? null)],
    [`${VCARD}hasEmail`, email === undefined ? null : thing(`mailto:${email}`)],
  ];
  const place: readonly Fact[] = [
    [`${RDF}type`, thing(`${DCT}Location`)],
    [`${RDFS}label`, words(dcat['spatial'] ?? null)],
    [`${DCAT}bbox`, bbox === null ? null : words(boxText(bbox))],
  ];
  const period: readonly Fact[] = [
    [`${RDF}type`, thing(`${DCT}PeriodOfTime`)],
    [`${RDFS}label`, words(dcat['temporal'] ?? null)],
    [`${DCAT}startDate`, moment(dcat['temporal_coverage_start'])],
    [`${DCAT}endDate`, moment(dcat['temporal_coverage_end'])],
  ];
  return [
    ...agents,
    ...(hasContact(dcat) ? facts(`_:contact${uid}`, contact) : []),
    ...(dcat['spatial'] !== undefined || bbox !== null ? facts(`_:place${uid}`, place) : []),
    ...(hasPeriod(dcat) ? facts(`_:period${uid}`, period) : []),
  ];
}

type Exchanged = DatasetDescription['dcat'];

const hasContact = (dcat: Exchanged): boolean =>
  dcat['contact_name'] !== undefined || dcat['contact_email'] !== undefined;
const hasPeriod = (dcat: Exchanged): boolean =>
  ['temporal', 'temporal_coverage_start', 'temporal_coverage_end'].some((name) => dcat[name] !== undefined);

const boxText = ([west, south, east, north]: NonNullable<DatasetDescription['bbox']>): string =>
  `POLYGON((${west} ${south}, ${east} ${south}, ${east} ${north}, ${west} ${north}, ${west} ${south}))`;

const moment = (text: string | undefined): Literal | null =>
  text === undefined ? null : typed(`${text.slice(0, 19)}+00:00`, 'dateTime');

/** An address is what it leads to. */
function thingOrWords(text: string | undefined): Triple['object'] | null {
  if (text === undefined) return null;
  return /^https?:\/\/\S+$/.test(text) ? thing(text) : words(text);
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
