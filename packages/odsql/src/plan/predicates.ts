import { functionsByName } from '../functions/all.ts';
import type { FunctionRow } from '../functions/rows.ts';
import { incompatible, malformed } from '../problems.ts';
import type { PredicateTree } from '../tree/condition.ts';
import type { ArgumentTree } from '../tree/expression.ts';
import type { Column } from '../types.ts';
import { takeArguments, wrongArgument } from './call.ts';
import { checkRow } from './calls.ts';
import { nameOf } from './compare.ts';
import { type Condition, conditions, type Relation } from './condition.ts';
import { readNumber } from './constants.ts';
import { type Expression, isGeographic } from './expression.ts';
import { rectangle } from './geometry/geometry.ts';
import { readGeometry, readPoint } from './geometry/read.ts';
import { columnExpression, placeOf, resolveColumn, type Scope } from './scope.ts';
import { holdPhrase, holdWords } from './spellings.ts';
import { followingWords, fuzzyWords } from './words.ts';

interface Predicate {
  readonly scope: Scope;
  readonly tree: { readonly kind: 'call' } & Omit<PredicateTree, 'kind'>;
  readonly row: FunctionRow;
}

/** Those that are not about texts. */
const planners: Readonly<Record<string, (predicate: Predicate) => Condition>> = {
  in_bbox: (predicate) => planBox(predicate),
  within_distance: (predicate) => planNear(predicate),
  intersects: (predicate) => planRelation(predicate),
  disjoint: (predicate) => planRelation(predicate),
  within: (predicate) => planRelation(predicate),
  polygon: (predicate) => planRelation(predicate),
  geometry: (predicate) => planRelation(predicate),
};

/** Checks a function that answers yes or no. */
export const planPredicate = (scope: Scope, { name, args, at }: PredicateTree): Condition => {
  const row = functionsByName.get(name === 'distance' ? 'within_distance' : name);
  if (row === undefined) throw malformed(placeOf(scope, at), `Unknown function: ${name}`);
  checkRow(scope, row, at);
  const predicate: Predicate = { scope, row, tree: { kind: 'call', name, args, at } };
  return (planners[row.name] ?? planText)(predicate);
};

/** Fields that people read: all texts, but those that are technical, or that may not be shown or asked for. */
export const searchableFields = ({ context }: Scope): readonly Expression[] =>
  context.columns.filter(isSearchable).map(columnExpression);

const isSearchable = ({ type, technical, selectable, filterable, constant }: Column): boolean =>
  type === 'text' && !technical && selectable !== false && filterable !== false && constant === undefined;

/** Only texts hold words. */
export const checkText = (scope: Scope, of: Expression, at: number, what: string): Expression => {
  if (of.type === 'text') return of;
  throw incompatible(
    placeOf(scope, at),
    `${what} only supports text expression and ${nameOf(of)} is of type ${of.type}`,
  );
};

const planText = (predicate: Predicate): Condition => {
  const { scope, row, tree } = predicate;
  const text = tree.args.at(-1);
  if (text?.kind !== 'text') throw wrongArgument(predicate, text ?? tree, 'text');
  const named = tree.args.slice(0, -1);
  const [only] = named;
  const all = only === undefined || (named.length === 1 && only.kind === 'star');
  const fields = all ? searchableFields(scope) : named.map((argument) => planTextField(predicate, argument));
  const written = { text: text.value, at: text.at };
  if (row.name === 'search') return holdWords(fields, fuzzyWords(scope, written));
  return row.name === 'suggest'
    ? holdPhrase(fields, followingWords(scope, written))
    : { kind: 'beginning', fields, text: text.value };
};

const planTextField = (predicate: Predicate, argument: ArgumentTree): Expression => {
  if (argument.kind !== 'field') throw wrongArgument(predicate, argument, 'field');
  const of = columnExpression(resolveColumn(predicate.scope, argument));
  return checkText(predicate.scope, of, argument.at, predicate.row.name);
};

const planBox = (predicate: Predicate): Condition => {
  const [field, ...corners] = takeArguments(predicate);
  const of = planPlaceField(predicate, field);
  const [lat1, lon1, lat2, lon2] = corners.map((corner) => {
    if (corner.kind === 'number') return Number(readNumber(predicate.scope, corner));
    throw wrongArgument(predicate, corner, 'number');
  });
  if (lat1 === undefined || lon1 === undefined || lat2 === undefined || lon2 === undefined) return conditions.never;
  const [south, north] = [Math.min(lat1, lat2), Math.max(lat1, lat2)];
  const [west, east] = [Math.min(lon1, lon2), Math.max(lon1, lon2)];
  return of.type === 'geo_shape'
    ? { kind: 'relates', of, relation: 'intersects', geometry: rectangle({ south, north, west, east }) }
    : { kind: 'box', of, south, north, west, east };
};

const planPlaceField = (predicate: Predicate, argument: ArgumentTree | undefined): Expression => {
  if (argument?.kind !== 'field') throw wrongArgument(predicate, argument ?? predicate.tree, 'field');
  const of = columnExpression(resolveColumn(predicate.scope, argument));
  if (isGeographic(of)) return of;
  throw malformed(
    placeOf(predicate.scope, argument.at),
    `function ${predicate.row.name} only supports geographic fields and ${argument.name} is of type ${of.type}`,
  );
};

const planNear = (predicate: Predicate): Condition => {
  const [field, from, within] = takeArguments(predicate);
  const of = planPlaceField(predicate, field);
  if (from?.kind !== 'geometry') throw wrongArgument(predicate, from ?? predicate.tree, 'geometry');
  return { kind: 'near', of, from: readPoint(predicate.scope, from), metres: readMetres(predicate, within) };
};

const relations: Readonly<Record<string, Relation>> = {
  intersects: 'intersects',
  disjoint: 'disjoint',
  within: 'within',
  polygon: 'within',
};

/** `intersects(f, g)`, `disjoint`, `within`, and their older names `polygon(f, g)` and `geometry(f, g, MODE)`. */
const planRelation = (predicate: Predicate): Condition => {
  const [field, shape, mode] = takeArguments(predicate);
  const of = planPlaceField(predicate, field);
  if (shape?.kind !== 'geometry') throw wrongArgument(predicate, shape ?? predicate.tree, 'geometry');
  const relation = relations[predicate.row.name] ?? readMode(predicate, mode);
  return { kind: 'relates', of, relation, geometry: readGeometry(predicate.scope, shape) };
};

const readMode = ({ scope }: Predicate, mode: ArgumentTree | undefined): Relation => {
  if (mode === undefined) return 'intersects';
  const word = mode.kind === 'field' ? mode.name : mode.kind === 'text' ? mode.value : '';
  const relation = ['intersects', 'disjoint', 'within'].find((one) => one === word.toLowerCase());
  if (relation !== undefined) return relation as Relation;
  throw malformed(
    placeOf(scope, mode.at),
    'the third argument of geometry is a mode',
    'Write INTERSECTS, DISJOINT or WITHIN.',
  );
};

const metresIn: Readonly<Record<string, number>> = {
  mi: 1609.344,
  yd: 0.9144,
  ft: 0.3048,
  m: 1,
  cm: 0.01,
  km: 1000,
  mm: 0.001,
};

const readMetres = (predicate: Predicate, argument: ArgumentTree | undefined): number => {
  if (argument?.kind !== 'number' && argument?.kind !== 'quantity') throw wrongDistance(predicate, argument);
  const [text, unit] =
    argument.kind === 'number' ? [argument.text, 'm'] : [argument.amount, argument.unit.toLowerCase()];
  const metres = Number(text) * (metresIn[unit] ?? Number.NaN);
  if (Number.isFinite(metres) && metres >= 0) return metres;
  throw wrongDistance(predicate, argument);
};

const wrongDistance = ({ scope, tree }: Predicate, argument: ArgumentTree | undefined) =>
  malformed(
    placeOf(scope, argument?.at ?? tree.at),
    'a distance is needed here',
    'Write 10km or 500 m; units are mi, yd, ft, m, cm, km, mm.',
  );
