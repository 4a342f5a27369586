import { bodyOf, type LucarneClient } from '@lucarne/client';
import { answerAll, choose, dayOf, questionsOf, type Register, readRegister, writeChoice } from '@lucarne/cookies';
import { CliProblem } from '../problem.ts';
import type { AnswerCookies } from './states.ts';

/** What a browser holds of a portal after accepting or refusing all that its register asks. */
export async function answerCookies(client: LucarneClient, slug: string): Promise<AnswerCookies> {
  const path = '/api/automation/v1.0/portals/{slug}/register/export/';
  const { hash: _hash, ...sent } = await bodyOf(client.api.GET(path, { params: { path: { slug } } }));
  const read = readRegister(sent);
  if (read.ok) return cookiesUnder(read.register);
  const message = `The register of ${slug} cannot be read: ${read.problems[0]?.message ?? ''}`;
  throw new CliProblem({ code: 'register_unreadable', message, hint: 'Is this command of the version of the server?' });
}

function cookiesUnder(register: Register): AnswerCookies {
  if (questionsOf(register).length === 0) return { accepted: null, refused: null };
  const cookie = (answer: boolean): string | null => {
    const choice = choose(register, null, { answers: answerAll(register, answer) }, dayOf(Date.now()));
    return choice && writeChoice(choice);
  };
  return { accepted: cookie(true), refused: cookie(false) };
}
