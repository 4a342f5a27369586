import { grounds } from './register.ts';
import { type RuleRow, ruleRows } from './rule-rows.ts';

/** A JSON Schema of draft 2020-12, as data. */
export type JsonSchema = Readonly<Record<string, unknown>>;

const day = 86_400;
const token = "!#$%&'*+\\-.^_`|~0-9A-Za-z";
const twoBesideStars = '(?=[\\s\\S]*\\*)(?=(?:\\**[^*]){2})';
const isNull = { type: 'null' };

/** What must hold (`so`) of an entry that `when` describes, and of any other (`otherwise`). */
interface Condition {
  readonly when: JsonSchema;
  readonly so: JsonSchema;
  readonly otherwise?: JsonSchema;
}

const when = (when: JsonSchema, so: JsonSchema, otherwise?: JsonSchema): Condition =>
  otherwise === undefined ? { when, so } : { when, so, otherwise };

const having = (properties: JsonSchema): JsonSchema => ({ properties, required: Object.keys(properties) });
const only = (properties: JsonSchema): JsonSchema => ({ properties });
const needs = (...names: readonly string[]): JsonSchema => ({ required: names });
const lacks = (name: string): JsonSchema => ({ properties: { [name]: false } });
const all = (...schemas: readonly JsonSchema[]): JsonSchema => ({ allOf: schemas });
const store = (...names: readonly string[]): JsonSchema => having({ store: { enum: names } });

const ownEnds = having({ recipients: { contains: having({ ownEnds: { const: true } }) } });

/** What the store of an entry asks of its other fields. */
const ofStores: readonly Condition[] = [
  when(
    store('cookie'),
    only({
      attributes: { type: 'object' },
      name: { pattern: `^[${token}]{1,128}$` },
      pattern: { pattern: `^${twoBesideStars}[${token}]+$` },
    }),
    only({ attributes: isNull }),
  ),
  when(
    store('host'),
    all(
      needs('loads'),
      only({ lifetime_s: isNull, name: { $ref: '#/$defs/host' }, pattern: { $ref: '#/$defs/hosts' } }),
    ),
    all(lacks('loads'), only({ scripts: { maxItems: 0 } })),
  ),
  when(store('none'), only({ lifetime_s: isNull })),
  when(store('local', 'session', 'indexeddb', 'cache', 'none'), only({ pattern: { pattern: `^${twoBesideStars}` } })),
  when(needs('host'), all(only({ party: { const: 'third' } }), { not: store('host', 'none') })),
  when(having({ scripts: { minItems: 1 } }), having({ loads: { contains: { const: 'script' } } })),
];

/** What the rule of consent asks, row by row. */
const ofRows: readonly Condition[] = ruleRows.map((row) => {
  const { purposeKind, anonymous, party } = row;
  const classed = having({
    purposeKind: { const: purposeKind },
    anonymous: { const: anonymous },
    party: { const: party },
  });
  return when(all(classed, { not: ownEnds }), verdictOf(row));
});

function verdictOf({ ground }: RuleRow): JsonSchema {
  if (ground === null) return all(only({ ground: isNull }), needs('question'));
  const named = grounds.filter((one) => one !== 'anonymous_statistics');
  const life = ground === 'named' ? {} : { lifetime_s: { anyOf: [isNull, { maximum: 395 * day }] } };
  return all(only({ ground: { enum: ground === 'named' ? named : [ground] }, ...life }), lacks('question'));
}

const ofOwnEnds = when(
  ownEnds,
  all(only({ ground: isNull, purposeKind: { not: { const: 'necessary' } } }), needs('question')),
);

/** How the fields of one entry hang together: the same rules as `rules.ts`, and the same table. */
export const entryRules: readonly JsonSchema[] = [
  { oneOf: [needs('name'), needs('pattern')] },
  ...[...ofStores, ...ofRows, ofOwnEnds].flatMap(({ when: condition, so, otherwise }) => [
    { anyOf: [{ not: condition }, so] },
    ...(otherwise === undefined ? [] : [{ anyOf: [condition, otherwise] }]),
  ]),
];
