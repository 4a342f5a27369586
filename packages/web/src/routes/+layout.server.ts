import { attempt } from '../lib/server/api.ts';
import { pageContext } from '../lib/server/context.ts';
import type { LayoutServerLoad } from './$types';

/** Pages are complete as they are sent: no router and no storage in the browser. Small island scripts improve some of them. */
export const csr = false;
export const trailingSlash = 'always';

export const load: LayoutServerLoad = async (event) => {
  const { portal, language, account, csrfToken, consent, scripts } = pageContext(event);
  const pages = await attempt(event, (api, slug) =>
    api.GET('/api/automation/v1.0/portals/{slug}/pages/', { params: { path: { slug } } }),
  );
  return {
    portal,
    language,
    account,
    csrfToken,
    consent,
    scripts,
    // The layout also frames the error page: it must not fail itself.
    pages: pages.ok ? (pages.value?.results ?? []) : [],
    path: event.url.pathname + event.url.search,
  };
};
