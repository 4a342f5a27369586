import { type Kysely, sql } from 'kysely';
import type { Migration, MigrationProvider } from 'kysely/migration';
import { accessTables } from './access-tables.ts';
import { attachmentTables } from './attachment-tables.ts';
import { charterTables } from './charter-tables.ts';
import { oauthTables } from './oauth-tables.ts';
import { quotaTables } from './quota-tables.ts';
import { rightsTables } from './rights-tables.ts';

/** One SQL text for PGlite and PostgreSQL alike. A migration that has run anywhere is never edited: a new one follows it. */
const first: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of FIRST) await sql.raw(statement).execute(db);
  },
};

const FIRST = [
  `create table portals (
    id text primary key,
    slug text not null unique,
    name jsonb not null,
    tagline jsonb not null,
    languages jsonb not null,
    default_language text not null,
    timezone text not null,
    primary_colour text not null,
    accent_colour text not null,
    demonstration boolean not null,
    catalogue_counter integer not null default 1,
    created timestamptz not null default now()
  )`,
  'create table portal_hosts (host text primary key, portal_id text not null references portals on delete cascade)',
  `create table accounts (
    id text primary key,
    email text not null unique,
    name text not null,
    password_hash text,
    created timestamptz not null default now()
  )`,
  `create table roles (
    account_id text not null references accounts on delete cascade,
    portal_id text references portals on delete cascade,
    role text not null
  )`,
  `create unique index roles_once on roles (account_id, coalesce(portal_id, ''), role)`,
  `create table sessions (
    token_hash text primary key,
    account_id text not null references accounts on delete cascade,
    portal_id text not null references portals on delete cascade,
    created timestamptz not null default now(),
    expires timestamptz not null
  )`,
  'create index sessions_by_expiry on sessions (expires)',
  `create table api_keys (
    id text primary key,
    key_hash text not null unique,
    account_id text not null references accounts on delete cascade,
    label text not null,
    created timestamptz not null default now()
  )`,
  'create table welcomes (token_hash text primary key, expires timestamptz not null, used timestamptz)',
  'create table dataset_uids (uid text primary key)',
  `create table datasets (
    uid text primary key references dataset_uids,
    portal_id text not null references portals on delete cascade,
    dataset_id text not null,
    metadata jsonb not null,
    field_notes jsonb not null,
    published_version integer,
    was_published boolean not null default false,
    metadata_processed timestamptz not null default now(),
    updated timestamptz not null default now(),
    unique (portal_id, dataset_id)
  )`,
  `create table uploads (
    id text primary key,
    portal_id text not null references portals on delete cascade,
    filename text not null,
    size double precision not null,
    sha256 text not null,
    created timestamptz not null default now()
  )`,
  `create table versions (
    dataset_uid text not null references datasets on delete cascade,
    version integer not null,
    portal_id text not null references portals on delete cascade,
    manifest jsonb not null,
    upload_id text references uploads on delete set null,
    created timestamptz not null default now(),
    primary key (dataset_uid, version)
  )`,
  `create table jobs (
    id text primary key,
    portal_id text not null references portals on delete cascade,
    dataset_uid text not null references datasets on delete cascade,
    dataset_id text not null,
    version integer not null,
    state text not null,
    stage text not null,
    progress double precision not null,
    attempts integer not null default 0,
    request jsonb not null,
    problem jsonb,
    report jsonb,
    created timestamptz not null default now(),
    updated timestamptz not null default now(),
    unique (dataset_uid, version)
  )`,
  `create table registers (
    portal_id text not null references portals on delete cascade,
    version integer not null,
    register jsonb not null,
    hash text not null,
    created timestamptz not null default now(),
    primary key (portal_id, version)
  )`,
  `create table pages (
    portal_id text not null references portals on delete cascade,
    slug text not null,
    title jsonb not null,
    blocks jsonb not null,
    primary key (portal_id, slug)
  )`,
  `create table counts (
    portal_id text not null references portals on delete cascade,
    dataset_id text not null,
    day text not null,
    kind text not null,
    n integer not null,
    primary key (portal_id, dataset_id, day, kind)
  )`,
  'create table marks (name text primary key, made timestamptz not null default now())',
];

/** Every migration, by the name that orders it. */
export const migrations: MigrationProvider = {
  getMigrations: async () => ({
    '0001_first': first,
    '0002_charter': charterTables,
    '0003_quotas': quotaTables,
    '0004_attachments': attachmentTables,
    '0006_oauth': oauthTables,
    '0007_rights': rightsTables,
    '0008_access': accessTables,
  }),
};
