import type { ClusterNode, Expression } from '../../plan/expression.ts';
import type { Pen } from '../dialect.ts';

const axis = (of: Expression, name: 'lon' | 'lat', pen: Pen): string =>
  `struct_extract(${pen.expression(of)}, '${name}')`;

/** Beyond it the square map of the web ends. */
const lastLatitude = 85.051129;

/** Where a point lies on the square map of the web, in pixels; null where it is not one. */
const pixels = ({ of, zoom }: ClusterNode, pen: Pen): { readonly x: string; readonly y: string } => {
  const [lon, lat] = [axis(of, 'lon', pen), axis(of, 'lat', pen)];
  const scale = pen.bind({ type: 'double', value: 256 * 2 ** zoom });
  const known = `isfinite(${lon}) AND isfinite(${lat})`;
  const kept = `greatest(-${lastLatitude}, least(${lastLatitude}, ${lat}))`;
  return {
    x: `CASE WHEN ${known} THEN (${lon} + 180) / 360 * ${scale} END`,
    y: `CASE WHEN ${known} THEN (1 - asinh(tan(radians(${kept}))) / pi()) / 2 * ${scale} END`,
  };
};

/** More than there are buckets from one side of the map to the other. */
const column = '1099511627776';

/** The number of the square bucket, as wide as the radius, that a point lies in. */
export const bucketOf = (node: ClusterNode, pen: Pen): string => {
  const { x, y } = pixels(node, pen);
  const radius = pen.bind({ type: 'double', value: node.radius });
  return `CAST(floor(${x} / ${radius}) AS HUGEINT) * ${column} + CAST(floor(${y} / ${radius}) AS HUGEINT)`;
};

/**
 * The rows with neighbouring buckets made one: a bucket joins the fullest of those around it whose centre is nearer than
 * the radius, when that one joins no other.
 */
export const mergeBuckets = (rows: string, node: ClusterNode, { key, pen }: { key: string; pen: Pen }): string => {
  const { x, y } = pixels(node, pen);
  const radius = pen.bind({ type: 'double', value: node.radius });
  const buckets = `SELECT ${key} AS "$id", count(*) AS "$n", avg(${x}) AS "$x", avg(${y}) AS "$y" FROM (${rows}) WHERE ${key} IS NOT NULL GROUP BY ${key}`;
  const steps = `SELECT unnest([${[-1, 0, 1].flatMap((one) => [-1, 0, 1].map((other) => `${one} * ${column} + ${other}`)).join(', ')}]) AS "$step"`;
  const near = `o."$id" = b."$id" + b."$step" AND pow(o."$x" - b."$x", 2) + pow(o."$y" - b."$y", 2) < pow(${radius}, 2)`;
  const leaders = `SELECT b."$id", first(o."$id" ORDER BY o."$n" DESC, o."$id") AS "$to" FROM (SELECT * FROM "$buckets" CROSS JOIN (${steps})) b JOIN "$buckets" o ON ${near} GROUP BY b."$id"`;
  const joined = `WITH "$buckets" AS (${buckets}), "$leaders" AS (${leaders}) SELECT l."$id", l."$to" FROM "$leaders" l JOIN "$leaders" t ON t."$id" = l."$to" AND t."$to" = l."$to"`;
  return `SELECT r.* REPLACE (coalesce(m."$to", r.${key}) AS ${key}) FROM (${rows}) r LEFT JOIN (${joined}) m ON m."$id" = r.${key}`;
};
