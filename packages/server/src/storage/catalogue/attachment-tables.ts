import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** The files that publishers join to datasets; `file` is the name in the data folder's store. */
export const attachmentTables: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql
      .raw(`create table attachments (
        dataset_uid text not null references datasets on delete cascade,
        id text not null,
        portal_id text not null references portals on delete cascade,
        kind text not null,
        title text not null,
        description text,
        filename text not null,
        mimetype text not null,
        size double precision not null,
        sha256 text not null,
        file text not null unique,
        place integer not null,
        created timestamptz not null default now(),
        primary key (dataset_uid, id)
      )`)
      .execute(db);
  },
};
