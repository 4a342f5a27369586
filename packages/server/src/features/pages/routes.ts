import { Type } from 'typebox';
import { inLanguage } from '../../core/dataset.ts';
import type { App } from '../../http/app-type.ts';
import { enteredPortal } from '../../http/request.ts';
import { answers, listOf } from '../../http/shapes.ts';
import type { Services } from '../../services.ts';
import { editingRoutes } from './editing.ts';
import { readerContext } from './reader.ts';
import { shownBlocks } from './rules.ts';
import { PageShape } from './shapes.ts';
import { findPage, listPages } from './store.ts';

const base = '/api/automation/v1.0/portals/:slug/pages/';
const tags = ['pages'];

/** Content pages: in the language of the reader, and as their editors wrote them. */
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
      const { portal } = enteredPortal(request, services);
      const language = request.language || portal.defaultLanguage;
      const rows = await listPages(db, portal.id);
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
        summary: 'One content page, as parts that contact nobody',
        params: Type.Object({ slug: Type.String(), page: Type.String() }),
        response: answers(PageShape),
      },
    },
    async (request) => {
      const entry = enteredPortal(request, services);
      const page = await findPage(db, entry.portal.id, request.params.page);
      const context = readerContext(request, entry);
      const title = inLanguage(page.title, context.language, context.fallback);
      return { slug: page.slug, title, blocks: [...shownBlocks(page.blocks, context)] };
    },
  );

  editingRoutes(app, services);
}
