import type { FastifyInstance } from 'fastify';
import { problem } from '../../../core/problem.ts';
import { accountProblems } from '../../accounts/problems.ts';
import type { RawParameters } from '../parameters.ts';
import { callbackOf } from './answers1.ts';

/**
 * Makes what answers as a script a stranger's. Any page may load a script and read what it is given, and for a page of the same
 * site (another subdomain, another port) the browser sends the session along. A key in the address is the page's own, and counts.
 */
export function makeScriptsForStrangers(app: FastifyInstance): void {
  app.addHook('preHandler', async (request, reply) => {
    if (request.viewer?.by !== 'session' || callbackOf(request.query as RawParameters) === null) return;
    request.viewer = null;
    reply.removeHeader('cross-origin-resource-policy');
    if (request.portal.membersOnly) throw problem(accountProblems, 'sign_in_needed', {});
  });
}
