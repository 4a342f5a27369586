import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Who sees a dataset, and which of its records. */
export const rightsTables: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
  },
};

const STATEMENTS = [
  `alter table datasets
    add column visibility text not null default 'domain',
    add column public_condition text`,
  `create table dataset_grants (
    portal_id text not null references portals on delete cascade,
    dataset_uid text not null references datasets on delete cascade,
    account_id text not null references accounts on delete cascade,
    condition text,
    created timestamptz not null default now(),
    primary key (dataset_uid, account_id)
  )`,
  'create index dataset_grants_by_portal on dataset_grants (portal_id)',
];
