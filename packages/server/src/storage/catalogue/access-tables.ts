import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Whether a portal is for everybody, or for its accounts alone. */
export const accessTables: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql.raw('alter table portals add column members_only boolean not null default false').execute(db);
  },
};
