import { writeCookie } from '@lucarne/cookies';
import type { FastifyInstance } from 'fastify';
import { problem, row } from '../../core/problem.ts';
import { readForm } from '../../http/forms.ts';
import { neverShared } from '../../http/request.ts';
import type { Visit } from '../../http/visit.ts';
import { localPath } from './rules.ts';

export const languageProblems = {
  language_unknown: row<{ language: string; languages: readonly string[] }>(
    422,
    ({ language }) => `This portal does not speak «${language}».`,
    ({ languages }) => `It speaks ${languages.join(', ')}.`,
  ),
};

/** `POST /i18n/setlang/`: the visitor chooses a language, and only then is it kept. */
export function languageRoutes(app: FastifyInstance): void {
  app.post('/i18n/setlang/', { config: { form: true }, schema: { hide: true } }, async (request, reply) => {
    const { entry, https } = request.visit as Visit;
    const form = readForm(request.body);
    const language = (form.language ?? '').toLowerCase();
    const { languages } = entry.portal;
    if (!languages.includes(language)) {
      throw problem(languageProblems, 'language_unknown', { language: language.slice(0, 20), languages });
    }
    reply.header('set-cookie', writeCookie('django_language', language, { https }));
    return neverShared(reply).redirect(localPath(form.next, '/'), 303);
  });
}
