import { writeCookie } from '@lucarne/cookies';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Visit } from '../../http/visit.ts';
import type { Services } from '../../services.ts';
import { beginSession, endSession } from './store.ts';
import { makeToken } from './token.ts';

/** Begins a session under a new identifier, with a new token; one that stood before ends. */
export async function signIn(request: FastifyRequest, reply: FastifyReply, services: Services, accountId: string) {
  const visit = request.visit as Visit;
  if (visit.session) await endSession(services.db, visit.session);
  const session = await beginSession(services.db, accountId, visit.entry.portal.id, services.clock());
  const { https } = visit;
  reply.header('set-cookie', [
    writeCookie('sessionid', session, { https }),
    writeCookie('csrftoken', makeToken(services.secret, session), { https }),
  ]);
}
