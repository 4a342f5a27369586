import type { FastifyReply, FastifyRequest } from 'fastify';
import { problem } from '../../core/problem.ts';
import { readForm } from '../../http/forms.ts';
import { neverShared } from '../../http/request.ts';
import type { Visit } from '../../http/visit.ts';
import type { Services } from '../../services.ts';
import { endSession } from '../sessions/store.ts';
import { choiceProblems } from './problems.ts';
import { isRemovable } from './received.ts';
import { removals } from './refused.ts';

/**
 * `POST /cookies/remove/`: removes one cookie that this browser sent (`name`), or all of them (`all`). Removing the session signs
 * out: the session ends on the server too.
 */
export async function removeCookies(request: FastifyRequest, reply: FastifyReply, services: Services) {
  const visit = request.visit as Visit;
  const names = namesIn(readForm(request.body), visit);
  const signsOut = names.includes('sessionid');
  if (signsOut && visit.session) await endSession(services.db, visit.session);
  const all = signsOut ? [...new Set([...names, 'csrftoken'])] : names;
  reply.header('set-cookie', removals(visit.entry.register, all, { ...visit, path: '/cookies/remove/' }));
  return neverShared(reply).redirect('/cookies/?done=removed#now', 303);
}

function namesIn({ name, all }: Readonly<Record<string, string | undefined>>, { sent }: Visit): readonly string[] {
  if (all !== undefined) return [...sent.keys()].filter(isRemovable);
  if (name !== undefined && isRemovable(name)) return [name];
  throw problem(choiceProblems, 'cookie_name_unclear', { name: (name ?? '').slice(0, 100) });
}
