import { Type } from 'typebox';
import { inLanguage, type LocalText } from '../../core/dataset.ts';
import { problem, row } from '../../core/problem.ts';
import type { App } from '../../http/app-type.ts';
import { publicPortal } from '../../http/request.ts';
import { answers, listOf } from '../../http/shapes.ts';
import type { Services } from '../../services.ts';
import { PageShape, type StoredBlock } from './shapes.ts';

export const pageProblems = {
  page_not_found: row<{ slug: string }>(404, ({ slug }) => `There is no page «${slug}» on this portal.`),
};

const base = '/api/automation/v1.0/portals/:slug/pages/';
const tags = ['pages'];

/** Content pages, in the language of the reader. */
export function pageRoutes(app: App, services: Services): void {
  const { db } = services;

  app.get(
    base,
    {
      schema: {
        tags,
        summary: 'The content pages of a portal',
        params: Type.Object({ slug: Type.String() }),
        response: answers(listOf(Type.Object({ slug: Type.String(), title: Type.String() }))),
      },
    },
    async (request) => {
      const { portal } = publicPortal(request, services);
      const language = request.language || portal.defaultLanguage;
      const rows = await db
        .selectFrom('pages')
        .select(['slug', 'title'])
        .where('portal_id', '=', portal.id)
        .orderBy('slug')
        .execute();
      const results = rows.map(({ slug, title }) => ({
        slug,
        title: inLanguage(title, language, portal.defaultLanguage),
      }));
      return { total_count: results.length, results };
    },
  );

  app.get(
    `${base}:page/`,
    {
      schema: {
        tags,
        summary: 'One content page',
        params: Type.Object({ slug: Type.String(), page: Type.String() }),
        response: answers(PageShape),
      },
    },
    async (request) => {
      const { portal } = publicPortal(request, services);
      const page = await db
        .selectFrom('pages')
        .selectAll()
        .where('portal_id', '=', portal.id)
        .where('slug', '=', request.params.page)
        .executeTakeFirst();
      if (!page) throw problem(pageProblems, 'page_not_found', { slug: request.params.page.slice(0, 100) });
      const say = (text: LocalText) => inLanguage(text, request.language, portal.defaultLanguage);
      const blocks = (page.blocks as readonly StoredBlock[]).map((block) =>
        block.kind === 'text'
          ? { kind: block.kind, html: say(block.html) }
          : {
              ...block,
              title: say(block.title),
              url: withPort(block.url, request),
              source: withPort(block.source, request),
            },
      );
      return { slug: page.slug, title: say(page.title), blocks };
    },
  );
}

/** `http://media.localhost` of the demonstration is served by this server: on the port that the reader came by. */
function withPort(address: string, request: { headers: { host?: string | undefined } }): string {
  const port = /:(\d+)$/.exec(request.headers.host ?? '')?.[1];
  const url = new URL(address);
  if (port && url.hostname.endsWith('.localhost')) url.port = port;
  return url.href;
}
