import type { FieldType } from '@lucarne/odsql';
import type { TemplateMetadata } from './templates.ts';

/** A text in the languages it was written in, by language code: `{ fr: 'Communes', en: 'Municipalities' }`. */
export type LocalText = Readonly<Record<string, string>>;

/** The text in the language asked for, else in `fallback`, else in any language it has. */
export function inLanguage(text: LocalText, language: string, fallback: string): string {
  return text[language] ?? text[fallback] ?? Object.values(text)[0] ?? '';
}

/** A field of a dataset as the publisher describes it; the snapshot's manifest says only name, label and type. */
export interface Field {
  readonly name: string;
  readonly label: string;
  readonly type: FieldType;
  readonly multivalued: boolean;
  readonly description: string | null;
  readonly annotations: FieldAnnotations;
}

export interface FieldAnnotations {
  readonly facet?: boolean;
  readonly facetsort?: 'count' | '-count' | 'alphanum' | '-alphanum' | 'num' | '-num';
  readonly disjunctive?: boolean;
  readonly sortable?: boolean;
  /** The separator of the levels of a hierarchical facet, e.g. `/`. */
  readonly hierarchical?: string;
  /** Part of the key that makes a record's identifier. */
  readonly id?: boolean;
  /** What cut the texts of the field into several values, as the import was told. */
  readonly multivalued?: string;
  readonly unit?: string;
  /** Digits behind the decimal point when shown. */
  readonly decimals?: number;
  /** What the moments of the field are known to; `year` and `month` of a date change what is answered. */
  readonly precision?: TimePrecision;
  /** The step of time lines over the field. */
  readonly timeserie_precision?: TimePrecision;
  /** Readers filter by a period. */
  readonly timerangeFilter?: boolean;
}

export const timePrecisions = ['year', 'month', 'day', 'hour', 'minute'] as const;
export type TimePrecision = (typeof timePrecisions)[number];

/** What a publisher says of a dataset. Lists are plain words; the title and the description may be in several languages. */
export interface Metadata {
  readonly title: LocalText;
  /** HTML, cleaned when it was written. */
  readonly description: LocalText;
  readonly theme: readonly string[];
  readonly keyword: readonly string[];
  readonly license: string | null;
  readonly license_url: string | null;
  readonly publisher: string | null;
  readonly attributions: readonly string[];
  readonly references: string | null;
  readonly language: string | null;
  readonly territory: readonly string[];
  readonly update_frequency: string | null;
  /** ISO date-time; null means that it follows the data. */
  readonly modified: string | null;
  /** True: a change of the metadata alone also moves the date that readers see. */
  readonly modified_updates_on_metadata_change?: boolean;
  /** The zone that the dataset's times are to be read in; null means the portal's. */
  readonly timezone?: string | null;
  readonly geographic_reference?: readonly string[];
  /** The other templates, each by the names of its metadata (`templates.ts`). */
  readonly dcat?: TemplateMetadata;
  readonly inspire?: TemplateMetadata;
  readonly custom?: TemplateMetadata;
  /** Said of what the portal makes and keeps up to date itself; nobody can say it of theirs. */
  readonly made_by?: 'portal';
}

/** A file that the publisher joined to a dataset, or the data itself in a file of theirs. */
export interface Attachment {
  readonly id: string;
  readonly kind: 'attachment' | 'alternative_export';
  readonly title: string;
  readonly description: string | null;
  readonly filename: string;
  readonly mimetype: string;
  /** In bytes. */
  readonly size: number;
  readonly sha256: string;
  /** Its name in the data folder's store. */
  readonly file: string;
}

/** A dataset as readers may see it: described, and pointing at one immutable snapshot. */
export interface PublishedDataset {
  readonly uid: string;
  readonly id: string;
  readonly portal: string;
  readonly version: number;
  readonly fields: readonly Field[];
  readonly metadata: Metadata;
  readonly recordsCount: number;
  /** ISO date-times, UTC, `2026-11-22T05:00:00+00:00`. */
  readonly modified: string;
  readonly dataProcessed: string;
  readonly metadataProcessed: string;
  /** `[west, south, east, north]` in degrees over all points and shapes, or null. */
  readonly bbox: readonly [number, number, number, number] | null;
  readonly geometryTypes: readonly string[];
  readonly attachments?: readonly Attachment[];
  /** Whether the files that the records name are pictures, some of them at least. */
  readonly hasImages?: boolean;
  readonly visibility: Visibility;
  /** What everybody may read of a dataset of the domain, in ODSQL; null is all of it. */
  readonly publicCondition: string | null;
}

/** Whether everybody sees a dataset, or only those whom it was granted to and the portal's office. */
export type Visibility = 'domain' | 'restricted';

/** Which records somebody may read: those that satisfy one of these conditions; null is all of them. */
export type Readable = readonly string[] | null;

/** A dataset as one reader sees it. */
export interface SeenDataset extends PublishedDataset {
  readonly readable: Readable;
}

/** Somebody who reads on a portal, as far as rights go. */
export interface Reader {
  /** Null for strangers, and for accounts that do not belong to the portal. */
  readonly accountId: string | null;
  /** True for the portal's office. */
  readonly seesAll: boolean;
}

/** A portal's published datasets as one reader sees them: nothing that is listed, counted or found comes from elsewhere. */
export interface Sight {
  /** The same for all who see the same. */
  readonly key: string;
  /** True when the key means the same after the catalogue moved: the office's, everybody's. What accounts were granted may change hands. */
  readonly lasts: boolean;
  readonly datasets: ReadonlyMap<string, SeenDataset>;
  /** True when what may be read depends on the moment: a condition says `now()`. */
  readonly moves: boolean;
  /** The identifiers of what there is and this reader may not see: never told, only refused. */
  readonly hidden: ReadonlySet<string>;
}

/** The portal as the API needs it. */
export interface Portal {
  readonly id: string;
  readonly slug: string;
  readonly name: LocalText;
  readonly tagline: LocalText;
  readonly languages: readonly string[];
  readonly defaultLanguage: string;
  readonly timezone: string;
  readonly colours: { readonly primary: string; readonly accent: string };
  readonly demonstration: boolean;
  /** Moves at each change that a reader of the catalogue could see. */
  readonly catalogueCounter: number;
  readonly limits: PortalLimits;
  /** Only accounts with a role on the portal see its pages and its data. */
  readonly membersOnly: boolean;
}

/** What the data API of a portal allows its callers, by day of UTC; null is no limit. */
export interface PortalLimits {
  /** Of one address without an account. */
  readonly anonymousCalls: number | null;
  readonly accountCalls: number | null;
  /** About one dataset, by everybody. */
  readonly datasetCalls: number | null;
  /** How far `offset` and `limit` reach into the records; null is what the API says. */
  readonly pageWindow: number | null;
}

export const NO_LIMITS: PortalLimits = {
  anonymousCalls: null,
  accountCalls: null,
  datasetCalls: null,
  pageWindow: null,
};

/** What may be asked of the published datasets. The portal always comes first: no identifier is worth anything without it. */
export interface PublishedDatasets {
  /** Whoever asks: for what the portal itself does. */
  find(portal: Portal, datasetId: string): Promise<PublishedDataset | null>;
  list(portal: Portal): Promise<readonly PublishedDataset[]>;
  /** For everything that is answered to somebody. */
  seenBy(portal: Portal, reader: Reader): Promise<Sight>;
}
