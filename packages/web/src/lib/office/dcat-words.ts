import { m } from '../../paraglide/messages.js';

/** The names of the template `dcat`, with their words; dates are told by a date field. */
export const dcatFields: readonly { readonly name: string; readonly label: () => string; readonly isDate?: boolean }[] =
  [
    { name: 'created', label: m.dcat_created, isDate: true },
    { name: 'issued', label: m.dcat_issued, isDate: true },
    { name: 'creator', label: m.dcat_creator },
    { name: 'contributor', label: m.dcat_contributor },
    { name: 'contact_name', label: m.dcat_contact_name },
    { name: 'contact_email', label: m.dcat_contact_email },
    { name: 'accrualperiodicity', label: m.dcat_accrualperiodicity },
    { name: 'spatial', label: m.dcat_spatial },
    { name: 'temporal', label: m.dcat_temporal },
    { name: 'temporal_coverage_start', label: m.dcat_temporal_coverage_start, isDate: true },
    { name: 'temporal_coverage_end', label: m.dcat_temporal_coverage_end, isDate: true },
    { name: 'granularity', label: m.dcat_granularity },
    { name: 'dataquality', label: m.dcat_dataquality },
    { name: 'publisher_type', label: m.dcat_publisher_type },
    { name: 'conforms_to', label: m.dcat_conforms_to },
    { name: 'accessRights', label: m.dcat_accessRights },
    { name: 'relation', label: m.dcat_relation },
  ];
