import type { Template } from './rows.ts';

/** Twice the area of a triangle, above 0 where it turns left. */
const turn = (a: string, b: string, p: string): string =>
  `((${b}.x - ${a}.x) * (${p}.y - ${a}.y) - (${b}.y - ${a}.y) * (${p}.x - ${a}.x))`;

/** Gives an expression a name inside another. */
const named = (name: string, value: string, inside: string): string =>
  `list_extract(list_transform([${value}], lambda ${name}: ${inside}), 1)`;

/** One side of the outline of sorted points: each new one takes away those that no longer turn left. */
const side = (points: string): string => {
  const kept = `len(list_filter("$side", lambda "$q", "$i": "$i" = 1 OR ${turn('"$side"["$i" - 1]', '"$q"', '"$p"[1]')} > 0))`;
  return `list_reduce(list_transform(${points}, lambda "$z": ["$z"]), lambda "$side", "$p": list_append(list_slice("$side", 1, ${kept}), "$p"[1]))`;
};

/** Anticlockwise. */
const directions = [
  [0, -1],
  [1, -1],
  [1, 0],
  [1, 1],
  [0, 1],
  [-1, 1],
  [-1, 0],
  [-1, -1],
] as const;

/** Points inside the octagon of the farthest ones are of no outline: leaving them out first makes the rest quick. */
const outside = directions.map((_, index) => {
  const [a, b] = [`"$set".o[${index + 1}]`, `"$set".o[${((index + 1) % directions.length) + 1}]`];
  return `(${a} <> ${b} AND ${turn(a, b, '"$p"')} <= 0)`;
});

const position = `lambda "$p": '[' || "$p".x || ',' || "$p".y || ']'`;
const positions = (list: string): string => `array_to_string(list_transform(${list}, ${position}), ',')`;

const geometry = `CASE WHEN "$h".a IS NULL THEN NULL
 WHEN len("$h".a) = 1 THEN '{"type":"Point","coordinates":' || ${positions('"$h".a')} || '}'
 WHEN len("$h".a) + len("$h".b) = 4 THEN '{"type":"LineString","coordinates":[' || ${positions('"$h".a')} || ']}'
 ELSE '{"type":"Polygon","coordinates":[[' || ${positions('list_concat("$h".a, list_slice("$h".b, 2, len("$h".b)))')} || ']]}' END`;

/** The convex hull of geo points, as GeoJSON: exact, the lower side and the upper one of the sorted points. */
export const outline: Template = (point) => {
  const [lon, lat] = ['lon', 'lat'].map((axis) => `struct_extract(${point}, '${axis}')`);
  const known = `FILTER (WHERE isfinite(${lon}) AND isfinite(${lat}))`;
  const pair = `{'x': ${lon}, 'y': ${lat}}`;
  const corners = directions.map(([x, y]) => `arg_max(${pair}, ${x} * ${lon} + ${y} * ${lat}) ${known}`);
  const set = `{'s': list(DISTINCT ${pair}) ${known}, 'o': [${corners.join(', ')}]}`;
  const far = `list_sort(list_filter("$set".s, lambda "$p": "$p" = "$set".o[1] OR ${outside.join(' OR ')}))`;
  const sides = `{'a': ${side('"$l"')}, 'b': ${side('list_reverse("$l")')}}`;
  return named('"$set"', set, named('"$l"', far, named('"$h"', sides, geometry)));
};
