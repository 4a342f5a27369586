import type { DescribedCatalogue } from './dcat.ts';
import { type DatasetDescription, htmlText } from './described.ts';
import { XML_HEAD, xmlText } from './xml.ts';

const ATOM = 'http://www.w3.org/2005/Atom';

/** The datasets as the items of an RSS 2.0 feed. */
export function catalogueRss(catalogue: DescribedCatalogue): string {
  const { title, description, address, language, datasets } = catalogue;
  const self = `<atom:link rel="self" type="application/rss+xml" href="${xmlText(`${address}/exports/rss`)}"/>`;
  const head = `<title>${xmlText(title)}</title><link>${xmlText(address)}</link><description>${xmlText(description || title)}</description><language>${xmlText(language)}</language>${self}`;
  const items = datasets.map(itemText).join('');
  return `${XML_HEAD}<rss version="2.0" xmlns:atom="${ATOM}" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>${head}\n${items}</channel></rss>\n`;
}

function itemText({ page, title, description, modified, keywords, publisher, dcat }: DatasetDescription): string {
  const author = dcat['creator'] ?? publisher;
  const creator = author === null ? '' : `<dc:creator>${xmlText(author)}</dc:creator>`;
  const categories = keywords.map((keyword) => `<category>${xmlText(keyword)}</category>`).join('');
  const date = new Date(modified).toUTCString();
  return `<item><title>${xmlText(title)}</title><link>${xmlText(page)}</link><guid isPermaLink="true">${xmlText(page)}</guid><description>${xmlText(description)}</description>${creator}${categories}<pubDate>${date}</pubDate></item>\n`;
}

/** The catalogue as Project Open Data 1.1 has it; keys without a value are absent. */
export function catalogueProjectOpenData({ address, datasets }: DescribedCatalogue): string {
  return JSON.stringify({
    '@context': 'https://project-open-data.cio.gov/v1.1/schema/catalog.jsonld',
    '@id': `${address}/exports/data.json`,
    '@type': 'dcat:Catalog',
    conformsTo: 'https://project-open-data.cio.gov/v1.1/schema',
    describedBy: 'https://project-open-data.cio.gov/v1.1/schema/catalog.json',
    dataset: datasets.map(openDataset),
  });
}

/** What the template for exchange says, where the schema has a word for it. */
function exchanged({ dcat, bbox }: DatasetDescription) {
  const { contact_name: fn, contact_email: email, temporal_coverage_start: start, temporal_coverage_end: end } = dcat;
  const contact = {
    '@type': 'vcard:Contact',
    ...(fn === undefined ? {} : { fn }),
    ...(email === undefined ? {} : { hasEmail: `mailto:${email}` }),
  };
  const temporal =
    start !== undefined && end !== undefined ? `${start.slice(0, 10)}/${end.slice(0, 10)}` : dcat['temporal'];
  const spatial = bbox === null ? dcat['spatial'] : bbox.join(',');
  return {
    ...(fn === undefined && email === undefined ? {} : { contactPoint: contact }),
    ...(dcat['issued'] === undefined ? {} : { issued: dcat['issued'].slice(0, 10) }),
    ...(dcat['accrualperiodicity'] === undefined ? {} : { accrualPeriodicity: dcat['accrualperiodicity'] }),
    ...(dcat['conforms_to'] === undefined ? {} : { conformsTo: dcat['conforms_to'] }),
    ...(spatial === undefined ? {} : { spatial }),
    ...(temporal === undefined ? {} : { temporal }),
  };
}

function openDataset(dataset: DatasetDescription) {
  const { licenseAddress, publisher } = dataset;
  return {
    '@type': 'dcat:Dataset',
    identifier: dataset.address,
    accessLevel: 'public',
    title: dataset.title,
    description: htmlText(dataset.description),
    keyword: dataset.keywords,
    modified: dataset.modified,
    landingPage: dataset.page,
    ...(publisher === null ? {} : { publisher: { '@type': 'org:Organization', name: publisher } }),
    ...(licenseAddress === null ? {} : { license: licenseAddress }),
    ...(dataset.language === null ? {} : { language: [dataset.language] }),
    ...(dataset.themes.length === 0 ? {} : { theme: dataset.themes }),
    ...exchanged(dataset),
    distribution: dataset.distributions.map((distribution) => ({
      '@type': 'dcat:Distribution',
      title: distribution.format,
      downloadURL: distribution.address,
      mediaType: distribution.mediaType,
    })),
  };
}
