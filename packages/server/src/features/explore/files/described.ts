import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import { inLanguage, type Portal, type PublishedDataset } from '../../../core/dataset.ts';
import type { TemplateMetadata } from '../../../core/templates.ts';
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
  /** What its publisher filled in of the template for exchange: texts and moments by name. */
  readonly dcat: Readonly<Record<string, string>>;
  readonly distributions: readonly Distribution[];
}

export interface DescribeOptions {
  readonly portal: Portal;
  readonly language: string;
  readonly origin: string;
  readonly addresses: Addresses;
  readonly formats: (dataset: PublishedDataset) => readonly { readonly name: string; readonly contentType: string }[];
  /** The formats to name, of those that there are; all of them where null. */
  readonly only: readonly string[] | null;
  /** Whether columns are to be headed by labels, where a format has columns. */
  readonly labelled: boolean;
}

/** Formats whose columns have heads. */
const HEADED: readonly string[] = ['csv', 'xlsx'];

/** Describes a dataset for a catalogue file. */
export function describeDataset(dataset: PublishedDataset, options: DescribeOptions): DatasetDescription {
  const { portal, language, origin, addresses } = options;
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
    dcat: textsOf(metadata.dcat ?? {}),
    distributions: distributionsOf(dataset, address, options),
  };
}

const textsOf = (template: TemplateMetadata): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(template).flatMap(([name, value]) => (value === '' ? [] : [[name, String(value)]])),
  );

function distributionsOf(
  dataset: PublishedDataset,
  address: string,
  { formats, only, labelled }: DescribeOptions,
): readonly Distribution[] {
  return formats(dataset)
    .filter(({ name }) => only === null || only.includes(name))
    .map(({ name, contentType }) => ({
      address: `${address}/exports/${name}${labelled && HEADED.includes(name) ? '?use_labels=true' : ''}`,
      format: name,
      mediaType: contentType.split(';')[0] ?? contentType,
    }));
}

/** What a piece of HTML says. */
export function htmlText(html: string): string {
  const collect = (node: DefaultTreeAdapterTypes.Node): string => {
    if ('value' in node && node.nodeName === '#text') return node.value;
    return 'childNodes' in node ? node.childNodes.map(collect).join('') : '';
  };
  return collect(parseFragment(html)).trim();
}
