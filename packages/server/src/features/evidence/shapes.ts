import { Type } from 'typebox';
import { Nullable } from '../../http/shapes.ts';

const LinkShape = Type.Object({
  seq: Type.Integer(),
  kind: Type.String({ description: 'register, program or bundle: what it records.' }),
  time: Type.String(),
  hash: Type.String(),
  stamped: Type.Boolean({ description: 'Whether a time-stamping service vouches for the time.' }),
  register: Type.Integer({ description: "The register's version." }),
  bundle: Nullable(Type.String({ description: 'The hash of the bundle that it records.' })),
});

export const BundleShape = Type.Object({ hash: Type.String(), size: Type.Number(), created: Type.String() });

export const BundleAnswer = Type.Object({
  hash: Type.String({ description: 'SHA-256 of the file.' }),
  seq: Type.Integer(),
  head: Type.String({ description: 'The hash of its link: the head of the chain when it was appended.' }),
});

export const EvidenceAnswer = Type.Object({
  head: Type.Object({
    head: Type.String(),
    seq: Type.Integer(),
    time: Type.String(),
    stampedBy: Nullable(Type.String()),
  }),
  time_stamping: Nullable(Type.String()),
  links: Type.Array(LinkShape, { description: 'The newest first.' }),
  bundles: Type.Array(BundleShape),
  counts: Type.Array(
    Type.Object({
      version: Type.Integer(),
      day: Type.String(),
      answer: Type.String(),
      n: Nullable(Type.Integer({ description: 'Null below five.' })),
    }),
  ),
});
