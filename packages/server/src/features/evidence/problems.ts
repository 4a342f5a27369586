import { row } from '../../core/problem.ts';

export const evidenceProblems = {
  bundle_unreadable: row<{ reason: string }>(
    422,
    ({ reason }) => `This is not a bundle of evidence: ${reason}`,
    () => 'Make one with «lucarne cookies evidence».',
  ),
  bundle_stale: row<{ head: string }>(
    409,
    ({ head }) => `The bundle was made on the link ${head}, whose register or texts are not those it holds.`,
    () => 'Something changed while the pictures were taken: run «lucarne cookies evidence» again.',
  ),
  evidence_not_found: row<{ file: string }>(
    404,
    ({ file }) => `This portal has no evidence named «${file}».`,
    () => '/.well-known/cookies-evidence.json lists it.',
  ),
};
