import type { Kysely, Selectable } from 'kysely';
import type { LocalText, Portal } from '../../core/dataset.ts';
import { makeId } from '../../core/identifiers.ts';
import { json } from '../../storage/catalogue/open.ts';
import type { Catalogue, PortalsTable } from '../../storage/catalogue/schema.ts';

export interface NewPortal {
  readonly slug: string;
  readonly name: LocalText;
  readonly tagline: LocalText;
  readonly languages: readonly string[];
  readonly defaultLanguage: string;
  readonly timezone: string;
  readonly colours: { readonly primary: string; readonly accent: string };
  readonly demonstration: boolean;
  readonly hosts: readonly string[];
}

/** Makes a portal and the host names that lead to it; both or neither. */
export async function insertPortal(db: Kysely<Catalogue>, portal: NewPortal): Promise<string> {
  const id = makeId();
  await db.transaction().execute(async (transaction) => {
    await transaction
      .insertInto('portals')
      .values({
        id,
        slug: portal.slug,
        name: json(portal.name),
        tagline: json(portal.tagline),
        languages: json([...portal.languages]),
        default_language: portal.defaultLanguage,
        timezone: portal.timezone,
        primary_colour: portal.colours.primary,
        accent_colour: portal.colours.accent,
        demonstration: portal.demonstration,
      })
      .execute();
    for (const host of portal.hosts) {
      await transaction.insertInto('portal_hosts').values({ host, portal_id: id }).execute();
    }
  });
  return id;
}

export async function listPortals(db: Kysely<Catalogue>): Promise<readonly Portal[]> {
  const rows = await db.selectFrom('portals').selectAll().orderBy('created').orderBy('slug').execute();
  return rows.map(toPortal);
}

export async function listHosts(db: Kysely<Catalogue>): Promise<readonly { host: string; portal_id: string }[]> {
  return db.selectFrom('portal_hosts').selectAll().execute();
}

function toPortal(row: Selectable<PortalsTable>): Portal {
  return {
    id: row.id,
    slug: row.slug,
    name: row.name,
    tagline: row.tagline,
    languages: row.languages,
    defaultLanguage: row.default_language,
    timezone: row.timezone,
    colours: { primary: row.primary_colour, accent: row.accent_colour },
    demonstration: row.demonstration,
    catalogueCounter: row.catalogue_counter,
    limits: {
      anonymousCalls: row.anonymous_calls,
      accountCalls: row.account_calls,
      datasetCalls: row.dataset_calls,
      pageWindow: row.page_window,
    },
    membersOnly: row.members_only,
  };
}
