/** What the pages read of the Explore API's answers. */

export type FieldType =
  | 'text'
  | 'int'
  | 'double'
  | 'boolean'
  | 'date'
  | 'datetime'
  | 'geo_point_2d'
  | 'geo_shape'
  | 'file'
  | 'json_blob';

export interface DatasetField {
  readonly name: string;
  readonly label: string;
  readonly type: FieldType;
  readonly description: string | null;
  readonly annotations: {
    readonly facet?: unknown;
    readonly disjunctive?: unknown;
    readonly sortable?: unknown;
    readonly multivalued?: unknown;
    readonly unit?: string;
  };
}

/** `metas.default`: everything that has not been filled in is null. */
export interface DefaultMetas {
  readonly title: string | null;
  readonly description: string | null;
  readonly theme: readonly string[] | null;
  readonly keyword: readonly string[] | null;
  readonly license: string | null;
  readonly license_url: string | null;
  readonly publisher: string | null;
  readonly attributions: readonly string[] | null;
  readonly references: string | null;
  readonly language: string | null;
  readonly territory: readonly string[] | null;
  readonly update_frequency: string | null;
  readonly modified: string | null;
  readonly data_processed: string | null;
  readonly metadata_processed: string | null;
  readonly records_count: number | null;
}

/** A file that the publisher joined, or the data itself in a format of theirs. */
export interface JoinedFile {
  readonly id: string;
  readonly title: string;
  readonly mimetype: string;
  readonly url: string;
  readonly size: number;
  readonly description?: string | null;
}

export interface Dataset {
  readonly dataset_id: string;
  readonly dataset_uid: string;
  readonly has_records: boolean;
  readonly data_visible: boolean;
  readonly features: readonly string[];
  readonly fields: readonly DatasetField[];
  readonly attachments: readonly JoinedFile[];
  readonly alternative_exports: readonly JoinedFile[];
  readonly metas: { readonly default: DefaultMetas };
}

export interface Page<Item> {
  readonly total_count: number;
  readonly results: readonly Item[];
}

export type RecordValue =
  | string
  | number
  | bigint
  | boolean
  | null
  | readonly RecordValue[]
  | { readonly [key: string]: RecordValue };

export type RecordRow = Readonly<Record<string, RecordValue>>;

export interface FacetValue {
  readonly name: string;
  readonly count: number;
  readonly state: 'displayed' | 'refined' | 'excluded';
  readonly value: string;
  readonly facets?: readonly FacetValue[];
}

export interface FacetGroup {
  readonly name: string;
  readonly facets: readonly FacetValue[];
}

export interface Facets {
  readonly facets: readonly FacetGroup[];
}
