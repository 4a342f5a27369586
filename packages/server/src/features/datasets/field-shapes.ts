import { Type } from 'typebox';
import { timePrecisions } from '../../core/dataset.ts';
import { Nullable } from '../../http/shapes.ts';

const Sort = Type.Union(
  (['count', '-count', 'alphanum', '-alphanum', 'num', '-num'] as const).map((order) => Type.Literal(order)),
);

const Precision = Type.Union(timePrecisions.map((precision) => Type.Literal(precision)));
const settings = {
  facet: Type.Boolean({ description: 'Readers filter by it.' }),
  facetsort: Sort,
  disjunctive: Type.Boolean({ description: 'Several values may be chosen at once.' }),
  sortable: Type.Boolean({ description: 'A text may be sorted by.' }),
  hierarchical: Type.String({ minLength: 1, maxLength: 10, description: 'Between the levels of a tree: `/`.' }),
  id: Type.Boolean({ description: 'Part of the key.' }),
  unit: Type.String({ minLength: 1, maxLength: 50 }),
  decimals: Type.Integer({ minimum: 0, maximum: 15 }),
  precision: Precision,
  timeserie_precision: Precision,
  timerangeFilter: Type.Boolean({ description: 'Readers filter by a period.' }),
};

/** The settings of a field, as they stand. */
export const AnnotationsShape = Type.Partial(
  Type.Object({ ...settings, multivalued: Type.String({ description: 'What cut it into several values.' }) }),
);
/** Of a change, null takes a setting away. */
const AnnotationsChange = Type.Partial(
  Type.Object({
    ...settings,
    facetsort: Nullable(settings.facetsort),
    hierarchical: Nullable(settings.hierarchical),
    unit: Nullable(settings.unit),
    decimals: Nullable(settings.decimals),
    precision: Nullable(settings.precision),
    timeserie_precision: Nullable(settings.timeserie_precision),
  }),
  { additionalProperties: false },
);

/** What is said anew of a field. */
export const FieldChangeShape = Type.Object(
  {
    name: Type.String(),
    label: Type.Optional(Type.String({ minLength: 1, maxLength: 300 })),
    description: Type.Optional(Nullable(Type.String({ maxLength: 5000 }))),
    annotations: Type.Optional(AnnotationsChange),
  },
  { additionalProperties: false },
);
