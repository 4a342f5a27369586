import type { FieldType } from '@lucarne/odsql';

/** The templates of metadata beside `default` whose names are known; `custom` is what a publisher names. */
export type TemplateName = 'dcat' | 'inspire' | 'custom';

/** What a template says: its texts, numbers and dates by name; `custom` may also hold lists of words. */
export type TemplateMetadata = Readonly<Record<string, string | number | readonly string[]>>;

type Keys = Readonly<Record<string, Extract<FieldType, 'text' | 'datetime' | 'double'>>>;

/** The names of the known templates in the order of the answers, with their types. */
export const templateKeys: Readonly<Record<Exclude<TemplateName, 'custom'>, Keys>> = {
  dcat: {
    created: 'datetime',
    issued: 'datetime',
    ...texts('creator contributor contact_name contact_email accrualperiodicity spatial temporal granularity'),
    ...texts('dataquality publisher_type conforms_to'),
    temporal_coverage_start: 'datetime',
    temporal_coverage_end: 'datetime',
    ...texts('accessRights relation'),
  },
  inspire: {
    ...texts('theme type file_identifier hierarchy_level hierarchy_level_name spatial_resolution'),
    ...texts('topologic_consistency contact_individual_name contact_position contact_address contact_email'),
    ...texts('identification_purpose extend_description'),
    ...Object.fromEntries(
      ['westbound_longitude', 'eastbound_longitude', 'southbound_latitude', 'northbound_latitude'].map((side) => [
        `extend_bounding_box_${side}`,
        'double' as const,
      ]),
    ),
  },
};

function texts(names: string): Keys {
  return Object.fromEntries(names.split(' ').map((name) => [name, 'text' as const]));
}

/** A name that a publisher may give to a metadata of their own. */
export const CUSTOM_NAME = /^[a-z][a-z0-9_-]{0,49}$/;
