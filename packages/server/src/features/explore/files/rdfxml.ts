import { iriText, type Literal, type Prefixes, RDF, type Thing, type Triple, XSD } from './triples.ts';
import { XML_HEAD, xmlText } from './xml.ts';

/** RDF/XML: what has been said of each thing, in its element; every predicate's namespace is among the prefixes. */
export function rdfXml(triples: readonly Triple[], prefixes: Prefixes): string {
  const subjects = Map.groupBy(triples, ({ subject }) => subject);
  return [...subjects]
    .map(([subject, about]) => {
      const facts = about.map(({ predicate, object }) => factText(elementOf(predicate, prefixes), object));
      return `<rdf:Description ${named(subject, 'rdf:about')}>${facts.join('')}</rdf:Description>\n`;
    })
    .join('');
}

export function rdfXmlHead(prefixes: Prefixes): string {
  const namespaces = Object.entries(prefixes)
    .filter(([address]) => address !== RDF && address !== XSD)
    .map(([address, prefix]) => ` xmlns:${prefix}="${xmlText(iriText(address))}"`);
  return `${XML_HEAD}<rdf:RDF xmlns:rdf="${RDF}"${namespaces.join('')}>\n`;
}

export const RDF_XML_TAIL = '</rdf:RDF>\n';

function factText(element: string, object: Thing | Literal): string {
  if (object.kind === 'thing') return `<${element} ${named(object.id, 'rdf:resource')}/>`;
  const language = object.language ? ` xml:lang="${xmlText(object.language)}"` : '';
  const type = object.type ? ` rdf:datatype="${XSD}${object.type}"` : '';
  return `<${element}${language}${type}>${xmlText(object.text)}</${element}>`;
}

function named(id: string, attribute: string): string {
  return id.startsWith('_:') ? `rdf:nodeID="${xmlText(id.slice(2))}"` : `${attribute}="${xmlText(iriText(id))}"`;
}

function elementOf(predicate: string, prefixes: Prefixes): string {
  const end = Math.max(predicate.lastIndexOf('/'), predicate.lastIndexOf('#')) + 1;
  return `${predicate.startsWith(RDF) ? 'rdf' : prefixes[predicate.slice(0, end)]}:${predicate.slice(end)}`;
}
