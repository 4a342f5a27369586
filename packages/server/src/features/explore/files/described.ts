import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import { inLanguage, type Portal, type PublishedDataset } from '../../../core/dataset.ts';
import type { Addresses } from '../links.ts';

/** A file that a dataset can be had in. */
export interface Distribution {
  readonly address: string;
  readonly format: string;
  readonly mediaType: string;
}

/** A dataset as the catalogue formats tell it, in one language. */
export interface DatasetDescription {
  readonly id: string;
  readonly uid: string;
  readonly address: string;
  readonly page: string;
  readonly title: string;
  /** HTML. */
  readonly description: string;
  readonly modified: string;
  readonly keywords: readonly string[];
  readonly themes: readonly string[];
  readonly publisher: string | null;
  readonly license: string | null;
  readonly licenseAddress: string | null;
  readonly language: string | null;
  readonly bbox: PublishedDataset['bbox'];
  readonly distributions: readonly Distribution[];
}

export interface DescribeOptions {
  readonly portal: Portal;
  readonly language: string;
  readonly origin: string;
  readonly addresses: Addresses;
  readonly formats: (dataset: PublishedDataset) => readonly { readonly name: string; readonly contentType: string }[];
}

/** Describes a dataset for a catalogue file. */
export function describeDataset(dataset: PublishedDataset, options: DescribeOptions): DatasetDescription {
  const { portal, language, origin, addresses, formats } = options;
  const { metadata } = dataset;
  const address = addresses.dataset(dataset.id);
  return {
    id: dataset.id,
    uid: dataset.uid,
    address,
    page: `${origin}/explore/dataset/${encodeURIComponent(dataset.id)}/`,
    title: inLanguage(metadata.title, language, portal.defaultLanguage),
    description: inLanguage(metadata.description, language, portal.defaultLanguage),
    modified: dataset.modified,
    keywords: metadata.keyword,
    themes: metadata.theme,
    publisher: metadata.publisher,
    license: metadata.license,
    licenseAddress: metadata.license_url,
    language: metadata.language,
    bbox: dataset.bbox,
    distributions: formats(dataset).map(({ name, contentType }) => ({
      address: `${address}/exports/${name}`,
      format: name,
      mediaType: contentType.split(';')[0] ?? contentType,
    })),
  };
}

/** What a piece of HTML says. */
export function htmlText(html: string): string {
  const collect = (node: DefaultTreeAdapterTypes.Node): string => {
    if ('value' in node && node.nodeName === '#text') return node.value;
    return 'childNodes' in node ? node.childNodes.map(collect).join('') : '';
  };
  return collect(parseFragment(html)).trim();
}
