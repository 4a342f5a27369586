import { describeFields } from '../../storage/records/catalogue.ts';
import { featuresOf, type MetaRow, type MetaSubject, metaRows } from '../../storage/records/metas.ts';
import type { Link } from './links.ts';

/** A dataset as the catalogue describes it, in the order of keys that its clients have seen. */
export function datasetObject(subject: MetaSubject, links: readonly Link[] | null) {
  const { dataset } = subject;
  return {
    visibility: 'domain',
    fields: describeFields(dataset),
    dataset_id: dataset.id,
    dataset_uid: dataset.uid,
    has_records: dataset.fields.length > 0,
    features: featuresOf(dataset),
    attachments: [],
    alternative_exports: [],
    data_visible: true,
    metas: { dcat: template('dcat', subject), default: template('default', subject) },
    ...(links ? { _links: links } : {}),
  };
}

function template(name: MetaRow['template'], subject: MetaSubject): Record<string, unknown> {
  const rows = metaRows.filter((row) => row.template === name);
  return Object.fromEntries(rows.map((row) => [row.name, shown(row, row.value(subject))]));
}

/** Shapes leave as features, also here. */
function shown({ type }: MetaRow, value: unknown): unknown {
  return type === 'geo_shape' && value !== null ? { type: 'Feature', geometry: value, properties: {} } : value;
}
