import type { Kysely } from 'kysely';
import type { LocalText } from '../../core/dataset.ts';
import { problem } from '../../core/problem.ts';
import { json } from '../../storage/catalogue/open.ts';
import type { Catalogue } from '../../storage/catalogue/schema.ts';
import { pageProblems } from './problems.ts';
import type { StoredBlock } from './shapes.ts';

/** A content page as it is kept. */
export interface StoredPage {
  readonly slug: string;
  readonly title: LocalText;
  readonly blocks: readonly StoredBlock[];
}

export const MOST_PAGES = 200;

export async function listPages(db: Kysely<Catalogue>, portalId: string) {
  return db.selectFrom('pages').select(['slug', 'title']).where('portal_id', '=', portalId).orderBy('slug').execute();
}

/** The page, or the problem that there is none. */
export async function findPage(db: Kysely<Catalogue>, portalId: string, slug: string): Promise<StoredPage> {
  const row = await db
    .selectFrom('pages')
    .select(['slug', 'title', 'blocks'])
    .where('portal_id', '=', portalId)
    .where('slug', '=', slug)
    .executeTakeFirst();
  if (!row) throw problem(pageProblems, 'page_not_found', { slug: slug.slice(0, 100) });
  return { ...row, blocks: row.blocks as readonly StoredBlock[] };
}

/** Makes the page or takes the place of the one that is there. */
export async function savePage(db: Kysely<Catalogue>, portalId: string, page: StoredPage): Promise<void> {
  const known = await listPages(db, portalId);
  if (known.length >= MOST_PAGES && !known.some(({ slug }) => slug === page.slug)) {
    throw problem(pageProblems, 'too_many_pages', { most: MOST_PAGES });
  }
  const content = { title: json(page.title), blocks: json([...page.blocks]) };
  await db
    .insertInto('pages')
    .values({ portal_id: portalId, slug: page.slug, ...content })
    .onConflict((conflict) => conflict.columns(['portal_id', 'slug']).doUpdateSet(content))
    .execute();
}

export async function deletePage(db: Kysely<Catalogue>, portalId: string, slug: string): Promise<void> {
  const { numDeletedRows } = await db
    .deleteFrom('pages')
    .where('portal_id', '=', portalId)
    .where('slug', '=', slug)
    .executeTakeFirst();
  if (numDeletedRows === 0n) throw problem(pageProblems, 'page_not_found', { slug: slug.slice(0, 100) });
}
