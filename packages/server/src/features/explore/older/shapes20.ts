import { type TSchema, Type } from 'typebox';
import { Answers, DatasetShape, LinkShape, Queries } from '../shapes.ts';

const Links = Type.Array(LinkShape);
const Row = Type.Record(Type.String(), Type.Unknown());
const Record20 = Type.Object({
  id: Type.String(),
  timestamp: Type.String(),
  size: Type.Integer(),
  fields: Row,
});
const RecordEnvelope = Type.Object({ links: Links, record: Record20 });
const DatasetEnvelope = Type.Object({ links: Links, dataset: Type.Union([DatasetShape, Row]) });
/** A row of a grouped query is neither a record nor a dataset, and has fields alone. */
const GroupedRecord = Type.Object({ record: Type.Object({ fields: Row }) });
const GroupedDataset = Type.Object({ dataset: Row });
const TemplateEnvelope = Type.Object({
  metadata_template: Type.Object({ type: Type.String(), name: Type.String(), schema: Type.Array(Row) }),
});
const page = <Name extends string, Shape extends TSchema>(name: Name, shape: Shape) =>
  Type.Object({ total_count: Type.Integer(), links: Links, [name]: Type.Array(shape) });

/** What version 2.0 reads: the parameters of version 2.1. */
export const Queries20 = {
  catalogue: Queries.catalogue,
  dataset: Queries.dataset,
  records: Queries.records,
  record: Queries.record,
  aggregates: Type.Object({
    ...Queries.records.properties,
    select: Type.String({ description: 'The aggregates, and what stands in `group_by`: `count(*) as n`.' }),
  }),
};

/** What version 2.0 answers. */
export const Answers20 = {
  links: Answers.links,
  datasets: page('datasets', Type.Union([DatasetEnvelope, GroupedDataset])),
  dataset: DatasetEnvelope,
  records: page('records', Type.Union([RecordEnvelope, GroupedRecord])),
  record: RecordEnvelope,
  aggregations: Type.Object({ aggregations: Type.Array(Row) }),
  rows: Answers.records,
  templates: Type.Object({ links: Links, metadata_templates: Type.Array(TemplateEnvelope) }),
  template: TemplateEnvelope,
};
