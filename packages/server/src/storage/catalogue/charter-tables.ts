import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** What the charter needs: evidence, choices of accounts, hosts that were blocked, and the day's statistics. */
export const charterTables: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
  },
};

const STATEMENTS = [
  `alter table portals
    add column publishes_register boolean not null default false,
    add column publishes_statistics boolean not null default false,
    add column charter_words jsonb not null default '{}'`,
  'alter table registers add column made_by text',
  'alter table sessions add column told_choice boolean not null default false',
  `create table evidence_links (
    portal_id text not null references portals on delete cascade,
    seq integer not null,
    link jsonb not null,
    hash text not null,
    stamp text,
    primary key (portal_id, seq)
  )`,
  `create table evidence_bundles (
    hash text primary key,
    portal_id text not null references portals on delete cascade,
    size double precision not null,
    created timestamptz not null default now()
  )`,
  `create table public_keys (
    id text primary key,
    key jsonb not null,
    created timestamptz not null default now(),
    retired timestamptz
  )`,
  `create table choice_counts (
    portal_id text not null references portals on delete cascade,
    version integer not null,
    day text not null,
    answer text not null,
    n integer not null,
    primary key (portal_id, version, day, answer)
  )`,
  `create table account_choices (
    account_id text not null references accounts on delete cascade,
    portal_id text not null references portals on delete cascade,
    choice jsonb not null,
    primary key (account_id, portal_id)
  )`,
  `create table blocked_hosts (
    portal_id text not null references portals on delete cascade,
    host text not null,
    directive text not null,
    page text not null,
    n integer not null,
    first_seen timestamptz not null default now(),
    last_seen timestamptz not null default now(),
    primary key (portal_id, host, directive)
  )`,
  `create table day_salts (
    portal_id text primary key references portals on delete cascade,
    day text not null,
    salt text not null
  )`,
  `create table day_visitors (
    portal_id text not null references portals on delete cascade,
    day text not null,
    dataset_id text not null,
    mark text not null,
    primary key (portal_id, day, dataset_id, mark)
  )`,
];
