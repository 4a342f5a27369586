import {
  answerAll,
  type Choice,
  choose,
  dayOf,
  expireCookie,
  questionsOf,
  type Register,
  refusedCookies,
  writeChoice,
  writeCookie,
} from '@lucarne/cookies';
import type { FastifyInstance } from 'fastify';
import { problem, row } from '../../core/problem.ts';
import { answerWithPage, type Form, readForm } from '../../http/forms.ts';
import { neverShared } from '../../http/request.ts';
import type { Visit } from '../../http/visit.ts';
import type { Services } from '../../services.ts';
import { localPath } from '../languages/rules.ts';

export const choiceProblems = {
  choice_unclear: row<{ answer: string }>(
    422,
    ({ answer }) => `«${answer}» is no answer about cookies.`,
    () => 'The field answer is accept, refuse or save.',
  ),
};

/** `POST /cookies/`: the visitor's choice. Real forms, no script; the choice is one cookie without an identifier. */
export function choiceRoutes(app: FastifyInstance, services: Services): void {
  app.post('/cookies/', { config: { form: true }, schema: { hide: true } }, async (request, reply) => {
    const visit = request.visit as Visit;
    const { entry, https, choice, cookies } = visit;
    const form = readForm(request.body);
    const answer = readAnswer(form);
    if (answer === null) {
      const found = problem(choiceProblems, 'choice_unclear', { answer: (form.answer ?? '').slice(0, 50) });
      return answerWithPage(request, reply, '/cookies/', { form: 'choice', problem: found, values: {} });
    }
    const after = changeChoice(entry.register, choice, form, { answer, today: dayOf(services.clock()) });
    const remembered = after
      ? writeCookie('cookies_preferences', writeChoice(after), { https })
      : expireCookie('cookies_preferences', { https });
    const expired = refusedCookies(entry.register, after, [...cookies.keys()]);
    reply.header('set-cookie', [remembered, ...expired.map((name) => expireCookie(name, { https }))]);
    return neverShared(reply).redirect(localPath(form.next, '/cookies/'), 303);
  });
}

type Answer = 'accept' | 'refuse' | 'save';

const readAnswer = ({ answer }: Form): Answer | null =>
  answer === 'accept' || answer === 'refuse' || answer === 'save' ? answer : null;

/**
 * `answer` is `accept` or `refuse` for all questions, or `save`: then `p.<key>` is `yes` or `no` for each question, and
 * `statistics` is `no` for an objection to the anonymous statistics, `yes` to take it back.
 */
function changeChoice(
  register: Register,
  before: Choice | null,
  form: Form,
  { answer, today }: { readonly answer: Answer; readonly today: string },
): Choice | null {
  const objection = form.statistics === undefined ? {} : { objected: form.statistics === 'no' };
  const answers = answer === 'save' ? answersIn(form, register) : answerAll(register, answer === 'accept');
  return choose(register, before, { answers, ...objection }, today);
}

function answersIn(form: Form, register: Register): Readonly<Record<string, boolean>> {
  const keys = questionsOf(register).map((question) => question.key);
  const given = keys.filter((key) => form[`p.${key}`] !== undefined);
  return Object.fromEntries(given.map((key) => [key, form[`p.${key}`] === 'yes']));
}
