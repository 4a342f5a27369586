import type { PublishedDataset } from '../../core/dataset.ts';
import { describedAttachments } from '../../storage/records/attachments.ts';
import { type CatalogueView, subjectOf } from '../../storage/records/catalogue.ts';
import { describeFields } from '../../storage/records/catalogue-fields.ts';
import { featuresOf, type MetaRow } from '../../storage/records/metas.ts';
import type { Addresses, Link } from './links.ts';

/** What a description holds besides what it always does. */
export interface Described {
  /** The API as its reader sees it. */
  readonly addresses: Addresses;
  readonly links?: readonly Link[] | null;
  /** The counts of the portal too, under `metas.explore`. */
  readonly appMetas?: boolean;
}

/** A dataset as the catalogue describes it, in the order of keys that its clients have seen. */
export function datasetObject(
  view: CatalogueView,
  dataset: PublishedDataset,
  { addresses, links, appMetas }: Described,
) {
  return {
    visibility: dataset.visibility,
    fields: describeFields(dataset),
    dataset_id: dataset.id,
    dataset_uid: dataset.uid,
    has_records: dataset.fields.length > 0,
    features: featuresOf(dataset),
    ...describedAttachments(dataset, addresses.dataset(dataset.id)),
    data_visible: true,
    metas: metasOf(view, dataset, appMetas === true),
    ...(links ? { _links: links } : {}),
  };
}

/** Templates in the order of their names, but those of the program last; each lists all its names. */
function metasOf(view: CatalogueView, dataset: PublishedDataset, appMetas: boolean): Metas {
  const subject = subjectOf(view, dataset);
  const templates = ['dcat', 'default', 'custom', 'inspire', ...(appMetas ? ['explore'] : [])];
  const told = templates.flatMap((template) => {
    const rows = view.rows.filter((row) => row.template === template);
    const values = rows.map((row) => [row.name, shown(row, row.value(subject))] as const);
    return rows.length > 0 ? [[template, Object.fromEntries(values)] as const] : [];
  });
  return Object.fromEntries(told) as Metas;
}

type Metas = Record<'dcat' | 'default', Record<string, unknown>> & Record<string, Record<string, unknown>>;

/** Shapes leave as features, also here. */
function shown({ type }: MetaRow, value: unknown): unknown {
  return type === 'geo_shape' && value !== null ? { type: 'Feature', geometry: value, properties: {} } : value;
}
