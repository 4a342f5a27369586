import { type OpenApi, sectionsOf } from '../../../lib/docs/openapi.ts';
import { pageContext } from '../../../lib/server/context.ts';
import { m } from '../../../paraglide/messages.js';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const response = await pageContext(event).fetch('/api/openapi.json', { signal: event.request.signal });
  const document: OpenApi = await response.json();
  return { title: m.docs_title(), sections: sectionsOf(document) };
};
