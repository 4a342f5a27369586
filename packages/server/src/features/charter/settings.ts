import type { Words } from '@lucarne/cookies';
import type { Kysely } from 'kysely';
import { json } from '../../storage/catalogue/open.ts';
import type { Catalogue } from '../../storage/catalogue/schema.ts';
import { recordChanges } from '../evidence/links.ts';

/** What a portal's administrators set about its charter, besides the register. */
export interface CharterSettings {
  /** Whether the register, or the anonymous statistics, is kept published as a dataset of the portal. */
  readonly publishesRegister: boolean;
  readonly publishesStatistics: boolean;
  /** The portal's own words: `why` stands in place of the charter's first paragraph. */
  readonly words: { readonly why?: Words };
}

const NONE: CharterSettings = { publishesRegister: false, publishesStatistics: false, words: {} };

/** The settings of every portal, by the portal's id. */
export async function charterSettings(db: Kysely<Catalogue>): Promise<(portalId: string) => CharterSettings> {
  const rows = await db
    .selectFrom('portals')
    .select(['id', 'publishes_register', 'publishes_statistics', 'charter_words'])
    .execute();
  const settings = new Map(
    rows.map((row) => [
      row.id,
      {
        publishesRegister: row.publishes_register,
        publishesStatistics: row.publishes_statistics,
        words: row.charter_words as CharterSettings['words'],
      },
    ]),
  );
  return (portalId) => settings.get(portalId) ?? NONE;
}

export async function setPublication(db: Kysely<Catalogue>, portalId: string, published: boolean): Promise<void> {
  await db.updateTable('portals').set({ publishes_register: published }).where('id', '=', portalId).execute();
}

export async function setCharterWords(
  db: Kysely<Catalogue>,
  portalId: string,
  words: Readonly<Record<string, unknown>>,
): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    await transaction
      .updateTable('portals')
      .set({ charter_words: json(words) })
      .where('id', '=', portalId)
      .execute();
    await recordChanges(transaction, portalId);
  });
}
