import { Type } from 'typebox';
import { Nullable, Texts } from '../../http/shapes.ts';
import { LONGEST_CONDITION } from '../explore/rights.ts';
import { FieldTypeShape, JobShape, RejectedShape } from '../imports/shapes.ts';
import { AnnotationsShape, FieldChangeShape } from './field-shapes.ts';

const Words = Type.Array(Type.String());
export const FieldShape = Type.Object({
  name: Type.String(),
  label: Type.String(),
  type: FieldTypeShape,
  multivalued: Type.Boolean(),
  description: Nullable(Type.String()),
  annotations: AnnotationsShape,
});

const Template = Type.Optional(
  Type.Record(Type.String(), Type.Union([Type.String(), Type.Number(), Words]), {
    description: 'The metadata of this template that are set, by name.',
  }),
);

const MetadataShape = Type.Object({
  title: Texts,
  description: Texts,
  theme: Words,
  keyword: Words,
  license: Nullable(Type.String()),
  license_url: Nullable(Type.String()),
  publisher: Nullable(Type.String()),
  attributions: Words,
  references: Nullable(Type.String()),
  language: Nullable(Type.String()),
  territory: Words,
  update_frequency: Nullable(Type.String()),
  modified: Nullable(Type.String()),
  modified_updates_on_metadata_change: Type.Optional(Type.Boolean()),
  timezone: Type.Optional(Nullable(Type.String())),
  geographic_reference: Type.Optional(Words),
  dcat: Template,
  inspire: Template,
  custom: Template,
  made_by: Type.Optional(Type.Literal('portal', { description: 'The portal makes this dataset itself.' })),
});

const VisibilityShape = Type.Union([Type.Literal('domain'), Type.Literal('restricted')], {
  description:
    '`domain`: everybody sees it. `restricted`: only the office of the portal, and those whom it was granted to.',
});

export const DatasetShape = Type.Object({
  dataset_id: Type.String(),
  dataset_uid: Type.String(),
  state: Type.Union([Type.Literal('draft'), Type.Literal('published'), Type.Literal('unpublished')]),
  version: Nullable(Type.Integer({ description: 'The version in service.' })),
  latest_version: Nullable(Type.Integer()),
  records_count: Nullable(Type.Integer()),
  visibility: VisibilityShape,
  public_condition: Nullable(Type.String()),
  public_condition_problem: Nullable(
    Type.String({
      description: 'Why the condition lets nothing through: the fields have changed since it was written.',
    }),
  ),
  metadata: MetadataShape,
  fields: Type.Array(FieldShape),
  updated: Type.String(),
  job: Nullable(JobShape),
});

export const NewDataset = Type.Object(
  {
    dataset_id: Type.String({ maxLength: 200 }),
    title: Type.Optional(Type.Union([Type.String({ maxLength: 500 }), Texts])),
  },
  { additionalProperties: false },
);

export const DatasetChangeShape = Type.Object(
  {
    metadata: Type.Optional(
      Type.Record(Type.String(), Type.Unknown(), {
        description:
          'Any part of the metadata. `dcat`, `inspire` and `custom` hold theirs by name: what is not named stays, null empties it.',
      }),
    ),
    fields: Type.Optional(Type.Array(FieldChangeShape, { maxItems: 500 })),
    visibility: Type.Optional(VisibilityShape),
    public_condition: Type.Optional(
      Nullable(
        Type.String({
          maxLength: LONGEST_CONDITION,
          description:
            'Which records everybody may read of a dataset that everybody sees, as a `where` of ODSQL; null is all of them.',
        }),
      ),
    ),
  },
  { additionalProperties: false },
);

export const VersionShape = Type.Object({
  version: Type.Integer(),
  row_count: Type.Integer(),
  content_hash: Type.String(),
  source: Type.Object({ filename: Type.String(), size: Type.Integer(), format: Type.String() }),
  rejected: RejectedShape,
  created: Type.String(),
  published: Type.Boolean({ description: 'True for the version in service.' }),
});
