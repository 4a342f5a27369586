import { Type } from 'typebox';
import { Nullable } from '../../http/shapes.ts';

export const CharterAnswer = Type.Object({
  charter: Type.Unknown({ description: 'A title, then blocks in reading order, in the language asked for.' }),
  register: Type.Object({ version: Type.Integer(), hash: Type.String(), date: Type.String() }),
});

export const ReceivedShape = Type.Object({
  name: Type.String(),
  declared: Type.Boolean(),
  service: Nullable(Type.String()),
  purpose: Nullable(Type.String()),
});

export const RegisterShape = Type.Object({
  version: Type.Integer(),
  date: Type.String(),
  hash: Type.String(),
  entries: Type.Array(
    Type.Object(
      {
        label: Type.String({ description: 'The name or the pattern.' }),
        store: Type.String(),
        service: Type.String(),
        verdict: Type.Object({
          kind: Type.String(),
          consent: Type.String(),
          ground: Nullable(Type.String()),
        }),
      },
      { additionalProperties: true, description: 'A line of the register, with all its facts.' },
    ),
  ),
  dropped: Type.Array(Type.Object({ name: Type.String(), reason: Type.String(), count: Type.Integer() }), {
    description: 'The cookies that the door let nobody have, since the start.',
  }),
});
