import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Report } from '../../../core/events.ts';
import { exploreError, forgetGoodAnswer } from '../errors.ts';
import { exploreHeaders } from '../headers.ts';

/** An error in the shape of version 1: its number and its sentence; the code, the place and the hint are ours. */
export function sendOlderError(
  error: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
  report: Report,
): FastifyReply {
  const { status, body, headers } = exploreError(error);
  if (status === 500) {
    report({ kind: 'request_failed', method: request.method, path: request.url.split('?')[0] ?? '', error });
  }
  const { message, ...facts } = body;
  forgetGoodAnswer(reply);
  return reply
    .headers({ ...exploreHeaders(request), ...headers })
    .status(status)
    .header('content-type', 'application/json; charset=utf-8')
    .send(JSON.stringify({ errorcode: status, error: message, ...facts }));
}
