import { createHash } from 'node:crypto';
import type { FastifyReply } from 'fastify';
import { recordText } from '../answers.ts';
import type { Asked, Explore } from '../explore.ts';
import { one } from '../parameters.ts';
import { pageOf } from '../road.ts';
import { sendOlder } from './answers1.ts';
import { readExact } from './exact.ts';
import { CAPS, placeOf, quoted, readPage1 } from './parameters1.ts';
import { geometryOf } from './record1.ts';
import { olderRoad } from './records1.ts';

/** Places shown when the request does not say how many. */
const ROWS = '1000';

/** The different places of the records, each with a digest that tells one from another. */
export async function geoPreview(explore: Explore, asked: Asked, reply: FastifyReply): Promise<FastifyReply> {
  const { raw, timezone, language } = asked;
  const { dataset, road, filters } = await olderRoad(explore, asked);
  const place = placeOf(dataset, 'geopreview');
  const page = readPage1({ ...raw, rows: one(raw, 'rows') ?? ROWS });
  const where = [...(filters.where ?? []), `${quoted(place)} is not null`];
  const query = { ...filters, ...page, where, select: quoted(place) };
  const { records } = await pageOf(road, { query, timezone, language, only: null, caps: CAPS }, 'json');
  const places = new Map<string, object>();
  for (const row of records) {
    const geometry = geometryOf(readExact(recordText(row))[place]);
    const digest = createHash('sha1').update(JSON.stringify(geometry)).digest('hex');
    places.set(digest, { geometry, geo_digest: digest });
  }
  return sendOlder(reply, asked, [...places.values()]);
}
