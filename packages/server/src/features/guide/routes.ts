import { type Guide, guide } from '@lucarne/odsql';
import { Type } from 'typebox';
import type { App } from '../../http/app-type.ts';

const told = {
  name: Type.String(),
  sentence: Type.String({ description: 'In English.' }),
  french: Type.String(),
};
const shown = {
  ...told,
  example: Type.String({ description: 'Parameters of a request, as people read them: not percent-encoded.' }),
  answer: Type.Array(Type.String(), {
    description: 'What the example answered on the toy table: a JSON text for each row.',
  }),
};
const ArgumentShape = Type.Object({
  name: Type.String(),
  takes: Type.String(),
  optional: Type.Optional(Type.Boolean()),
});
const FunctionShape = Type.Object({
  ...shown,
  family: Type.String({ description: 'scalar, aggregate, grouping or predicate.' }),
  arguments: Type.Array(ArgumentShape),
  result: Type.String({ description: 'The type of the answer; «same» is that of the first argument.' }),
  clauses: Type.Array(Type.String(), { description: 'Where it may stand.' }),
  instead: Type.Optional(Type.String({ description: 'The name to use now, of an older one.' })),
});
const TopicsShape = Type.Object({ id: Type.String(), rows: Type.Array(Type.Object(shown)) });
const GuideShape = Type.Object({
  topics: Type.Array(TopicsShape),
  functions: Type.Array(FunctionShape),
  bounds: Type.Array(Type.Object({ ...told, value: Type.Integer() })),
  reserved: Type.Array(Type.String(), {
    description: 'Words of the language: a field of such a name is written between back quotes.',
  }),
  toy: Type.Object(
    {
      fields: Type.Record(Type.String(), Type.String()),
      rows: Type.Array(Type.Record(Type.String(), Type.Unknown())),
    },
    { description: 'The table that the examples ask.' },
  ),
});

/** The query language as data: what `/api/docs/odsql/` shows, for editors and other programs too. */
export function guideRoutes(app: App): void {
  const schema = {
    tags: ['service'],
    summary: 'The query language',
    description: 'ODSQL, piece by piece: what it means in English and French, an example, and what that answers.',
    response: { 200: Type.Unsafe<Guide>(GuideShape) },
  };
  app.get('/api/odsql.json', { config: { anyHost: true }, schema }, async (_request, reply) =>
    reply.header('cache-control', 'public, max-age=300').send(guide),
  );
}
