import type { ArgumentTree, CallTree, ExpressionTree } from '../../src/tree/expression.ts';
import { outlineOf, type Place } from './places.ts';
import { asExpression, nothingKnown, type Scope } from './scope.ts';
import { compareValues, double, int, isMissing, keyOf, numberOf, text, type Value } from './values.ts';

export const aggregateNames: ReadonlySet<string> = new Set(
  'count sum avg min max median percentile bbox envelope'.split(' '),
);

type Evaluate = (tree: ExpressionTree, scope: Scope) => Value;

/** One value for all the records of the scope, whose values `evaluate` works out. */
export const aggregateOf = ({ name, args }: CallTree, scope: Scope, evaluate: Evaluate): Value => {
  const [first, second] = args;
  if (name === 'count') return count(first, scope, evaluate);
  const values = valuesOf(first, scope, evaluate);
  if (values.length === 0) return null;
  switch (name) {
    case 'sum':
      return sum(values);
    case 'avg':
      return double(Number(numberOf(sum(values))) / values.length);
    case 'min':
      return values.reduce((one, other) => (compareValues(other, one) < 0 ? other : one));
    case 'max':
      return values.reduce((one, other) => (compareValues(other, one) > 0 ? other : one));
    case 'median':
      return double(percentile(values, 50));
    case 'percentile':
      return double(percentile(values, Number(numberOf(evaluate(asExpression(second), scope)))));
    default:
      return name === 'bbox' ? box(placesOf(values)) : outline(placesOf(values));
  }
};

const valuesOf = (tree: ArgumentTree | undefined, scope: Scope, evaluate: Evaluate): readonly NonNullable<Value>[] =>
  scope.rows
    .map((row) => evaluate(asExpression(tree), { ...scope, row, known: nothingKnown }))
    .filter((value): value is NonNullable<Value> => !isMissing(value));

const count = (tree: ArgumentTree | undefined, scope: Scope, evaluate: Evaluate): Value => {
  if (tree?.kind === 'star') return int(scope.rows.length);
  if (tree?.kind !== 'distinct') return int(valuesOf(tree, scope, evaluate).length);
  const values = valuesOf(tree.of, scope, evaluate).flatMap((value) =>
    value.type === 'list' ? value.value.map(text) : [value],
  );
  return int(new Set(values.map(keyOf)).size);
};

const sum = (values: readonly NonNullable<Value>[]): Value =>
  values.every(({ type }) => type === 'int')
    ? int(values.reduce((total, value) => total + BigInt(numberOf(value)), 0n))
    : double(values.reduce((total, value) => total + Number(numberOf(value)), 0));

/** Between two values, in proportion. */
const percentile = (values: readonly NonNullable<Value>[], percent: number): number => {
  const sorted = values.map((value) => Number(numberOf(value))).sort((one, other) => one - other);
  const place = (percent / 100) * (sorted.length - 1);
  const [low, high] = [sorted[Math.floor(place)] ?? 0, sorted[Math.ceil(place)] ?? 0];
  return low + (high - low) * (place - Math.floor(place));
};

const placesOf = (values: readonly NonNullable<Value>[]): readonly Place[] =>
  values.flatMap((value) => (value.type === 'place' ? [value] : []));

const feature = (type: string, coordinates: unknown): Value => ({
  type: 'json',
  value: { type: 'Feature', geometry: { type, coordinates }, properties: {} },
});

const box = (places: readonly Place[]): Value => {
  const [lons, lats] = [places.map(({ lon }) => lon), places.map(({ lat }) => lat)];
  const [west, east, south, north] = [Math.min(...lons), Math.max(...lons), Math.min(...lats), Math.max(...lats)];
  const corners = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
  return feature('Polygon', [corners]);
};

/** The corners anticlockwise, from the westernmost. */
const outline = (places: readonly Place[]): Value => {
  const corners = outlineOf(places);
  const middle = { lon: mean(corners.map(({ lon }) => lon)), lat: mean(corners.map(({ lat }) => lat)) };
  const angle = ({ lon, lat }: Place): number => Math.atan2(lat - middle.lat, lon - middle.lon);
  const first = corners.toSorted((one, other) => one.lon - other.lon || one.lat - other.lat)[0] ?? middle;
  const turned = (place: Place): number => (angle(place) - angle(first) + 4 * Math.PI) % (2 * Math.PI);
  const around = [first, ...corners.filter((corner) => corner !== first).toSorted((a, b) => turned(a) - turned(b))];
  const positions = around.map(({ lon, lat }) => [lon, lat]);
  if (positions.length === 1) return feature('Point', positions[0]);
  return positions.length === 2 ? feature('LineString', positions) : feature('Polygon', [[...positions, positions[0]]]);
};

const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length;
