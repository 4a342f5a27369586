/** The parts of an OpenAPI document that the documentation page shows. */
export interface OpenApi {
  readonly tags?: readonly { readonly name: string; readonly description?: string }[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, OperationObject>>>>;
}

interface OperationObject {
  readonly tags?: readonly string[];
  readonly summary?: string;
  readonly description?: string;
  readonly parameters?: readonly ParameterObject[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema?: Schema }>> };
  readonly responses?: Readonly<Record<string, { readonly description?: string }>>;
}

interface ParameterObject {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly description?: string;
  readonly schema?: Schema;
}

interface Schema {
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly enum?: readonly unknown[];
  readonly default?: unknown;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
}

export interface Operation {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  readonly summary: string;
  readonly description: string;
  readonly inputs: readonly Input[];
  readonly answers: readonly { readonly status: string; readonly description: string }[];
}

/** A parameter, or a property of the body. */
export interface Input {
  readonly name: string;
  readonly place: string;
  readonly type: string;
  readonly required: boolean;
  readonly description: string;
}

export interface Section {
  /** Of its heading: without spaces, which would part it in two. */
  readonly id: string;
  readonly name: string;
  readonly operations: readonly Operation[];
}

/** The family that most readers come for. */
const first = 'explore';

/** The operations by family: the data API, then the others in the order of the document. */
export function sectionsOf(document: OpenApi): readonly Section[] {
  const sections = new Map<string, Operation[]>();
  for (const [path, methods] of Object.entries(document.paths)) {
    for (const [method, operation] of Object.entries(methods)) {
      const name = operation.tags?.[0] ?? 'other';
      const known = sections.get(name) ?? [];
      sections.set(name, [...known, readOperation(method, path, operation)]);
    }
  }
  const families = [...sections].map(([name, operations]) => ({
    id: `family-${name.replace(/[^a-z0-9]+/gi, '-')}`,
    name,
    operations,
  }));
  return families.toSorted((a, b) => Number(b.name === first) - Number(a.name === first));
}

function readOperation(method: string, path: string, operation: OperationObject): Operation {
  const { summary = '', description = '', parameters = [], responses = {} } = operation;
  return {
    id: `${method}${path}`.replace(/[^a-z0-9]+/gi, '-'),
    method: method.toUpperCase(),
    path,
    summary,
    description,
    inputs: [...parameters.map(readParameter), ...readBody(operation)],
    answers: Object.entries(responses).map(([status, answer]) => ({ status, description: answer.description ?? '' })),
  };
}

function readParameter({ name, in: place, required = false, description, schema = {} }: ParameterObject): Input {
  const byDefault = schema.default === undefined ? '' : ` = ${JSON.stringify(schema.default)}`;
  const type = typeWords(schema) + byDefault;
  return { name, place, required, type, description: description ?? schema.description ?? '' };
}

function readBody({ requestBody }: OperationObject): readonly Input[] {
  const [media] = Object.values(requestBody?.content ?? {});
  const { properties = {}, required = [] } = media?.schema ?? {};
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    place: 'body',
    required: required.includes(name),
    type: typeWords(schema),
    description: schema.description ?? '',
  }));
}

/** A schema in a few words: `string`, `integer[]`, `"a" | "b"`. */
export function typeWords(schema: Schema): string {
  if (schema.enum) return schema.enum.map((value) => JSON.stringify(value)).join(' | ');
  if (schema.anyOf) return [...new Set(schema.anyOf.map(typeWords))].join(' | ');
  if (schema.type === 'array') return `${typeWords(schema.items ?? {})}[]`;
  return Array.isArray(schema.type) ? schema.type.join(' | ') : String(schema.type ?? 'any');
}
