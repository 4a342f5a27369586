import { languages } from '@lucarne/cookies';
import { Type } from 'typebox';
import { Nullable } from '../../http/shapes.ts';

export const CharterAnswer = Type.Object({
  charter: Type.Unknown({ description: 'A title, then blocks in reading order, in the language asked for.' }),
  register: Type.Object({ version: Type.Integer(), hash: Type.String(), date: Type.String() }),
  versions: Type.Array(Type.Object({ version: Type.Integer(), date: Type.String(), hash: Type.String() }), {
    description:
      'The latest versions of the register, the newest first; /.well-known/cookies.json?version= gives each one.',
  }),
});

/** A text in each language that a charter is written in. */
export const WordsShape = Type.Object(
  Object.fromEntries(languages.map((language) => [language, Type.String({ minLength: 1, maxLength: 4000 })])),
  { additionalProperties: false },
);

/** An entry as it comes from outside: what it must be is the register's JSON Schema, which readRegister holds it to. */
export const EntryBody = Type.Unsafe<Record<string, unknown>>(
  Type.Object(
    {},
    { additionalProperties: true, description: 'An entry; its JSON Schema is in `register/schema/`, under $defs.' },
  ),
);

const VerdictShape = Type.Object({ kind: Type.String(), consent: Type.String(), ground: Nullable(Type.String()) });

const JudgedEntry = Type.Object(
  {
    label: Type.String({ description: 'The name or the pattern.' }),
    store: Type.String(),
    service: Type.String(),
    built_in: Type.Boolean({ description: 'Only its provider and its words can be changed.' }),
    verdict: VerdictShape,
  },
  { additionalProperties: true, description: 'A line of the register, with all its facts.' },
);

export const RegisterShape = Type.Object({
  version: Type.Integer(),
  date: Type.String(),
  hash: Type.String(),
  entries: Type.Array(JudgedEntry),
  banner: Type.Boolean({ description: 'Whether visitors are asked anything.' }),
  published: Type.Boolean({ description: 'Whether the register is kept published as a dataset.' }),
  charter_words: Type.Object(
    { why: Nullable(WordsShape) },
    { description: "The portal's own words; null takes the charter's." },
  ),
  dropped: Type.Array(Type.Object({ name: Type.String(), reason: Type.String(), count: Type.Integer() }), {
    description: 'The cookies that the door let nobody have, since the start.',
  }),
});

const FullEntry = Type.Object({}, { additionalProperties: true, description: 'An entry with all its fields.' });

/** A register with everything in it: what is exported, and what is read again. */
export const ExportShape = Type.Object({
  portal: Type.String(),
  version: Type.Integer(),
  date: Type.String(),
  hash: Type.String(),
  entries: Type.Array(FullEntry),
});

export const RegisterBody = Type.Unsafe<Record<string, unknown>>(
  Type.Object(
    {},
    { additionalProperties: true, description: 'A register, or what `register/export/` gave; see `register/schema/`.' },
  ),
);

const ChangeShape = Type.Object(
  {
    sentence: Type.String({ description: 'In the language asked for.' }),
    asksAgain: Type.Boolean({ description: 'Whether visitors who accepted before are asked again.' }),
  },
  { additionalProperties: true, description: 'One difference, as data and as a sentence.' },
);

export const ChangesShape = Type.Array(ChangeShape);

export const ChangedShape = Type.Object({
  version: Type.Integer({ description: 'In force now; of a dry run, what it would be.' }),
  date: Type.String(),
  hash: Type.String(),
  changed: Type.Boolean({ description: 'False when nothing differs: no version was made.' }),
  changes: ChangesShape,
  asks_again: Type.Boolean({ description: 'Whether visitors who accepted something are asked again.' }),
  banner: Type.Object({ before: Type.Boolean(), after: Type.Boolean() }),
});

const versionFacts = {
  version: Type.Integer(),
  date: Type.String(),
  hash: Type.String(),
  created: Type.String(),
  made_by: Nullable(Type.String({ description: 'The name of the account; null for the program itself.' })),
};

export const RegisterVersionShape = Type.Object({
  ...versionFacts,
  changes: Type.Integer({ description: 'How many differences from the version before it.' }),
  asks_again: Type.Boolean(),
});

export const RegisterVersionDetail = Type.Object({
  ...versionFacts,
  register: ExportShape,
  since: Type.Integer({ description: 'The version that it is compared with; 0 is an empty register.' }),
  changes: ChangesShape,
  asks_again: Type.Boolean(),
});

export const ReadyMadeShape = Type.Object(
  {
    key: Type.String(),
    title: Type.String(),
    source: Type.String({ description: 'Where the facts were read.' }),
    checked: Type.String({ description: 'On which day.' }),
    remark: Type.String(),
    entries: Type.Array(JudgedEntry, { description: 'With the examples of its parameters.' }),
    parameters: Type.Array(Type.Object({ key: Type.String(), title: Type.String(), example: Type.String() }), {
      description: 'What must be given before its entries can be made.',
    }),
    banner: Type.Boolean({ description: 'Whether visitors would be asked something with it.' }),
  },
  { additionalProperties: true },
);

export const DryRun = Type.Object({
  dry_run: Type.Optional(Type.Boolean({ description: 'Only say what would change.' })),
  lang: Type.Optional(Type.String({ maxLength: 20, description: 'The language of the sentences.' })),
});

export const LineQuery = Type.Object({
  ...DryRun.properties,
  store: Type.Optional(Type.String({ maxLength: 20, description: 'When several entries share the label.' })),
  host: Type.Optional(Type.String({ maxLength: 255, description: 'The same; empty for the portal itself.' })),
});

export const GivenBody = Type.Object(
  {
    parameters: Type.Optional(
      Type.Record(Type.String({ maxLength: 40 }), Type.String({ maxLength: 300 }), { maxProperties: 20 }),
    ),
  },
  { additionalProperties: false },
);
