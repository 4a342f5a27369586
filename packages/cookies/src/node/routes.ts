import type { IncomingMessage, ServerResponse } from 'node:http';
import { answerAll, choose } from '../choice/answers.ts';
import { writeChoice } from '../choice/codec.ts';
import { refusedCookies } from '../choice/consent.ts';
import { questionsOf } from '../choice/questions.ts';
import type { Choice } from '../choice/shape.ts';
import { expireCookie, writeCookie } from '../door/write.ts';
import { style } from '../static/style.ts';
import { dayOf } from '../values.ts';
import { type Arrival, type Desk, expiry, type PageParts } from './guard.ts';
import { html } from './html.ts';
import { type Form, isOwnForm, localPath, readForm } from './request.ts';
import { pageWords } from './words.ts';

/** What pages of the guard need besides: tables that scroll by themselves, cells one can tell apart. */
const sheet = `${style}
.cookies-scroll { overflow: auto; }
.cookies-charter > :is(h1, h2, h3, p, ul) { overflow-wrap: anywhere; }
.cookies-charter table { border-collapse: collapse; }
.cookies-charter :is(th, td) { border: 1px solid; padding: .3em; text-align: start; vertical-align: top; }
.cookies-charter caption { font-weight: 700; text-align: start; }
`;

type Answer = (desk: Desk, visit: Arrival, request: IncomingMessage, response: ServerResponse) => void | Promise<void>;

/** What the guard answers itself. */
const routes: Readonly<Record<string, Answer>> = {
  'GET /.well-known/cookies.json': (desk, _visit, _request, response) =>
    void response
      .writeHead(200, {
        'content-type': 'application/json; charset=utf-8',
        'access-control-allow-origin': '*',
        'cache-control': 'no-cache',
      })
      .end(desk.wellKnown),
  'GET /cookies/': ({ options }, visit, _request, response) => {
    const { language, nonce } = visit;
    const body = visit.charter() + visit.choiceForm();
    const page = (options.layout ?? plainPage)({ language, nonce, title: pageWords[language].heading, body });
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page);
  },
  'GET /cookies/style.css': (_desk, _visit, _request, response) =>
    void response
      .writeHead(200, { 'content-type': 'text/css; charset=utf-8', 'cache-control': 'max-age=3600' })
      .end(sheet),
  'POST /cookies/': takeChoice,
};

/** Answers a request that is the guard's own; false when it is the site's. */
export function answerOwn(desk: Desk, visit: Arrival, request: IncomingMessage, response: ServerResponse): boolean {
  const method = request.method === 'HEAD' ? 'GET' : request.method;
  const path = (request.url ?? '/').split('?')[0];
  const route = routes[`${method} ${path}`];
  if (!route) return false;
  Promise.resolve(route(desk, visit, request, response)).catch(() => {
    if (!response.headersSent) response.writeHead(400);
    response.end();
  });
  return true;
}

/** `answer` is `accept`, `refuse`, or `save` with `p.<key>` yes or no for purposes and providers; `statistics` no is an objection. */
async function takeChoice(
  desk: Desk,
  visit: Arrival,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (!isOwnForm(request, visit.https)) return refuse(response, 403, 'This form must be sent by a page of this site.');
  const form = await readForm(request);
  const after = form && changedChoice(desk, visit.choice, form);
  if (!form || after === undefined) {
    return refuse(response, 422, 'Send the form with answer=accept, answer=refuse or answer=save.');
  }
  const { https, cookies } = visit;
  const remembered = after
    ? writeCookie('cookies_preferences', writeChoice(after), { https })
    : expireCookie('cookies_preferences', { https });
  const refused = refusedCookies(desk.register, after, [...cookies.keys()]);
  response.appendHeader('set-cookie', [remembered, ...refused.map((name) => expiry(desk.register, name, https))]);
  response
    .writeHead(303, { location: localPath(form.get('next'), '/cookies/'), 'cache-control': 'private, no-store' })
    .end();
}

/** The choice after a form; null when nothing is left to remember, undefined when the form is unclear. */
function changedChoice({ register, options }: Desk, before: Choice | null, form: Form): Choice | null | undefined {
  const answer = form.get('answer');
  const today = dayOf((options.clock ?? Date.now)());
  const statistics = form.get('statistics');
  const objection = statistics === undefined ? {} : { objected: statistics === 'no' };
  if (answer === 'accept' || answer === 'refuse') {
    return choose(register, before, { answers: answerAll(register, answer === 'accept'), ...objection }, today);
  }
  if (answer !== 'save') return undefined;
  const keys = questionsOf(register).flatMap(({ key, providers }) => [key, ...providers.map((one) => one.key)]);
  const given = keys.filter((key) => form.has(`p.${key}`)).map((key) => [key, form.get(`p.${key}`) === 'yes'] as const);
  return choose(register, before, { answers: Object.fromEntries(given), ...objection }, today);
}

function refuse(response: ServerResponse, status: number, message: string): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'private, no-store' });
  response.end(`${message}\n`);
}

/** The page around charter and choice, when the site gives none of its own. */
const plainPage = ({ language, title, body }: PageParts): string =>
  html`<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title><link rel="stylesheet" href="/cookies/style.css"></head>
<body><main>${{ html: body }}</main></body></html>`.html;
