import { Type } from 'typebox';
import { Nullable } from '../../http/shapes.ts';
import { LONGEST_CONDITION } from '../explore/rights.ts';

const Condition = Nullable(
  Type.String({
    maxLength: LONGEST_CONDITION,
    description: 'Which of the records, as a `where` of ODSQL on the fields of the dataset; null is all of them.',
  }),
);

export const GrantShape = Type.Object({
  email: Type.String(),
  name: Type.String(),
  condition: Condition,
  problem: Nullable(
    Type.String({
      description: 'Why the condition lets nothing through: the fields have changed since it was written.',
    }),
  ),
  created: Type.String(),
});

export const GrantBody = Type.Union([
  Type.Object({ condition: Type.Optional(Condition) }, { additionalProperties: false }),
  Type.Null(),
]);

export const GrantPath = Type.Object({
  slug: Type.String({ description: 'The portal.' }),
  id: Type.String({ description: "The dataset's identifier on the portal." }),
  email: Type.String({ description: 'The address of the account.' }),
});
