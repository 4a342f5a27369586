import { type TSchema, Type } from 'typebox';

/** The shape of every error of ours: the four keys are always there. */
export const ProblemShape = Type.Object(
  {
    code: Type.String({ description: 'Never changes its meaning.' }),
    message: Type.String(),
    details: Type.Unknown({ description: 'The facts that the message is made of, or null.' }),
    hint: Type.Union([Type.String(), Type.Null()], { description: 'What to do.' }),
  },
  { description: 'What went wrong, and what to do.' },
);

export const Texts = Type.Record(Type.String(), Type.String(), { description: 'A text by language: {"fr": "…"}.' });

export const Nullable = <Shape extends TSchema>(shape: Shape) => Type.Union([shape, Type.Null()]);

export const listOf = <Shape extends TSchema>(shape: Shape) =>
  Type.Object({ total_count: Type.Integer(), results: Type.Array(shape) });

/** The answers of a management route: its own, and a problem for everything else. */
export const answers = <Shape extends TSchema>(shape: Shape, status = 200) => ({
  [status]: shape,
  '4xx': ProblemShape,
});

export const PortalPath = Type.Object({ slug: Type.String({ description: 'The portal.' }) });
export const DatasetPath = Type.Object({
  slug: Type.String({ description: 'The portal.' }),
  id: Type.String({ description: "The dataset's identifier on the portal." }),
});

export const management = { tags: ['management'], security: [{ apikey: [] }] };
