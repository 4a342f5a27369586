import { Type } from 'typebox';
import { Nullable } from '../../http/shapes.ts';

const figures = <Shape extends Parameters<typeof Nullable>[0]>(shape: Shape) => ({
  views: shape,
  searches: shape,
  downloads: shape,
  api_calls: shape,
  visitors: shape,
  robots: shape,
});

const Told = Nullable(Type.Integer({ minimum: 0 }));
const Sum = Type.Object({ least: Type.Integer(), most: Type.Integer() });
const Sums = Type.Object(figures(Sum), {
  description: 'What a sum is at least and at most: a part that is too small to be told may be anything from 1 to 4.',
});

const Day = Type.String({
  pattern: '^\\d{4}-\\d{2}-\\d{2}$',
  description: '`2026-11-22`, in the time zone of the portal.',
});
const DatasetId = Nullable(Type.String({ description: 'Null for what concerns no dataset.' }));

export const StatisticsQuery = Type.Object({
  from: Type.Optional(Day),
  to: Type.Optional(Day),
  dataset: Type.Optional(Type.String({ maxLength: 100 })),
  limit: Type.Optional(Type.Integer({ minimum: 0, maximum: 10_000, default: 1000 })),
  offset: Type.Optional(Type.Integer({ minimum: 0, maximum: 10_000_000, default: 0 })),
});

export const StatisticsShape = Type.Object({
  from: Type.String(),
  to: Type.String(),
  today: Type.String({ description: 'The day that is not over yet.' }),
  timezone: Type.String(),
  oldest_kept: Type.String({ description: 'Counts of earlier days were deleted.' }),
  smallest_shown: Type.Integer({ description: 'A count below it, and above 0, is null.' }),
  publication: Type.Object({
    published: Type.Boolean(),
    dataset_id: Type.String(),
    in_service: Type.Boolean({ description: 'False until a first day is over.' }),
  }),
  totals: Sums,
  days: Type.Array(Type.Object({ day: Type.String(), sums: Sums })),
  datasets: Type.Array(Type.Object({ dataset_id: DatasetId, title: Nullable(Type.String()), sums: Sums })),
  total_count: Type.Integer(),
  results: Type.Array(Type.Object({ day: Type.String(), dataset_id: DatasetId, ...figures(Told) })),
});

export const Publication = Type.Object({ published: Type.Boolean() }, { additionalProperties: false });
