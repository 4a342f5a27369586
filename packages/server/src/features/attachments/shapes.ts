import { Type } from 'typebox';
import { Nullable } from '../../http/shapes.ts';

export const KindShape = Type.Union([Type.Literal('attachment'), Type.Literal('alternative_export')], {
  description: 'An alternative export is the data itself, in a file that the publisher made.',
});

export const AttachmentShape = Type.Object({
  id: Type.String(),
  kind: KindShape,
  title: Type.String(),
  description: Nullable(Type.String()),
  filename: Type.String(),
  mimetype: Type.String(),
  size: Type.Integer({ description: 'In bytes.' }),
  sha256: Type.String(),
  created: Type.String(),
});

export const NewAttachmentQuery = Type.Object({
  filename: Type.String({ maxLength: 1000 }),
  kind: Type.Optional(KindShape),
  title: Type.Optional(Type.String({ maxLength: 300, description: 'The name of the file when left out.' })),
  description: Type.Optional(Type.String({ maxLength: 5000 })),
  mimetype: Type.Optional(Type.String({ maxLength: 200, description: 'Follows from the name when left out.' })),
});

export const AttachmentChangeShape = Type.Object(
  {
    title: Type.Optional(Type.String({ minLength: 1, maxLength: 300 })),
    description: Type.Optional(Nullable(Type.String({ maxLength: 5000 }))),
    kind: Type.Optional(KindShape),
    place: Type.Optional(Type.Integer({ minimum: 1, maximum: 100, description: 'The rank in the list, from 1.' })),
  },
  { additionalProperties: false },
);

export const AttachmentPath = Type.Object({
  slug: Type.String({ description: 'The portal.' }),
  id: Type.String({ description: "The dataset's identifier on the portal." }),
  attachment: Type.String({ description: "The attachment's identifier." }),
});
