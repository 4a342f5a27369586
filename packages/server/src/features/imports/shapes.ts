import { Type } from 'typebox';
import { Nullable, ProblemShape } from '../../http/shapes.ts';
import { FieldChangeShape } from '../datasets/field-shapes.ts';

const FIELD_TYPES = [
  ...(['text', 'int', 'double', 'boolean', 'date', 'datetime'] as const),
  ...(['geo_point_2d', 'geo_shape', 'json_blob', 'file'] as const),
];

export const FieldTypeShape = Type.Union(FIELD_TYPES.map((type) => Type.Literal(type)));

export const RejectedShape = Type.Object({
  count: Type.Integer(),
  lines: Type.Array(
    Type.Object({
      line: Type.Integer({ description: '1-based line where the record starts; for JSON, the rank of the item.' }),
      field: Nullable(Type.String()),
      value: Nullable(Type.String()),
      reason: Type.String(),
    }),
  ),
});

const FileCountsShape = Type.Object(
  {
    count: Type.Integer(),
    images: Type.Integer(),
    without_thumbnail: Type.Optional(
      Type.Integer({
        description: 'Pictures that were not made small: too large, too many for one import, or broken.',
      }),
    ),
  },
  { description: 'The files that the records name, where they name any.' },
);

export const JobShape = Type.Object({
  id: Type.String(),
  dataset_id: Type.String(),
  version: Type.Integer(),
  state: Type.Union([Type.Literal('queued'), Type.Literal('running'), Type.Literal('done'), Type.Literal('failed')]),
  stage: Type.String(),
  progress: Type.Number({ description: '0 to 1.' }),
  problem: Nullable(ProblemShape),
  report: Nullable(
    Type.Object({
      version: Type.Integer(),
      row_count: Type.Integer(),
      published: Type.Boolean(),
      rejected: RejectedShape,
      files: Type.Optional(FileCountsShape),
    }),
  ),
  created: Type.String(),
  updated: Type.String(),
});

export const JobAnswer = Type.Object({ job: JobShape });

export const UploadShape = Type.Object({
  upload_id: Type.String(),
  filename: Type.String(),
  size: Type.Integer(),
  sha256: Type.String(),
});

export const ImportBody = Type.Object(
  {
    upload_id: Type.Optional(Type.String({ maxLength: 60 })),
    source: Type.Optional(
      Type.Literal('last', {
        description: 'The file of the latest version, read again as it was but for what is asked anew.',
      }),
    ),
    types: Type.Optional(Type.Record(Type.String(), FieldTypeShape)),
    separators: Type.Optional(
      Type.Record(Type.String(), Nullable(Type.String({ minLength: 1, maxLength: 10 })), {
        description: 'What cuts the texts of a field into several values; null: they are one again.',
      }),
    ),
    key: Type.Optional(Type.Array(Type.String(), { maxItems: 20 })),
    facets: Type.Optional(Type.Array(Type.String(), { maxItems: 100 })),
    fields: Type.Optional(
      Type.Array(FieldChangeShape, { maxItems: 500, description: 'What is said of the fields that are read.' }),
    ),
    publish: Type.Optional(Type.Boolean({ default: false })),
  },
  { additionalProperties: false },
);
