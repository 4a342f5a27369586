import { hostsOfProvider } from '@lucarne/cookies';
import { problem, row } from '../../core/problem.ts';
import type { App } from '../../http/app-type.ts';
import { answerWithPage, readForm } from '../../http/forms.ts';
import { neverShared } from '../../http/request.ts';
import type { Visit } from '../../http/visit.ts';
import { localPath } from '../languages/rules.ts';
import { openOnce } from './once.ts';

export const embedProblems = {
  provider_unknown: row<{ provider: string }>(
    422,
    ({ provider }) => `The register of this portal asks nothing about «${provider}».`,
    () => 'The providers are in the choice form of /cookies/.',
  ),
};

const CHARTER = '/cookies/';

/**
 * `POST /cookies/once/`: the page `next`, with the hosts of one provider open for this one answer. Nothing is stored, here or in the
 * browser; the visitor's choice stays as it was.
 */
export function embedRoutes(app: App): void {
  app.post('/cookies/once/', { config: { form: true }, schema: { hide: true } }, async (request, reply) => {
    const { provider = '', next } = readForm(request.body);
    const { register } = (request.visit as Visit).entry;
    const hosts = hostsOfProvider(register, provider);
    const [path = CHARTER] = localPath(next, CHARTER).split('#');
    if (hosts.length === 0) {
      const found = problem(embedProblems, 'provider_unknown', { provider: provider.slice(0, 100) });
      return answerWithPage(request, reply, CHARTER, { form: 'choice', problem: found, values: {} });
    }
    const { showPage } = request.server;
    if (!showPage) return neverShared(reply).redirect(path, 303);
    openOnce(request.raw, hosts);
    return showPage(request, reply, path, null);
  });

  app.get('/cookies/once/', { schema: { hide: true } }, (_request, reply) => neverShared(reply).redirect(CHARTER, 303));
}
