import { Type } from 'typebox';
import type { App } from '../../http/app-type.ts';
import { portalFor } from '../../http/request.ts';
import { answers, management, PortalPath } from '../../http/shapes.ts';
import type { Services } from '../../services.ts';
import { readerContext } from './reader.ts';
import { checkPage, notesOf, shownBlocks } from './rules.ts';
import { EditedPage, PagePreview, PageSource } from './shapes.ts';
import { deletePage, findPage, savePage } from './store.ts';

const base = '/api/automation/v1.0/portals/:slug/pages/';
const LARGEST = 4 * 1024 * 1024;

const ReadPath = Type.Object({ slug: Type.String(), page: Type.String() });
const WritePath = Type.Object({
  slug: Type.String(),
  page: Type.String({ pattern: '^[a-z0-9][a-z0-9-]{0,62}$', description: 'The address of the page.' }),
});

/** What editors do with pages; each of them is an administrator of the portal. */
export function editingRoutes(app: App, services: Services): void {
  readSource(app, services);
  writePage(app, services);
  preview(app, services);
  removePage(app, services);
}

function readSource(app: App, services: Services): void {
  app.get(
    `${base}:page/source/`,
    {
      schema: {
        ...management,
        summary: 'A content page as it was written, and what is not shown as it was written',
        params: ReadPath,
        response: answers(EditedPage),
      },
    },
    async (request) => {
      const entry = portalFor(request, services, 'portal_administrator');
      const page = await findPage(services.db, entry.portal.id, request.params.page);
      const notes = notesOf(page.blocks, readerContext(request, entry));
      return { slug: page.slug, title: { ...page.title }, blocks: [...page.blocks], notes: [...notes] };
    },
  );
}

function writePage(app: App, services: Services): void {
  app.put(
    `${base}:page/`,
    {
      bodyLimit: LARGEST,
      // Before the body is taken in: it may be large.
      onRequest: async (request) => void portalFor(request, services, 'portal_administrator'),
      schema: {
        ...management,
        summary: 'Make a content page, or write it anew',
        description:
          'Kept as it was sent; each time it is shown, whatever would contact another host is taken out of it.',
        params: WritePath,
        body: PageSource,
        response: answers(EditedPage),
      },
    },
    async (request) => {
      const entry = portalFor(request, services, 'portal_administrator');
      const { title, blocks } = request.body;
      const { page } = request.params;
      checkPage(page, title, blocks);
      await savePage(services.db, entry.portal.id, { slug: page, title, blocks });
      return { slug: page, title, blocks, notes: [...notesOf(blocks, readerContext(request, entry))] };
    },
  );
}

function preview(app: App, services: Services): void {
  app.post(
    `${base}preview/`,
    {
      bodyLimit: LARGEST,
      // Before the body is taken in: it may be large.
      onRequest: async (request) => void portalFor(request, services, 'portal_administrator'),
      schema: {
        ...management,
        summary: 'What a content page would show; nothing is kept',
        params: PortalPath,
        body: PageSource,
        response: answers(PagePreview),
      },
    },
    async (request) => {
      const context = readerContext(request, portalFor(request, services, 'portal_administrator'));
      const { title, blocks } = request.body;
      checkPage('preview', title, blocks);
      return { blocks: [...shownBlocks(blocks, context)], notes: [...notesOf(blocks, context)] };
    },
  );
}

function removePage(app: App, services: Services): void {
  app.delete(
    `${base}:page/`,
    {
      schema: {
        ...management,
        summary: 'Delete a content page',
        params: ReadPath,
        response: answers(Type.Null(), 204),
      },
    },
    async (request, reply) => {
      const { portal } = portalFor(request, services, 'portal_administrator');
      await deletePage(services.db, portal.id, request.params.page);
      return reply.status(204).send(null);
    },
  );
}
