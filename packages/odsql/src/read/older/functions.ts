import { nearest } from '../../nearest.ts';
import { malformed, type QueryProblem } from '../../problems.ts';
import type { ConditionTree } from '../../tree/condition.ts';
import type { ArgumentTree, FieldTree } from '../../tree/expression.ts';
import { type Argument, readArguments } from './arguments.ts';
import { eat, fieldNamed, type OlderCursor } from './cursor.ts';
import { readLatLon, readRing } from './places.ts';
import { equals } from './tests.ts';

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
  ['null', ({ cursor, name, args, at }: Call) => isNull(onlyField({ cursor, name, args, at }))],
  ['exact', (call: Call) => exact(call)],
  ['search', (call: Call) => words(call, 'search')],
  ['startswith', (call: Call) => words(call, 'startswith')],
  ['distance', (call: Call) => distance(call)],
  ['polygon', (call: Call) => polygon(call)],
]);

const isNull = (subject: FieldTree): ConditionTree => ({ kind: 'is null', subject, negated: false, at: subject.at });

const onlyField = (call: Call): FieldTree => {
  const [field, ...rest] = call.args;
  if (field === undefined || rest.length > 0) throw wrongArguments(call, 'field');
  return fieldNamed(field.value, field.at);
};

const exact = (call: Call): ConditionTree => {
  const [field, value, ...rest] = call.args;
  if (field === undefined || value === undefined || rest.length > 0) throw wrongArguments(call, 'field, "value"');
  const { cursor } = call;
  return equals(cursor, fieldNamed(field.value, field.at), { kind: 'text', ...value });
};

const words = (call: Call, name: string): ConditionTree => {
  const text = call.args.at(-1);
  if (text === undefined) throw wrongArguments(call, 'field, "words"');
  const fields = call.args
    .slice(0, -1)
    .map(({ value, at }): ArgumentTree => (value === '*' ? { kind: 'star', at } : fieldNamed(value, at)));
  return predicate(call, name, [...fields, { kind: 'text', value: text.value, at: text.at }]);
};

const predicate = ({ at }: Call, name: string, args: readonly ArgumentTree[]): ConditionTree => ({
  kind: 'predicate',
  name,
  args,
  at,
});

const distance = (call: Call): ConditionTree => {
  const metres = call.args.at(-1);
  const point = call.args.at(-2);
  const text = point && readLatLon(point.value);
  if (!metres || !point || !text || call.args.length > 3 || !/^\d{1,12}(?:\.\d{1,12})?$/.test(metres.value))
    throw wrongArguments(call, 'field, "latitude,longitude", metres');
  const place: ArgumentTree = { kind: 'geometry', text, at: point.at };
  const field = placeField(call, call.args.length === 3 ? call.args[0] : undefined);
  return predicate(call, 'within_distance', [field, place, { kind: 'number', text: metres.value, at: metres.at }]);
};

const polygon = (call: Call): ConditionTree => {
  const ring = call.args.at(-1);
  const text = ring && readRing(ring.value);
  if (!ring || !text || call.args.length > 2) throw wrongArguments(call, 'field, "(lat,lon),(lat,lon),(lat,lon)"');
  const field = placeField(call, call.args.length === 2 ? call.args[0] : undefined);
  return predicate(call, 'within', [field, { kind: 'geometry', text, at: ring.at }]);
};

/** The field that is named, else the first that holds places. */
const placeField = ({ cursor, name, at }: Call, named: Argument | undefined): FieldTree => {
  if (named !== undefined) return fieldNamed(named.value, named.at);
  const columns = [...cursor.columns.values()];
  const types = ['geo_point_2d', 'geo_shape'];
  const found = types.map((type) => columns.find((column) => column.type === type)).find((one) => one !== undefined);
  if (found !== undefined) return fieldNamed(found.name, at);
  throw malformed({ clause: 'q', at }, `function #${name} needs a geo point field and there is none`);
};

const wrongArguments = ({ name, at }: Call, form: string): QueryProblem =>
  malformed({ clause: 'q', at }, `wrong arguments for function #${name}`, `Write #${name}(${form}).`);
