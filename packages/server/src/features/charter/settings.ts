import type { Words } from '@lucarne/cookies';
import type { Kysely } from 'kysely';
import type { Catalogue } from '../../storage/catalogue/schema.ts';

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
