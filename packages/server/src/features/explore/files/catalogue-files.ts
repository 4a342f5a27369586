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
  return `${XML_HEAD}<rss version="2.0" xmlns:atom="${ATOM}"><channel>${head}\n${items}</channel></rss>\n`;
}

function itemText({ page, title, description, modified, keywords }: DatasetDescription): string {
  const categories = keywords.map((keyword) => `<category>${xmlText(keyword)}</category>`).join('');
  const date = new Date(modified).toUTCString();
  return `<item><title>${xmlText(title)}</title><link>${xmlText(page)}</link><guid isPermaLink="true">${xmlText(page)}</guid><description>${xmlText(description)}</description>${categories}<pubDate>${date}</pubDate></item>\n`;
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

function openDataset(dataset: DatasetDescription) {
  const { bbox, licenseAddress, publisher } = dataset;
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
    ...(bbox === null ? {} : { spatial: bbox.join(',') }),
    distribution: dataset.distributions.map((distribution) => ({
      '@type': 'dcat:Distribution',
      title: distribution.format,
      downloadURL: distribution.address,
      mediaType: distribution.mediaType,
    })),
  };
}
