import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** What a portal allows its callers, and what they used of it today. */
export const quotaTables: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
  },
};

const STATEMENTS = [
  `alter table portals
    add column anonymous_calls integer,
    add column account_calls integer,
    add column dataset_calls integer,
    add column page_window integer`,
  `create table quota_counts (
    portal_id text not null references portals on delete cascade,
    day text not null,
    who text not null,
    n integer not null,
    primary key (portal_id, day, who)
  )`,
];
