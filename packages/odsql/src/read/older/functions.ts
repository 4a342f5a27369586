import { nearest } from '../../nearest.ts';
import { malformed, type QueryProblem } from '../../problems.ts';
import type { ConditionTree } from '../../tree/condition.ts';
import type { ArgumentTree, FieldTree } from '../../tree/expression.ts';
import { type Argument, readArguments } from './arguments.ts';
import { eat, fieldNamed, type OlderCursor } from './cursor.ts';
import { readLatLon, readRing } from './places.ts';
import { equals, isElsewhere, never } from './tests.ts';

interface Call {
  readonly cursor: OlderCursor;
  readonly name: string;
  readonly args: readonly Argument[];
  readonly at: number;
}

/** `#null(f)`, `#search(f, "v")`…: the functions that answer yes or no. */
export const readFunction = (cursor: OlderCursor): ConditionTree | undefined => {
  const { at } = cursor;
  const name = eat(cursor, /#([a-z_]+)\(/iy)?.[1]?.toLowerCase();
  if (name === undefined) return undefined;
  const make = makers.get(name);
  if (make === undefined) throw unknownFunction(name, at);
  return make({ cursor, name, at, args: readArguments(cursor) });
};

const unknownFunction = (name: string, at: number): QueryProblem => {
  const near = nearest(name, makers.keys());
  const known = [...makers.keys(), 'now'].map((one) => `#${one}`).join(', ');
  return malformed({ clause: 'q', at }, `Unknown function: #${name}`, near ? `Did you mean #${near}?` : `${known}.`);
};

const makers: ReadonlyMap<string, (call: Call) => ConditionTree> = new Map([
  ['null', (call: Call) => isNull(onlyField(call))],
  ['exact', (call: Call) => exact(call)],
  ['search', (call: Call) => words(call, 'search')],
  ['startswith', (call: Call) => words(call, 'startswith')],
  ['attr', (call: Call) => (call.args.length === 1 ? isThere(call) : exact(call))],
  ['geometry', (call: Call) => kind(call)],
  ['digest', (call: Call) => digest(call)],
  ['distance', (call: Call) => distance(call)],
  ['polygon', (call: Call) => polygon(call)],
]);

const isSet = (subject: FieldTree): ConditionTree => ({ kind: 'is null', subject, negated: true, at: subject.at });

/** A field of a family that is not kept is set nowhere. */
const isThere = (call: Call): ConditionTree => {
  const field = onlyField(call);
  return isElsewhere(call.cursor, field) ? never : isSet(field);
};

const isNull = (subject: FieldTree): ConditionTree => ({ kind: 'is null', subject, negated: false, at: subject.at });

const onlyField = (call: Call): FieldTree => {
  const [field, ...rest] = call.args;
  if (field === undefined || rest.length > 0) throw wrongArguments(call, 'field');
  return fieldNamed(field.value, field.at);
};

const exact = (call: Call): ConditionTree => {
  const [field, value, ...rest] = call.args;
  if (field === undefined || value === undefined || rest.some(({ quoted }) => quoted || value.quoted))
    throw wrongArguments(call, 'field, "value"');
  const subject = fieldNamed(field.value, field.at);
  if (isElsewhere(call.cursor, subject)) return never;
  const text = [value, ...rest].map((argument) => argument.value).join(' ');
  return equals(call.cursor, subject, { kind: 'text', ...value, value: text });
};

const words = (call: Call, name: string): ConditionTree => {
  const { fields: named, text } = fieldsAndText(call);
  if (text === undefined) throw wrongArguments(call, 'field, "words"');
  const fields = named.map(
    ({ value, at }): ArgumentTree => (value === '*' ? { kind: 'star', at } : fieldNamed(value, at)),
  );
  const absent = fields.filter((field) => field.kind === 'field' && isElsewhere(call.cursor, field));
  if (fields.length > 0 && absent.length === fields.length) return never;
  return predicate(call, name, [...fields, { kind: 'text', value: text.value, at: text.at }]);
};

/** The last argument is the text; without quotes it is all that follows the fields: `#startswith(city, San Francisco)`. */
const fieldsAndText = ({ cursor, args }: Call): { readonly fields: readonly Argument[]; readonly text?: Argument } => {
  const last = args.at(-1);
  if (last === undefined) return { fields: [] };
  if (last.quoted) return { fields: args.slice(0, -1), text: last };
  const isField = ({ value }: Argument): boolean => value === '*' || cursor.columns.has(value);
  const first = args.slice(0, -1).findIndex((one) => !isField(one));
  if (first < 1) return { fields: args.slice(0, -1), text: last };
  const value = args.slice(first).map((one) => one.value);
  return { fields: args.slice(0, first), text: { ...last, value: value.join(' ') } };
};

/** A shape of this kind, or of several of it: a polygon is a multipolygon too. A point is a point. */
const kind = (call: Call): ConditionTree => {
  const [field, value, ...rest] = call.args;
  const asked = kinds.find((one) => one.toLowerCase() === value?.value.toLowerCase());
  if (field === undefined || asked === undefined || rest.length > 0) throw wrongArguments(call, 'field, "polygon"');
  const subject = fieldNamed(field.value, field.at);
  if (call.cursor.columns.get(subject.name)?.type === 'geo_point_2d')
    return asked.endsWith('Point') ? isSet(subject) : never;
  const of = [asked, `Multi${asked}`].map((name) => sameText(call, '#kind', subject, name));
  return { kind: 'or', of };
};

const kinds = [...['Point', 'LineString', 'Polygon'].flatMap((one) => [one, `Multi${one}`]), 'GeometryCollection'];

/** The places that `geopreview` and `geopolygon` gave this digest. */
const digest = (call: Call): ConditionTree => {
  const [field, value, ...rest] = call.args;
  if (field === undefined || value === undefined || rest.length > 0) throw wrongArguments(call, 'field, "digest"');
  const subject = fieldNamed(field.value, field.at);
  const isPoint = call.cursor.columns.get(subject.name)?.type === 'geo_point_2d';
  return sameText(call, isPoint ? '#pointdigest' : '#digest', subject, value.value);
};

const sameText = ({ at }: Call, name: string, field: FieldTree, value: string): ConditionTree => ({
  kind: 'compare',
  operator: '=',
  left: { kind: 'call', name, args: [field], at },
  right: { kind: 'text', value, at },
  at,
});

const predicate = ({ at }: Call, name: string, args: readonly ArgumentTree[]): ConditionTree => ({
  kind: 'predicate',
  name,
  args,
  at,
});

/** The place and the metres as two values, as three numbers, or in one text; a field may stand before. */
const distance = (call: Call): ConditionTree => {
  const { args } = call;
  const [first] = args;
  const named = first && /^[\p{L}_]/u.test(first.value) ? first : undefined;
  const numbers = args.slice(named ? 1 : 0).flatMap(({ value }) => value.replaceAll(/[()]/g, '').split(','));
  const [lat = '', lon = '', metres = '0', ...rest] = numbers.map((one) => one.trim());
  const text = readLatLon(`${lat},${lon}`);
  const [, amount, unit] = /^\+?(\d{1,12}(?:\.\d{1,20})?)\s*(m|km)?$/i.exec(metres) ?? [];
  if (!text || amount === undefined || rest.length > 0)
    throw wrongArguments(call, 'field, "latitude,longitude", metres');
  const { at } = named ?? call;
  const within: ArgumentTree =
    unit === undefined
      ? { kind: 'number', text: amount, at }
      : { kind: 'quantity', amount, unit: unit.toLowerCase(), at };
  return predicate(call, 'within_distance', [placeField(call, named), { kind: 'geometry', text, at }, within]);
};

/** Points lie inside, shapes have a point in common. */
const polygon = (call: Call): ConditionTree => {
  const [first] = call.args;
  const named = first && /^[\p{L}_]/u.test(first.value) ? first : undefined;
  const text = readRing(
    call.args
      .slice(named ? 1 : 0)
      .map(({ value }) => value)
      .join(','),
  );
  if (text === undefined) throw wrongArguments(call, 'field, "(lat,lon),(lat,lon),(lat,lon)"');
  const field = placeField(call, named);
  const isShape = call.cursor.columns.get(field.name)?.type === 'geo_shape';
  return predicate(call, isShape ? 'intersects' : 'within', [field, { kind: 'geometry', text, at: call.at }]);
};

/** The field that is named, else the first that holds shapes, else points: a shape says more than the point in it. */
const placeField = ({ cursor, name, at }: Call, named: Argument | undefined): FieldTree => {
  if (named !== undefined) return fieldNamed(named.value, named.at);
  const columns = [...cursor.columns.values()];
  const types = ['geo_shape', 'geo_point_2d'];
  const found = types.map((type) => columns.find((column) => column.type === type)).find((one) => one !== undefined);
  if (found !== undefined) return fieldNamed(found.name, at);
  throw malformed({ clause: 'q', at }, `function #${name} needs a geo point field and there is none`);
};

const wrongArguments = ({ name, at }: Call, form: string): QueryProblem =>
  malformed({ clause: 'q', at }, `wrong arguments for function #${name}`, `Write #${name}(${form}).`);
