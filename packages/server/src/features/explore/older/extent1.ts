import { call, type QueryTree } from '@lucarne/odsql';
import type { FastifyReply } from 'fastify';
import type { Row } from '../../../storage/records/engine.ts';
import { recordText } from '../answers.ts';
import type { Asked, Explore } from '../explore.ts';
import { pageOf } from '../road.ts';
import { sendOlder } from './answers1.ts';
import { GROUP_CAPS, group, item, measured } from './clusters1.ts';
import { askedPlace, shapeField } from './parameters1.ts';
import { olderRoad } from './road1.ts';

/** The records whose shapes are of one kind, and the box around them. */
interface Kind {
  readonly kind: string | null;
  readonly count: number;
  readonly box: { readonly geometry: { readonly coordinates: readonly (readonly [number, number])[][] } } | null;
}

/** `records/1.0/boundingbox`: where the records lie, how many they are, and of which kinds their shapes are. */
export async function boundingBox(explore: Explore, asked: Asked, reply: FastifyReply): Promise<FastifyReply> {
  const { timezone, language } = asked;
  const { dataset, road, filters } = await olderRoad(explore, asked);
  const place = askedPlace(asked.raw, dataset, shapeField(dataset));
  const query = { ...filters, limit: GROUP_CAPS.groupRows, offset: 0 };
  const reshape = place ? byKind(place.name, place.type === 'geo_shape') : (tree: QueryTree) => tree;
  const request = {
    query: place ? query : { ...query, limit: 0 },
    timezone,
    language,
    only: null,
    caps: GROUP_CAPS,
    reshape,
  };
  const { records, total } = await pageOf(road, request, 'json');
  const kinds = kindsIn(records);
  const known = kinds.flatMap(({ kind, count }): [string, number][] => (kind === null ? [] : [[kind, count]]));
  return sendOlder(reply, asked, {
    count: place ? kinds.reduce((sum, { count }) => sum + count, 0) : total,
    bbox: cornersOf(kinds),
    geometries: Object.fromEntries(known),
  });
}

/** The rows that `byKind` asks for. */
export const kindsIn = (rows: readonly Row[]): readonly Kind[] =>
  rows.map((row) => JSON.parse(recordText(row)) as Kind);

/** Makes a query one of the kinds of shapes in a field, each with its box. */
export function byKind(name: string, isShape: boolean) {
  const field = { kind: 'field', name, at: 0 } as const;
  return (tree: QueryTree): QueryTree => ({
    ...tree,
    groups: [group(call(isShape ? '#kind' : '#pointkind', [field]), 'kind')],
    select: [item(call('bbox', [field]), 'box'), ...measured([])],
  });
}

/** `[west, south, east, north]`, or an empty list where there is no place: maps ask for its length. */
export function cornersOf(kinds: readonly Kind[]): readonly [] | readonly [number, number, number, number] {
  const corners = kinds.flatMap(({ box }) => box?.geometry.coordinates[0] ?? []);
  if (corners.length === 0) return [];
  const [lons, lats] = [corners.map(([lon]) => lon), corners.map(([, lat]) => lat)];
  return [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)];
}
