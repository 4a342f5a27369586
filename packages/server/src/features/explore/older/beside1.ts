import type { FastifyReply } from 'fastify';
import { problem } from '../../../core/problem.ts';
import type { Asked, Explore } from '../explore.ts';
import { exploreProblems } from '../problems.ts';
import { echo, sendOlder } from './answers1.ts';
import { readPage1 } from './parameters1.ts';

/** `/api/reuses/`: what others made of the datasets, of which this portal keeps no list. */
export async function noReuses(_explore: Explore, asked: Asked, reply: FastifyReply): Promise<FastifyReply> {
  return sendOlder(reply, asked, { nhits: 0, parameters: echo(asked, readPage1(asked.raw)), reuses: [] });
}

/** `/api/georeference/v1/uid/{uid}/`: a territory of a register of territories that this portal does not keep. */
export async function noTerritory(_explore: Explore, { request }: Asked): Promise<FastifyReply> {
  const { uid = '' } = request.params as { uid?: string };
  throw problem(exploreProblems, 'NotFoundResource', { what: 'territory', id: uid.slice(0, 200), nearest: null });
}
