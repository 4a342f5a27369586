import {
  type Choice,
  type ChoiceChange,
  choose,
  dayOf,
  expireCookie,
  type Register,
  versionKey,
  writeChoice,
  writeCookie,
} from '@lucarne/cookies';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Problem, problem } from '../../core/problem.ts';
import type { App } from '../../http/app-type.ts';
import { answerWithPage, readForm, repeatedFields } from '../../http/forms.ts';
import { neverShared } from '../../http/request.ts';
import type { Visit } from '../../http/visit.ts';
import type { Services } from '../../services.ts';
import { countAnswer } from '../evidence/counts.ts';
import { localPath } from '../languages/rules.ts';
import { keepAccountChoice } from './account.ts';
import { readAnswers } from './answers.ts';
import { choiceProblems } from './problems.ts';
import { receivedRoute } from './received.ts';
import { namesToRemove, removals } from './refused.ts';
import { removeCookies } from './remove.ts';
import { withdrawsStorage } from './storage.ts';

const form = { config: { form: true }, schema: { hide: true } };

/** The forms of `/cookies/`: the visitor's choice, and the cookies that this browser holds. None of them needs a script. */
export function choiceRoutes(app: App, services: Services): void {
  app.post('/cookies/', form, (request, reply) => answerOr(request, reply, () => makeChoice(request, reply, services)));
  app.post('/cookies/remove/', form, (request, reply) =>
    answerOr(request, reply, () => removeCookies(request, reply, services)),
  );
  receivedRoute(app, services);
}

/** A form that was not understood is shown again with what is wrong. */
async function answerOr(request: FastifyRequest, reply: FastifyReply, act: () => Promise<FastifyReply>) {
  try {
    return await act();
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return answerWithPage(request, reply, '/cookies/', { form: 'choice', problem: error, values: {} });
  }
}

async function makeChoice(request: FastifyRequest, reply: FastifyReply, services: Services): Promise<FastifyReply> {
  const visit = request.visit as Visit;
  const { entry, sent } = visit;
  const fields = readForm(request.body);
  const { change } = readAnswers(entry.register, fields, repeatedFields(request.body));
  const next = localPath(fields.next, '/cookies/');
  if (saysNothing(change)) return neverShared(reply).redirect(next, 303);
  const after = choose(entry.register, beforeOf(visit), change, dayOf(services.clock()));
  const remembered = await remember(visit, after, services);
  await countAnswer(services, entry, visit.choice, after);
  const gone = removals(entry.register, namesToRemove(entry.register, after, sent), { ...visit, path: '/cookies/' });
  reply.header('set-cookie', [...remembered, ...gone]);
  if (withdrawsStorage(entry.register, visit.choice, after)) reply.header('clear-site-data', '"storage"');
  return neverShared(reply).redirect(next, 303);
}

const saysNothing = ({ answers = {}, objected }: ChoiceChange): boolean =>
  objected === undefined && Object.keys(answers).length === 0;

/**
 * What the new choice begins from. An account that has not answered yet takes the refusals of the browser with it: an
 * acceptance was given for this browser alone, and does not spread to the account's other devices.
 */
function beforeOf({ account, choice }: Visit): Choice | null {
  if (!account || account.chosen || !choice) return choice;
  return { ...choice, p: Object.fromEntries(Object.entries(choice.p).filter(([, answer]) => !answer)) };
}

/** Keeps the choice: with the account of a session, else in the browser's cookie. Gives the cookies that this sets. */
async function remember(visit: Visit, choice: Choice | null, services: Services): Promise<string[]> {
  const { https, account, session, entry } = visit;
  const kept = choice ?? nothingChosen(entry.register, dayOf(services.clock()));
  const value = writeChoice(kept);
  if (value.length > MOST_BYTES) throw problem(choiceProblems, 'choice_too_long', { limit: MOST_BYTES });
  if (account && session) {
    const { accountId } = account;
    await keepAccountChoice(services.db, { accountId, portalId: entry.portal.id, session }, kept);
    return [];
  }
  return [choice ? writeCookie(NAME, value, { https }) : expireCookie(NAME, { https })];
}

const NAME = 'cookies_preferences';

/** Browsers ignore a cookie whose name and value are longer together than 4,096 bytes. */
const MOST_BYTES = 4096 - NAME.length;

/** An account keeps even an empty choice: without it, the browser's older one would count again. */
const nothingChosen = (register: Register, d: string): Choice => ({ v: 1, r: versionKey(register), d, p: {} });
