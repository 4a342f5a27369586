import { languages } from '../words.ts';
import { mostEntries } from './fields.ts';
import { grounds, loads, parties, places, purposeKinds, stores } from './register.ts';
import { entryRules, type JsonSchema } from './schema-rules.ts';

const text = (longest: number): JsonSchema => ({ type: 'string', maxLength: longest, pattern: '\\S' });
const object = (properties: JsonSchema, optional: readonly string[] = []): JsonSchema => ({
  type: 'object',
  properties,
  required: Object.keys(properties).filter((name) => !optional.includes(name)),
  additionalProperties: false,
});
const orNull = (schema: JsonSchema): JsonSchema => ({ anyOf: [schema, { type: 'null' }] });
const someOf = (values: readonly string[]): JsonSchema => ({
  type: 'array',
  items: { enum: values },
  minItems: 1,
  uniqueItems: true,
});
const ref = (name: string): JsonSchema => ({ $ref: `#/$defs/${name}` });

const provider = { name: text(200), url: ref('address') };

const shape = object(
  {
    name: text(255),
    pattern: text(255),
    store: { enum: stores },
    provider: object(provider),
    service: ref('key'),
    serviceTitle: ref('words'),
    where: someOf(places),
    purposeKind: { enum: purposeKinds },
    purpose: ref('words'),
    explanation: ref('words'),
    anonymous: { type: 'boolean' },
    party: { enum: parties },
    lifetime_s: orNull({ type: 'integer', minimum: 1, maximum: 400 * 86_400 }),
    attributes: orNull(ref('attributes')),
    ground: { enum: [...grounds, null] },
    recipients: { type: 'array', maxItems: 20, items: object({ ...provider, ownEnds: { type: 'boolean' } }) },
    question: object({
      key: { allOf: [ref('key'), { not: { const: 'statistics' } }] },
      title: ref('words'),
      sentence: ref('words'),
    }),
    host: ref('host'),
    loads: someOf(loads),
    scripts: { type: 'array', maxItems: 5, items: ref('address') },
  },
  ['name', 'pattern', 'recipients', 'question', 'host', 'loads', 'scripts'],
);

const attributes = object(
  {
    secure: { type: 'boolean' },
    http_only: { type: 'boolean' },
    same_site: { enum: ['Lax', 'Strict', 'None'] },
    path: { type: 'string', pattern: '^/[\\x21-\\x3a\\x3c-\\x7e]{0,254}$' },
    partitioned: { type: 'boolean' },
  },
  ['partitioned'],
);

/** Browsers refuse `SameSite=None` without `Secure`. */
const secureWhenNone: JsonSchema = {
  anyOf: [{ properties: { same_site: { not: { const: 'None' } } } }, { properties: { secure: { const: true } } }],
};
const hostPattern = '[a-z0-9-]+(\\.[a-z0-9-]+)*(:\\d{1,5})?';

/** The shape of a register file. What entries say to each other, and to the built-ins, is for `readRegister` to judge. */
export const registerSchema: JsonSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Register of cookies, storage keys and third-party hosts',
  ...object({
    portal: { type: 'string', pattern: '^[a-z0-9][a-z0-9-]{0,62}$' },
    version: { type: 'integer', minimum: 1, maximum: Number.MAX_SAFE_INTEGER },
    date: { type: 'string', format: 'date', pattern: '^\\d{4}-\\d{2}-\\d{2}$' },
    entries: { type: 'array', maxItems: mostEntries, items: ref('entry') },
  }),
  $defs: {
    entry: { ...shape, allOf: entryRules },
    attributes: { ...attributes, ...secureWhenNone },
    words: object(Object.fromEntries(languages.map((language) => [language, text(1000)]))),
    address: { type: 'string', maxLength: 500, pattern: '^(https?://[^\\s"\'<>\\\\]+|/(?!/)[^\\s"\'<>\\\\]*)$' },
    key: { type: 'string', pattern: '^[a-z0-9][a-z0-9_.-]{0,39}$' },
    host: { type: 'string', maxLength: 255, pattern: `^${hostPattern}$` },
    hosts: { type: 'string', maxLength: 257, pattern: `^\\*\\.[a-z0-9-]+\\.${hostPattern}$` },
  },
};
