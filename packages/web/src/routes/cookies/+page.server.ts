import type { Charter } from '@lucarne/cookies';
import { read } from '../../lib/server/api.ts';
import { pageContext } from '../../lib/server/context.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const query = { lang: event.locals.language };
  const [answer, received] = await Promise.all([
    read(event, (api, slug) =>
      api.GET('/api/automation/v1.0/portals/{slug}/charter/', { params: { path: { slug }, query } }),
    ),
    read(event, (api, slug) =>
      api.GET('/api/automation/v1.0/portals/{slug}/cookies-received/', { params: { path: { slug } } }),
    ),
  ]);
  const charter = answer.charter as Charter;
  const { outcome } = pageContext(event);
  return {
    title: charter.title,
    charter,
    versions: answer.versions,
    received: received.results,
    storage: received.storage,
    done: event.url.searchParams.get('done'),
    problem: outcome?.form === 'choice' ? outcome.problem : null,
  };
};
