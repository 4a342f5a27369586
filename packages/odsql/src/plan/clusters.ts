import { malformed } from '../problems.ts';
import type { ArgumentTree } from '../tree/expression.ts';
import { type Call, planValue, takeArguments, wrongArgument } from './call.ts';
import { readNumber } from './constants.ts';
import type { Expression } from './expression.ts';
import { placeOf } from './scope.ts';

const usualRadius = 40;

/** `geo_cluster(field, zoom[, radius])`: a zoom as maps count it, a radius in their pixels. */
export const planCluster = (call: Call): Expression => {
  const [field, zoom, radius] = takeArguments(call);
  const of = planValue(call, field);
  if (of.type !== 'geo_point_2d') throw wrongArgument(call, field ?? call.tree, 'geo point');
  const level = readBetween(call, zoom, { least: 0, most: 25, what: 'the zoom of geo_cluster goes from 0 to 25' });
  if (!Number.isInteger(level)) throw wrongArgument(call, zoom ?? call.tree, 'whole number');
  const pixels = { least: 1, most: 10_000, what: 'the radius of geo_cluster goes from 1 to 10000 pixels' };
  return {
    kind: 'cluster',
    of,
    zoom: level,
    radius: radius === undefined ? usualRadius : readBetween(call, radius, pixels),
    type: 'json',
  };
};

const readBetween = (
  call: Call,
  tree: ArgumentTree | undefined,
  { least, most, what }: { readonly least: number; readonly most: number; readonly what: string },
): number => {
  if (tree?.kind !== 'number') throw wrongArgument(call, tree ?? call.tree, 'number');
  const value = Number(readNumber(call.scope, tree));
  if (value >= least && value <= most) return value;
  throw malformed(placeOf(call.scope, tree.at), what, `For example: ${call.row.example}`);
};
